// A network reads a sequence: x_1 ... x_T through all layers and directions, and an answer at every step.

/** The cells there are, by their names in files. */
const CELLS = {
  "rnn": simpleRnn(ACTIVATIONS.tanh),
  "rnn-relu": simpleRnn(ACTIVATIONS.relu),
  "rnn-sigmoid": simpleRnn(ACTIVATIONS.sigmoid),
  "lstm": LSTM,
  "gru": GRU,
  "gru-before": GRU_BEFORE,
  "ugrnn": UGRNN
};

const REVERSE = 1;

/** The steps 1 ... T in the order in which a direction reads them. */
function readingOrder(length, direction) {
  const steps = Array.from({length}, (nothing, i) => i + 1);
  return direction === REVERSE ? steps.reverse() : steps;
}

/** The weights that step t uses: those of an encoder up to its last step, then those of the network that answers. */
function weightsAt(network, reading, layer, direction, t) {
  return (t <= reading.encoderLength ? network.encoder : network.layers)[layer][direction];
}

/** h_0 and C_0: as the sequence asks for at the bottom, zeros elsewhere. */
function initialState(network, reading, layer, direction) {
  const isBottom = layer === 0 && direction !== REVERSE;
  return {h: isBottom ? reading.h0 : zeros(network.k),
    c: network.cell !== "lstm" ? null : isBottom ? reading.c0 : zeros(network.k)};
}

/** One layer in one direction; steps[t - 1] is what happened at t. */
function readLayer(network, reading, layer, direction, x, pins) {
  const steps = [];
  let state = initialState(network, reading, layer, direction);
  readingOrder(x.length, direction).forEach(t => {
    steps[t - 1] = CELLS[network.cell].forward(weightsAt(network, reading, layer, direction, t), pins, t, x[t - 1], state);
    state = steps[t - 1].next;
  });
  return steps;
}

/** What is read where a decoder hears itself: at those steps the class that was the most probable one of the step before. */
function hearing(network, reading, pins) {
  const x = reading.x.slice();
  reading.hears.forEach(t => {
    const run = forward(network, {...reading, x: x.slice(0, t - 1)}, pins);
    x[t - 1] = oneHot(argMax(run.outputs[t - 2].logits), network.n);
  });
  return {...reading, x};
}

/** All layers from the bottom up, the answers, and L = Σ_t weight_t loss_t. */
function forward(network, reading, pins) {
  let x = reading.x;
  const layers = network.layers.map((directions, layer) => {
    const runs = directions.map((weights, direction) =>
      readLayer(network, reading, layer, direction, x, pinsOn(pins, layer, direction)));
    // the layer above reads both directions, joined
    x = runs[0].map((step, i) => runs.flatMap(run => run[i].next.h));
    return runs;
  });
  const outputs = x.map((h, i) => i < reading.encoderLength ? null : answer(network, h, reading.targets[i]));
  const loss = outputs.reduce((sum, output) => output === null ? sum : sum + output.weight * output.loss, 0);
  return {layers, outputs, loss};
}
