// Which values there are, and what they are at a step.

/** All gates of the cell of a network, in the order in which they are drawn. */
const GATES = {lstm: ["forget", "input", "candidate", "output"], gru: ["update", "reset", "candidate"],
  ugrnn: ["update", "candidate"], rnn: []};

function gatesOf(network) {
  const neurons = network.layers[0][0].neurons;
  return GATES[family(network)].filter(gate => gate in neurons);
}

/** What of a step has that name: a row of k numbers. */
function ofStep(happened, quantity) {
  return quantity === "hidden" ? happened.next.h : quantity === "cell" ? happened.next.c
    : quantity === "x" ? happened.x : quantity === "inside" ? happened.inside : happened.gates[quantity];
}

/** dL with respect to it. */
function gradientOf(gradient, quantity) {
  return quantity === "hidden" ? gradient.total.h : quantity === "cell" ? gradient.total.c
    : quantity === "x" ? gradient.x : gradient.gates[quantity];
}

/** Step t of the layer looked at. */
function happenedAt(t, run = bench.run) {
  return run.layers[bench.layer][bench.direction][t - 1];
}

/** What came back through step t of the layer looked at. */
function cameBack(t, run = bench.run) {
  return run.gradients[bench.layer][bench.direction][t - 1];
}

/** The state that step t begins with. */
function before(t) {
  return happenedAt(t).previous;
}

/** True if the hand holds this value. */
function isHeld(quantity, unit, t) {
  return heldValue(pinsOn(bench.pins, bench.layer, bench.direction), quantity, unit, t) !== undefined;
}

/** A part of the units, so many that they have room, with the selected one among them. */
function unitsShown(most) {
  const first = Math.floor(bench.unit / most) * most;
  return Array.from({length: Math.min(most, bench.network.k - first)}, (nothing, i) => first + i);
}

/** Every value and every gradient of all layers, as a table for whoever compares them with others. */
function allValues() {
  const rows = [];
  bench.run.layers.forEach((directions, layer) => directions.forEach((steps, direction) => steps.forEach((happened, i) => {
    const gradient = bench.run.gradients[layer][direction][i];
    CELLS[bench.network.cell].quantities.filter(quantity => quantity in STATES || quantity in happened.gates)
      .forEach(quantity => rows.push({layer, direction, t: i + 1, quantity, value: ofStep(happened, quantity),
        gradient: gradientOf(gradient, quantity)}));
    rows.push({layer, direction, t: i + 1, quantity: "x", value: happened.x, gradient: gradient.x});
  })));
  const outputs = bench.run.outputs.map(output => output === null ? null : output.output);
  return {loss: bench.run.loss, outputs, rows};
}

/** The states, which are not among the gates of a step. */
const STATES = {hidden: true, cell: true};
