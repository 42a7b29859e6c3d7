// The level Vectors: a copy of the cell for each step, with every vector as a strip; one row is one unit.

const COPY = {width: 112, stripX: 64, stripWidth: 42, valveX: 16, plusX: 52, gateX: 7, gateWidth: 18, top: 34, gutter: 30};
const MOST_COPIES = 24;
const MOST_ROWS = 10;

/** Where the parts of a copy stand, one below the other. */
function copyHeights(rows) {
  const row = rows > 6 ? 20 : 24;
  const gateRow = rows > 6 ? 14 : 17;
  const lstm = family(bench.network) === "lstm";
  const states = rows * row;
  const gates = COPY.top + states + 58;
  const gatesEnd = gates + rows * (bench.network.cell.startsWith("rnn") ? row : gateRow);
  const hidden = lstm ? gatesEnd + 40 : COPY.top;
  const foot = (lstm ? hidden + states : gatesEnd) + 30;
  return {row, gateRow, states, gates, gatesEnd, hidden, foot, end: foot + 70};
}

/** The steps that have room, with the current one among them. */
function stepsShown() {
  const first = Math.max(1, Math.min(step() - MOST_COPIES / 2, length() - MOST_COPIES + 1));
  return Array.from({length: Math.min(MOST_COPIES, length())}, (nothing, i) => first + i);
}

function drawVectors() {
  const units = unitsShown(MOST_ROWS);
  const heights = copyHeights(units.length);
  const steps = stepsShown();
  const drawing = svg("svg", {width: COPY.gutter + steps.length * COPY.width + 6, height: heights.end, class: "drawing",
    "aria-hidden": "true"});
  drawing.append(startLabels(units, heights));
  steps.forEach((t, i) => drawing.append(copy(t, COPY.gutter + i * COPY.width, units, heights)));
  return drawing;
}

/** The names of the states on their way in, beside the first copy. */
function startLabels(units, heights) {
  const states = family(bench.network) === "lstm" ? [["cell", COPY.top], ["hidden", heights.hidden]] : [["hidden", COPY.top]];
  return svg("g", {}, states.map(([state, y]) => svg("g", {}, units.map((unit, j) => svg("text", {x: 24, class: "row-name",
    y: y + (j + 0.5) * heights.row + 4}, String(unit + 1))), svg("text", {x: 4, y: y - 10, class: "math",
    fill: hue(bench.network, state), "font-style": "italic"}, letter(bench.network, state)))));
}

function copy(t, x, units, heights) {
  const current = t === step() && bench.turn > 0;
  const tone = current ? 1 : turnOf(t) <= bench.turn ? 0.62 : 0.3;
  const inner = svg("g", {opacity: tone});
  const group = svg("g", {transform: `translate(${x} 0)`, "data-copy": t},
    svg("rect", {x: 0, y: 6, width: COPY.width - 4, height: heights.end - 12, rx: 8, class: current ? "copy current" : "copy"}),
    svg("text", {x: (COPY.width - 4) / 2, y: 24, class: current ? "copy-name current" : "copy-name"},
      svg("tspan", {class: "math", "font-style": "italic"}, "t"), " = " + t), inner);
  if (isHidden(t)) {
    inner.append(hatch(heights));
  } else {
    inner.append(COPIES[family(bench.network)](t, units, heights));
  }
  inner.append(copyFoot(t, heights));
  return group;
}

/** What may not be seen yet. */
function hatch(heights) {
  return svg("g", {}, svg("rect", {x: 3, y: COPY.top, width: COPY.width - 10, height: heights.foot - COPY.top - 6, class: "cover"}),
    svg("text", {x: COPY.width / 2 - 2, y: (COPY.top + heights.foot) / 2, class: "cover-mark"}, "?"));
}

/** What is read, and what is answered. */
function copyFoot(t, heights) {
  return svg("g", {}, symbolRead(27, heights.foot + 26, t), isAnswerHidden(t) ? null : answerBars(t, 52, heights.foot + 2, 54));
}

/** The strip of a state, one number for each unit. */
function stateStrip(state, y, t, units, row) {
  const x = COPY.stripX;
  const values = ofStep(happenedAt(t), state);
  const at = units.indexOf(bench.unit);
  return svg("g", {}, units.map((unit, j) =>
    valueCell(x, y + j * row, COPY.stripWidth, row, values[unit], state, t, unit, row < 18 ? null : strip)),
  stripFrame(x, y, COPY.stripWidth, units.length * row, state),
  at < 0 ? null : selectedFrame(x, y + at * row, COPY.stripWidth, row));
}


