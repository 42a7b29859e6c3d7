// The level Cell: the anatomy of one copy, with every number of as many units as there is room for.

const MOST_UNITS_IN_CELL = 6;

/** The measures of a cell drawn in a width: how many units it shows, and where its groups of strips stand. */
function cellFrame(width, groups) {
  const narrow = width < 560;
  const frame = narrow ? {left: 3, strip: 38, unit: 33, gap: 8, pad: 9} : {left: 26, strip: 50, unit: 33, gap: 15, pad: 14};
  // a box of neurons with its name is wider than the cells of few units
  const aside = units => narrow ? 0 : Math.max(0, 56 - units * frame.unit / 2);
  const widthOf = units => aside(units) + frame.left + 2 * frame.strip + 2 * frame.pad + groups * (units * frame.unit + frame.gap) + 4;
  let most = Math.min(MOST_UNITS_IN_CELL, bench.network.k);
  while (most > 1 && widthOf(most) > width) {
    most--;
  }
  const units = unitsShown(most);
  const inner = frame.left + frame.strip + frame.pad + aside(units.length);
  const end = Math.max(widthOf(units.length), Math.min(width, 900));
  const spread = (end - widthOf(units.length)) / groups;
  return {...frame, units, most, narrow, row: 28, end,
    group: place => inner + place * (units.length * frame.unit + frame.gap + spread),
    centre: (place, j) => inner + place * (units.length * frame.unit + frame.gap + spread) + (j + 0.5) * frame.unit,
    right: end - frame.strip - 4};
}

/** A row of numbers, a cell for each unit, with its name before or above it. */
function levelStrip(frame, place, y, values, quantity, t, height = 26) {
  const x = frame.group(place);
  const at = frame.units.indexOf(bench.unit);
  return svg("g", {}, frame.units.map((unit, j) =>
    valueCell(x + j * frame.unit, y, frame.unit, height, values[unit], quantity, t, unit, strip)),
  stripFrame(x, y, frame.units.length * frame.unit, height, quantity === "inside" ? "hidden" : quantity),
  at < 0 ? null : selectedFrame(x + at * frame.unit, y, frame.unit, height));
}

/** A state on its way in or out: a column of numbers, and its name above. */
function stateColumn(frame, x, y, values, state, t, name) {
  const at = frame.units.indexOf(bench.unit);
  return svg("g", {}, symbolText(x + frame.strip / 2 - 10, y - 10, state, name),
    frame.units.map((unit, j) => valueCell(x, y + j * frame.row, frame.strip, frame.row, values[unit], state, t, unit, fixed)),
    stripFrame(x, y, frame.strip, frame.units.length * frame.row, state),
    at < 0 ? null : selectedFrame(x, y + at * frame.row, frame.strip, frame.row),
    frame.narrow || x > frame.left ? null : frame.units.map((unit, j) => svg("text", {x: frame.left - 12, class: "row-name",
      y: y + (j + 0.5) * frame.row + 4}, String(unit + 1))));
}

/** The neurons of a layer: a box with what they make of the stimulus, below their strip. */
function neurons(frame, place, y, quantity, t, text) {
  const x = frame.group(place) + frame.units.length * frame.unit / 2;
  const colour = hue(bench.network, quantity);
  return svg("g", {}, path([x, y - 12, x, y], {stroke: colour, "stroke-width": 1.5}),
    svg("rect", {x: x - (frame.narrow ? 18 : 26), y, width: frame.narrow ? 36 : 52, height: 28, rx: 5, class: "neurons", stroke: colour}),
    svg("text", {x, y: y + 19, class: "pill-text"}, text),
    symbolText(frame.narrow ? x - 18 : x - 52, frame.narrow ? y - 44 : y + 19, quantity, t, {"font-size": 15}));
}

/** The line on which h before and x come to every layer of neurons. */
function readingBus(frame, y, places, boxes, t, from) {
  const centres = places.map(place => frame.group(place) + frame.units.length * frame.unit / 2);
  const h = "var(--hidden-h)";
  const x = happenedAt(t).x;
  const strip = bench.layer === 0 && x.length <= (frame.narrow ? 4 : 8);
  const at = frame.group(0) + 18;
  return svg("g", {}, path([from.x, from.y, from.x, y, centres[centres.length - 1], y], {stroke: h, "stroke-width": 1.6}),
    centres.map((centre, i) => svg("g", {}, path([centre, y, centre, boxes[i] + 6], {stroke: h, "stroke-width": 1.6}),
      arrowUp(centre, boxes[i], h), svg("circle", {cx: centre, cy: y, r: 3, fill: h}))),
    path([at, y + 20, at, y], {stroke: "var(--input-x)", "stroke-width": 1.6}), symbolRead(at, y + 34, t),
    strip ? inputCells(at + 44, y + 22, x, t) : null,
    symbolText(at + (strip ? 52 + 26 * x.length : 44), y + 38, bench.layer > 0 ? "hidden" : "x", t));
}

function inputCells(x, y, values, t) {
  return svg("g", {}, values.map((value, i) => valueCell(x + 26 * i, y, 26, 24, value, "x", t, i, null)),
    values.map((value, i) => svg("text", {x: x + 26 * i + 13, y: y + 16.5, class: "number", fill: inkOn(signed(value, 1))},
      Number.isInteger(value) ? String(value).replace("-", "−") : strip(value))),
    stripFrame(x, y, 26 * values.length, 24, "x"));
}

/** The border of the copy, with its name. */
function cellBorder(frame, height, t) {
  const x = frame.left + frame.strip + frame.pad / 2;
  return svg("g", {}, svg("rect", {x, y: 6, width: frame.right - frame.pad / 2 - x, height: height - 12, rx: 8, class: "copy current"}),
    svg("text", {x: x + 10, y: 24, class: "cell-name"}, bench.network.name + ", ",
      svg("tspan", {class: "math", "font-style": "italic"}, "t"), " = " + t));
}

/** The lanes of a state across the cell: through a valve where there is one, then past what is added. */
function crossingLanes(frame, y, t, state, gate, valvePlace, plusPlace) {
  const happened = happenedAt(t);
  const previous = state === "cell" ? happened.previous.c : happened.previous.h;
  const next = ofStep(happened, state);
  const range = rangeOf(state);
  const start = frame.left + frame.strip;
  return svg("g", {}, frame.units.map((unit, j) => {
    const middle = y + (j + 0.5) * frame.row;
    const gated = gate in happened.gates;
    const open = gated ? happened.gates[gate][unit] : 1;
    const at = frame.centre(valvePlace, j);
    const plus = frame.centre(plusPlace, j);
    return svg("g", {}, lane(start, middle, at, middle, previous[unit], range, 12),
      lane(at, middle, plus, middle, open * previous[unit], range, 12),
      lane(plus, middle, frame.right, middle, next[unit], range, 12),
      gated ? valve(at, middle, 10, 9, open, gate, t, unit) : null,
      gated && plus - at > 90 && !frame.narrow ? svg("text", {x: (at + plus) / 2, y: middle + 4.5, class: "on-lane"},
        fixed(open * previous[unit])) : null,
      sign(plus, middle, "+", state, 8));
  }));
}
