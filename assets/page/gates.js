// The gates of the selected unit and step as sliders. Moving one holds it.

/** What can be held by a slider: the gates; the state itself in a cell without gates. */
function sliders() {
  const gates = gatesOf(bench.network).filter(isGate);
  return gates.length > 0 ? gates : ["hidden"];
}

const LIMITS = {"rnn": [-1, 1], "rnn-relu": [0, 3], "rnn-sigmoid": [0, 1]};

let sliderRows = {};
let slidersOf = null;

/** Makes the sliders of a network, once. */
function makeSliders() {
  slidersOf = bench.network;
  part("hand-title").textContent = word(sliders()[0] === "hidden" ? "hand.state" : "hand");
  sliderRows = {};
  part("sliders").replaceChildren(...sliders().map(quantity => {
    const [lowest, highest] = quantity === "hidden" ? LIMITS[bench.network.cell] : [0, 1];
    const row = {
      name: html("label", {for: "slider-" + quantity}), value: html("output", {for: "slider-" + quantity}),
      slider: html("input", {type: "range", id: "slider-" + quantity, min: lowest, max: highest, step: 0.01,
        style: "--hue:" + hue(bench.network, quantity), input: event => hold(quantity, Number(event.target.value))}),
      free: html("button", {type: "button", class: "free", click: () => release(quantity)})
    };
    sliderRows[quantity] = {...row, lowest, highest};
    return html("div", {class: "slider"}, row.name, row.value, row.free, row.slider);
  }));
}

function showSliders() {
  if (slidersOf !== bench.network) {
    makeSliders();
  }
  const t = step();
  Object.entries(sliderRows).forEach(([quantity, row]) => {
    const hidden = isHidden(t);
    const value = ofStep(happenedAt(t), quantity)[bench.unit];
    const held = isHeld(quantity, bench.unit, t);
    row.name.replaceChildren(symbol(quantity, t, bench.unit + 1), " " + word("name." + quantity));
    row.value.textContent = hidden ? "?" : fixed(value);
    row.slider.disabled = hidden;
    row.free.disabled = !held;
    row.free.dataset.held = held ? "yes" : "no";
    row.free.setAttribute("aria-label", word("release.one", word("name." + quantity)));
    row.free.title = word("release.one", word("name." + quantity));
    row.slider.value = hidden ? row.lowest : value;
    row.slider.style.setProperty("--share", hidden ? 0 : (Math.max(row.lowest, Math.min(row.highest, value)) - row.lowest)
      / (row.highest - row.lowest));
    row.slider.setAttribute("aria-valuetext", word("told.value", word("name." + quantity), bench.unit + 1, t, row.value.textContent)
      + (held ? " " + word("held") : ""));
  });
  part("every-step").checked = bench.everyStep;
  part("every-unit").checked = bench.everyUnit;
  part("release").disabled = bench.pins.length === 0;
  part("held").textContent = bench.pins.length === 0 ? word("held.nothing") : word("held.count", bench.pins.length);
}

function prepareGates() {
  part("every-step").addEventListener("change", event => change({everyStep: event.target.checked}));
  part("every-unit").addEventListener("change", event => change({everyUnit: event.target.checked}));
  part("release").addEventListener("click", releaseAll);
  watch(showSliders);
}