/** The lanes of a state through its valve and past what is added: kept = gate · state before. */
function stateLanes(state, y, t, units, row, gate) {
  const happened = happenedAt(t);
  const previous = state === "cell" ? happened.previous.c : happened.previous.h;
  const next = ofStep(happened, state);
  const range = rangeOf(state);
  const reverse = bench.direction === REVERSE;
  const end = reverse ? COPY.width - 4 : COPY.stripX;
  return svg("g", {}, units.map((unit, j) => {
    const middle = y + (j + 0.5) * row;
    const open = gate in happened.gates ? happened.gates[gate][unit] : 1;
    return svg("g", {},
      reverse ? null : lane(0, middle, COPY.valveX, middle, previous[unit], range),
      lane(reverse ? 0 : COPY.valveX, middle, COPY.plusX, middle, open * previous[unit], range),
      lane(COPY.plusX, middle, COPY.stripX, middle, next[unit], range),
      reverse ? lane(COPY.stripX + COPY.stripWidth, middle, end, middle, previous[unit], range)
        : lane(COPY.stripX + COPY.stripWidth, middle, COPY.width - 4, middle, next[unit], range),
      gate in happened.gates ? valve(COPY.valveX, middle, Math.min(9, row / 2 - 2), 7, open, gate, t, unit) : null,
      sign(COPY.plusX, middle, "+", state, Math.min(7, row / 2 - 2)));
  }));
}

/** The gates, a column for each, a row for each unit. */
function gateBlock(t, units, y, gateRow, columns) {
  const happened = happenedAt(t);
  const height = units.length * gateRow;
  return svg("g", {}, Object.entries(columns).filter(([gate]) => gate in happened.gates).map(([gate, column]) => {
    const x = COPY.gateX + column * COPY.gateWidth;
    const at = units.indexOf(bench.unit);
    return svg("g", {}, symbolText(x + 3, y - 6, gate, "", {"font-size": 14}),
      svg("rect", {x, y, width: COPY.gateWidth - 2, height, rx: 2, class: "gate-ground"}),
      units.map((unit, j) => isGate(gate)
        ? valve(x + COPY.gateWidth / 2 - 1, y + (j + 0.5) * gateRow, gateRow / 2 - 2, COPY.gateWidth / 2 - 3,
          happened.gates[gate][unit], gate, t, unit)
        : valueCell(x, y + j * gateRow, COPY.gateWidth - 2, gateRow, happened.gates[gate][unit], gate, t, unit, null)),
      svg("rect", {x, y, width: COPY.gateWidth - 2, height, rx: 2, fill: "none", stroke: hue(bench.network, gate)}),
      at < 0 ? null : selectedFrame(x, y + at * gateRow, COPY.gateWidth - 2, gateRow));
  }));
}

/** The line on which h_{t-1} and x_t come to every gate. */
function readingLine(t, heights, hiddenFrom, columns) {
  const y = heights.gatesEnd + 12;
  const centres = columns.map(column => COPY.gateX + (column + 0.5) * COPY.gateWidth - 1);
  const h = "var(--hidden-h)";
  const last = centres[centres.length - 1];
  return svg("g", {}, path([3.5, hiddenFrom, 3.5, y, last, y], {stroke: h, "stroke-width": 1.5}),
    path([27, heights.foot + 12, 27, y], {stroke: "var(--input-x)", "stroke-width": 1.5}),
    centres.map(x => svg("g", {}, path([x, y, x, heights.gatesEnd + 5], {stroke: h, "stroke-width": 1.5}),
      arrowUp(x, heights.gatesEnd + 1, h))));
}

function dotted(points, gate) {
  return path(points, {stroke: hue(bench.network, gate), "stroke-width": 1.5, "stroke-dasharray": "1.5 3", "stroke-linecap": "round"});
}

/** h_{t-1} on its way in to the line of the gates. */
function hiddenArriving(t, units, y, row) {
  const previous = before(t).h;
  const reverse = bench.direction === REVERSE;
  const from = reverse ? COPY.width - 4 : 0;
  const to = reverse ? COPY.stripX + COPY.stripWidth : 3.5;
  const h = ofStep(happenedAt(t), "hidden");
  return svg("g", {}, units.map((unit, j) => {
    const middle = y + (j + 0.5) * row;
    return svg("g", {}, lane(from, middle, to, middle, previous[unit], STATE_RANGE),
      reverse ? lane(COPY.stripX, middle, 0, middle, h[unit], STATE_RANGE, 4)
        : lane(COPY.stripX + COPY.stripWidth, middle, COPY.width - 4, middle, h[unit], STATE_RANGE));
  }));
}

