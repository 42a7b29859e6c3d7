// The anatomy of a cell that mixes candidate and old state: GRU in both forms, UGRNN.

function drawMixedCell(width, t) {
  const resets = "reset" in happenedAt(t).gates;
  const frame = cellFrame(width, resets ? 3 : 2);
  const happened = happenedAt(t);
  const {units} = frame;
  const [UPDATE, RESET, CANDIDATE] = [0, 1, resets ? 2 : 1];
  const hiddenY = 44;
  const lanesEnd = hiddenY + units.length * frame.row;
  const valveY = lanesEnd + 30;
  const gateY = valveY + 18;
  const boxY = gateY + 26 + 12;
  const insideY = boxY + 28 + 40;
  const busY = resets ? insideY + 40 : boxY + 46;
  const height = busY + 60;
  const after = bench.network.cell === "gru";
  const drawing = svg("svg", {width: frame.end, height, class: "drawing", "aria-hidden": "true"});
  const added = happened.gates.candidate.map((value, j) => (1 - happened.gates.update[j]) * value);
  put(drawing, cellBorder(frame, height, t),
    svg("g", {}, units.map((unit, j) => {
      const middle = hiddenY + (j + 0.5) * frame.row;
      const x = frame.centre(CANDIDATE, j);
      return svg("g", {}, dotted([frame.centre(UPDATE, j), gateY, frame.centre(UPDATE, j), middle + 10], "update"),
        lane(x, gateY, x, valveY, happened.gates.candidate[unit], STATE_RANGE, 10),
        lane(x, valveY, x, middle, added[unit], STATE_RANGE, 10));
    })),
    crossingLanes(frame, hiddenY, t, "hidden", "update", UPDATE, CANDIDATE),
    svg("g", {}, units.map((unit, j) => svg("g", {class: "quiet"},
      valve(frame.centre(CANDIDATE, j), valveY, 9, 8, 1 - happened.gates.update[unit], "update", t, unit, false)))),
    dotted([frame.group(UPDATE) + units.length * frame.unit, gateY + 13, frame.group(UPDATE) + units.length * frame.unit + 7, gateY + 13,
      frame.group(UPDATE) + units.length * frame.unit + 7, valveY, frame.group(CANDIDATE) - 4, valveY], "update"),
    svg("text", {x: frame.group(CANDIDATE) - 8, y: valveY - 6, class: "math small", "text-anchor": "end",
      fill: hue(bench.network, "update")}, "1 − ", svg("tspan", {"font-style": "italic"}, letter(bench.network, "update"))),
    resets ? resetPart(frame, t, boxY, insideY, RESET, CANDIDATE, gateY, after) : null,
    svg("g", {}, gatesOf(bench.network).map(gate => {
      const place = {update: UPDATE, reset: RESET, candidate: CANDIDATE}[gate];
      return svg("g", {}, levelStrip(frame, place, gateY, happened.gates[gate], gate, t),
        neurons(frame, place, boxY, gate, t, gate === "candidate" ? "tanh" : "σ"));
    })),
    readingBus(frame, busY, resets ? [UPDATE, RESET, CANDIDATE] : [UPDATE, CANDIDATE],
      resets ? [boxY + 30, boxY + 30, insideY + 28] : [boxY + 30, boxY + 30], t,
      {x: frame.left + frame.strip + frame.pad / 2 + 5, y: hiddenY + frame.row / 2}),
    stateColumn(frame, frame.left, hiddenY, happened.previous.h, "hidden", beforeOf(t), beforeOf(t)),
    stateColumn(frame, frame.right, hiddenY, happened.next.h, "hidden", t, t));
  return drawing;
}

/** What the reset gate lets the candidate hear: of the product, or of the state. */
function resetPart(frame, t, boxY, insideY, RESET, CANDIDATE, gateY, after) {
  const happened = happenedAt(t);
  const valveY = boxY + 28 + 20;
  return svg("g", {}, frame.units.map((unit, j) => {
    const x = frame.centre(CANDIDATE, j);
    const heard = after ? happened.gates.reset[unit] * happened.inside[unit] : happened.inside[unit];
    return svg("g", {}, lane(x, insideY, x, valveY, happened.inside[unit], CELL_RANGE, 8),
      lane(x, valveY, x, boxY + 28, heard, CELL_RANGE, 8),
      after ? valve(x, valveY, 8, 8, happened.gates.reset[unit], "reset", t, unit, false) : null);
  }),
  after ? dotted([frame.group(RESET) + frame.units.length * frame.unit, gateY + 13, frame.group(RESET) + frame.units.length
    * frame.unit + 7, gateY + 13, frame.group(RESET) + frame.units.length * frame.unit + 7, valveY, frame.group(CANDIDATE) - 4,
  valveY], "reset") : null,
  levelStrip(frame, CANDIDATE, insideY, happened.inside, "inside", t),
  svg("text", {x: frame.group(CANDIDATE) - 8, y: insideY + 18, class: "math small", "text-anchor": "end",
    fill: "var(--hidden-h)", "font-style": "italic"}, after ? "h W + b" : "r ⊙ h"));
}
