// The anatomy of a SimpleRNN: three parts, their sum, its activation.

function drawSimpleCell(width, t) {
  const frame = cellFrame(width, 0);
  const happened = happenedAt(t);
  const neuron = weightsAt(bench.network, bench.reading, bench.layer, bench.direction, t).neurons.state;
  const narrow = width < 560;
  const column = narrow ? 42 : 62;
  const end = narrow ? width : Math.min(width, 860);
  const most = Math.min(8, bench.network.k);
  const units = unitsShown(most);
  const parts = [["x W", times(happened.x, neuron.wx), "x"], ["h W", times(happened.previous.h, neuron.wh), "hidden"],
    ["b", neuron.b, "state"]];
  const gap = (end - 6 * column) / 6;
  const x = place => 4 + place * (column + gap);
  const y = 56;
  const height = y + units.length * 30 + 84;
  const drawing = svg("svg", {width: end, height, class: "drawing", "aria-hidden": "true"});
  const numbers = (place, values, quantity, at) => svg("g", {}, units.map((unit, j) =>
    valueCell(x(place), y + j * 30, column, 30, values[unit], quantity, at, unit, fixed)),
  stripFrame(x(place), y, column, units.length * 30, quantity),
  units.includes(bench.unit) ? selectedFrame(x(place), y + units.indexOf(bench.unit) * 30, column, 30) : null);
  const between = (place, text) => svg("g", {}, units.map((unit, j) => svg("text", {x: x(place) - gap / 2, y: y + j * 30 + 20,
    class: "pill-text"}, text)));
  const name = (place, text, quantity) => svg("text", {x: x(place) + column / 2, y: y - 12, class: "math", "text-anchor": "middle",
    "font-style": "italic", fill: hue(bench.network, quantity)}, text);
  put(drawing, svg("text", {x: x(0), y: 22, class: "cell-name"}, bench.network.name + ", ",
    svg("tspan", {class: "math", "font-style": "italic"}, "t"), " = " + t),
  numbers(0, happened.previous.h, "hidden", beforeOf(t)), symbolText(x(0) + column / 2 - 10, y - 12, "hidden", beforeOf(t)),
  parts.map(([text, values, quantity], i) => svg("g", {}, numbers(1 + i, values, i === 2 ? "state" : "inside", t),
    name(1 + i, text, quantity), i === 0 ? null : between(1 + i, "+"))),
  between(4, "="), numbers(4, happened.preActivation.state, "inside", t), symbolText(x(4) + column / 2 - 10, y - 12, "state", t),
  units.map((unit, j) => path([x(4) + column, y + j * 30 + 15, x(5), y + j * 30 + 15], {stroke: "var(--hidden-h)", "stroke-width": 1.5})),
  gap > 40 ? pill(x(5) - gap / 2, y + units.length * 15, 44, 20, ACTIVATION_NAMES[bench.network.cell], "var(--text)") : null,
  numbers(5, happened.next.h, "hidden", t), symbolText(x(5) + column / 2 - 10, y - 12, "hidden", t),
  symbolRead(x(1) + column / 2, height - 36, t), path([x(1) + column / 2, height - 50, x(1) + column / 2, y + units.length * 30 + 8],
    {stroke: "var(--input-x)", "stroke-width": 1.6}), arrowUp(x(1) + column / 2, y + units.length * 30 + 2, "var(--input-x)"));
  return drawing;
}
