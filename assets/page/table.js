// The numbers of the current step as a table: for screen readers, for copying, and for whoever wants to check.

function showTable() {
  if (!part("numbers").open) {
    return;
  }
  const t = step();
  const network = bench.network;
  const quantities = [...gatesOf(network), ...(network.cell === "lstm" ? ["cell"] : []), "hidden"];
  const head = html("tr", {}, html("th", {scope: "col"}, word("table.unit")), quantities.map(quantity =>
    html("th", {scope: "col"}, symbol(quantity, t), html("span", {class: "unseen"}, word("name." + quantity)))),
  html("th", {scope: "col"}, "∂L/∂h"));
  const rows = Array.from({length: network.k}, (nothing, unit) => html("tr", unit === bench.unit ? {"aria-current": "true"} : {},
    html("th", {scope: "row"}, String(unit + 1)), quantities.map(quantity => html("td", {class: "number"},
      exact(ofStep(happenedAt(t), quantity)[unit]))), html("td", {class: "number"},
      bench.cover.length > 0 ? "?" : magnitude(cameBack(t).total.h[unit]))));
  part("table").replaceChildren(isHidden(t) ? html("p", {}, "?") : html("table", {}, html("thead", {}, head), html("tbody", {}, rows)));
}

function prepareTable() {
  part("numbers").addEventListener("toggle", showTable);
  watch(showTable);
}
