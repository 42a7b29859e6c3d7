// How much gradient reaches each step: ‖∂L/∂h_t‖ over t, on a scale of powers of ten.

const REACH = {width: 560, height: 210, left: 54, right: 14, top: 16, bottom: 34};
const LEAST_DECADE = -12;

function decade(value) {
  return value > 0 && Number.isFinite(value) ? Math.max(LEAST_DECADE, Math.log10(value)) : LEAST_DECADE;
}

function normsOf(run, state) {
  return run.gradients[bench.layer][bench.direction].map(gradient => norm(gradient.total[state]));
}

function reachLine(norms, place, height, attributes, mark) {
  const points = norms.flatMap((value, i) => [place(i + 1), height(decade(value))]);
  return svg("g", {}, path(points, {"stroke-width": 2, ...attributes}), mark ? norms.map((value, i) =>
    svg("circle", {cx: place(i + 1), cy: height(decade(value)), r: norms.length > 40 ? 2 : 3.5, fill: attributes.stroke,
      class: "value", "data-reach": mark, "data-t": i + 1})) : null);
}

function showReach() {
  const states = bench.network.cell === "lstm" ? [["h", "hidden"], ["c", "cell"]] : [["h", "hidden"]];
  const covered = bench.cover.some(part => part === "chart" || part === "all" || part === "after");
  if (covered) {
    part("reach").replaceChildren(html("p", {class: "covered"}, "?"));
    return;
  }
  const lines = states.map(([state, quantity]) => ({state, quantity, norms: normsOf(bench.run, state),
    free: bench.pins.length === 0 ? null : normsOf(bench.free, state)}));
  const all = lines.flatMap(line => line.norms.concat(line.free || [])).map(decade);
  const top = Math.ceil(Math.max(...all) + 0.05);
  const bottom = Math.min(top - 1, Math.floor(Math.min(...all)));
  const T = length();
  const place = t => T === 1 ? (REACH.left + REACH.width - REACH.right) / 2
    : REACH.left + (t - 1) / (T - 1) * (REACH.width - REACH.left - REACH.right);
  const height = d => REACH.top + (top - d) / (top - bottom) * (REACH.height - REACH.top - REACH.bottom);
  const decades = Math.max(1, Math.ceil((top - bottom) / 5));
  const ticks = [];
  for (let d = top; d >= bottom; d -= decades) {
    ticks.push(d);
  }
  const drawing = svg("svg", {viewBox: `0 0 ${REACH.width} ${REACH.height}`, class: "drawing fitting", "aria-hidden": "true"},
    ticks.map(d => svg("g", {}, path([REACH.left, height(d), REACH.width - REACH.right, height(d)], {class: "grid"}),
      svg("text", {x: REACH.left - 8, y: height(d) + 4, class: "tick-text end"}, "10" + String(d).replace("-", "⁻")
        .replace(/\d/g, digit => RAISED[digit])))),
    path([place(step()), REACH.top, place(step()), REACH.height - REACH.bottom], {class: "now"}),
    Array.from({length: T}, (nothing, i) => i + 1).filter(t => (t - 1) % Math.ceil(T / 14) === 0 || t === T && T < 15)
      .map(t => svg("text", {x: place(t), y: REACH.height - 14, class: "tick-text"}, String(t))),
    lines.map(line => line.free === null ? null : reachLine(line.free, place, height, {stroke: "var(--gradient-soft)",
      "stroke-dasharray": "2 4", "stroke-width": 1.5}, null)),
    lines.map(line => reachLine(line.norms, place, height, {stroke: line.state === "h" ? "var(--gradient)" : "var(--gradient-dark)",
      "stroke-dasharray": line.state === "h" ? null : "7 3"}, line.state)));
  const legend = html("p", {class: "legend"}, lines.map(line => html("span", {class: "legend-" + line.state}, "‖∂",
    html("i", {class: "math"}, "L"), "/∂", html("i", {class: "math"}, line.state === "h" ? "h" : "C"), html("sub", {}, "t"), "‖")),
  bench.pins.length === 0 ? null : html("span", {class: "legend-free"}, word("reach.free")));
  part("reach").replaceChildren(drawing, legend, html("p", {class: "unseen"}, word("reach.described",
    lines[0].norms.map((value, i) => (i + 1) + ": " + magnitude(value)).join("; "))));
}

function prepareReach() {
  watch(showReach);
}
