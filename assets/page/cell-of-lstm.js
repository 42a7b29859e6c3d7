// The anatomy of an LSTM: what is kept of C, what is written, what is shown as h.

function drawLstmCell(width, t) {
  const frame = cellFrame(width, 5);
  const happened = happenedAt(t);
  const {units} = frame;
  const [FORGET, INPUT, CANDIDATE, OUTPUT, SHOWN] = [0, 1, 2, 3, 4];
  const forgets = "forget" in happened.gates;
  const cellY = 44;
  const lanesEnd = cellY + units.length * frame.row;
  const addedY = lanesEnd + 20;
  const valveY = addedY + 44;
  const gateY = valveY + 18;
  const boxY = gateY + 26 + 12;
  const hiddenY = Math.max(gateY + 34, lanesEnd + 60);
  const busY = Math.max(boxY + 46, hiddenY + units.length * frame.row + 14);
  const height = busY + 60;
  const added = each(happened.gates.input, happened.gates.candidate);
  const pillY = lanesEnd + 20;
  const shownValveY = pillY + 56;
  const drawing = svg("svg", {width: frame.end, height, class: "drawing", "aria-hidden": "true"});
  put(drawing, cellBorder(frame, height, t),
    svg("g", {}, units.map((unit, j) => {
      const middle = cellY + (j + 0.5) * frame.row;
      const shown = frame.centre(SHOWN, j);
      const hiddenMiddle = hiddenY + (j + 0.5) * frame.row;
      return svg("g", {},
        forgets ? dotted([frame.centre(FORGET, j), gateY, frame.centre(FORGET, j), middle + 10], "forget") : null,
        lane(frame.centre(CANDIDATE, j), gateY, frame.centre(CANDIDATE, j), valveY, happened.gates.candidate[unit], STATE_RANGE, 10),
        lane(frame.centre(CANDIDATE, j), valveY, frame.centre(CANDIDATE, j), middle, added[unit], STATE_RANGE, 10),
        lane(shown, middle, shown, shownValveY, happened.next.c[unit], CELL_RANGE, 10),
        path([shown, shownValveY, shown, hiddenMiddle, frame.right, hiddenMiddle],
          {stroke: rgb(signed(happened.next.h[unit], STATE_RANGE)), "stroke-width": 10}));
    })),
    crossingLanes(frame, cellY, t, "cell", "forget", FORGET, CANDIDATE),
    levelStrip(frame, CANDIDATE, addedY, added, "candidate", t, 24),
    levelStrip(frame, SHOWN, pillY + 16, happened.inside, "cell", t, 24),
    pill(frame.group(SHOWN) + units.length * frame.unit / 2, pillY, Math.max(44, units.length * frame.unit), 20, "tanh", "var(--text)"),
    svg("g", {}, units.map((unit, j) => svg("g", {},
      valve(frame.centre(CANDIDATE, j), valveY, 9, 8, happened.gates.input[unit], "input", t, unit, false),
      valve(frame.centre(SHOWN, j), shownValveY, 9, 8, happened.gates.output[unit], "output", t, unit, false)))),
    dotted([frame.centre(INPUT, 0), gateY, frame.centre(INPUT, 0), valveY, frame.group(CANDIDATE) - 4, valveY], "input"),
    dotted([frame.group(OUTPUT) + units.length * frame.unit, gateY + 13, frame.group(SHOWN) - 8, gateY + 13, frame.group(SHOWN) - 8,
      shownValveY, frame.centre(SHOWN, 0) - 10, shownValveY], "output"),
    svg("g", {}, gatesOf(bench.network).map(gate => {
      const place = {forget: FORGET, input: INPUT, candidate: CANDIDATE, output: OUTPUT}[gate];
      return svg("g", {}, levelStrip(frame, place, gateY, happened.gates[gate], gate, t),
        neurons(frame, place, boxY, gate, t, gate === "candidate" ? "tanh" : "σ"));
    })),
    readingBus(frame, busY, gatesOf(bench.network).map(gate => ["forget", "input", "candidate", "output"].indexOf(gate)),
      [0, 1, 2, 3].map(() => boxY + 30), t, {x: frame.left + frame.strip + frame.pad / 2 + 5, y: hiddenY + frame.row / 2}),
    path([frame.left + frame.strip, hiddenY + frame.row / 2, frame.left + frame.strip + frame.pad / 2 + 5, hiddenY + frame.row / 2],
      {stroke: "var(--hidden-h)", "stroke-width": 1.6}),
    stateColumn(frame, frame.left, cellY, happened.previous.c, "cell", beforeOf(t), beforeOf(t)),
    stateColumn(frame, frame.left, hiddenY, happened.previous.h, "hidden", beforeOf(t), beforeOf(t)),
    stateColumn(frame, frame.right, cellY, happened.next.c, "cell", t, t),
    stateColumn(frame, frame.right, hiddenY, happened.next.h, "hidden", t, t));
  return drawing;
}

/** The step from which the layer looked at comes to t. */
function beforeOf(t) {
  return bench.direction === REVERSE ? t + 1 : t - 1;
}