/** The candidate on its way up through its gate to what it is added to. */
function candidateRising(heights, gate) {
  const top = COPY.top + heights.states;
  const middle = heights.gates - 36;
  return svg("g", {}, path([COPY.plusX, heights.gates - 20, COPY.plusX, top - 2], {stroke: hue(bench.network, "candidate"),
    "stroke-width": 2.5}), sign(COPY.plusX, middle, "×", gate, 6));
}

const COPIES = {
  lstm(t, units, heights) {
    const columns = {forget: 0, input: 1, candidate: 2, output: 3};
    const forgets = "forget" in happenedAt(t).gates;
    const x = COPY.stripX + 28;
    const middle = heights.gates + units.length * heights.gateRow / 2;
    return svg("g", {},
      forgets ? dotted([COPY.valveX, heights.gates - 20, COPY.valveX, COPY.top + heights.states], "forget") : null,
      candidateRising(heights, "input"),
      dotted([34, heights.gates - 20, 34, heights.gates - 36, COPY.plusX - 6, heights.gates - 36], "input"),
      path([x, COPY.top + heights.states, x, heights.hidden], {stroke: hue(bench.network, "cell"), "stroke-width": 2.5}),
      pill(x - 3, heights.gates - 38, 40, 20, "tanh", "var(--text)"),
      dotted([COPY.gateX + 4 * COPY.gateWidth, middle, x - 6, middle], "output"),
      sign(x, middle, "×", "output", 6),
      readingLine(t, heights, heights.hidden, Object.values(columns).filter((c, i) => forgets || i > 0)),
      hiddenArriving(t, units, heights.hidden, heights.row),
      path([3.5, heights.hidden, 3.5, heights.hidden + heights.states - heights.row / 2],
        {stroke: "var(--hidden-h)", "stroke-width": 1.5}),
      stateLanes("cell", COPY.top, t, units, heights.row, "forget"),
      gateBlock(t, units, heights.gates, heights.gateRow, columns),
      stateStrip("cell", COPY.top, t, units, heights.row),
      stateStrip("hidden", heights.hidden, t, units, heights.row));
  },

  gru(t, units, heights) {
    const columns = {update: 0, reset: 1, candidate: 2};
    return svg("g", {},
      dotted([COPY.valveX, heights.gates - 20, COPY.valveX, COPY.top + heights.states], "update"),
      candidateRising(heights, "update"),
      readingLine(t, heights, COPY.top + heights.row / 2, gatesOf(bench.network).map(gate => columns[gate])),
      stateLanes("hidden", COPY.top, t, units, heights.row, "update"),
      gateBlock(t, units, heights.gates, heights.gateRow, columns),
      stateStrip("hidden", COPY.top, t, units, heights.row));
  },

  ugrnn(t, units, heights) {
    return COPIES.gru(t, units, heights);
  },

  rnn(t, units, heights) {
    const x = COPY.stripX + COPY.stripWidth / 2;
    const a = happenedAt(t).preActivation.state;
    const box = heights.gatesEnd + 16;
    return svg("g", {}, path([x, COPY.top + heights.states, x, heights.gates], {stroke: "var(--hidden-h)", "stroke-width": 2.5}),
      path([3.5, COPY.top + heights.row / 2, 3.5, box, x, box, x, heights.gatesEnd], {stroke: "var(--hidden-h)", "stroke-width": 1.5}),
      path([27, heights.foot + 12, 27, box], {stroke: "var(--input-x)", "stroke-width": 1.5}),
      hiddenArriving(t, units, COPY.top, heights.row),
      pill(x, heights.gates - 22, 44, 20, ACTIVATION_NAMES[bench.network.cell], "var(--text)"),
      units.map((unit, j) => valueCell(COPY.stripX, heights.gates + j * heights.row, COPY.stripWidth, heights.row, a[unit], "state",
        t, unit, heights.row < 18 ? null : strip)),
      stripFrame(COPY.stripX, heights.gates, COPY.stripWidth, units.length * heights.row, "state"),
      symbolText(COPY.stripX - 18, heights.gates + 14, "state", t, {"font-size": 14}),
      stateStrip("hidden", COPY.top, t, units, heights.row));
  }
};

const ACTIVATION_NAMES = {"rnn": "tanh", "rnn-relu": "ReLU", "rnn-sigmoid": "σ"};
