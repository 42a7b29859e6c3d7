// The gradient of the loss on its way back through time: Werbos (1990).

/** One layer in one direction; gradients[t - 1] is what came back through step t. */
function carryLayer(network, reading, layer, direction, steps, fromAbove, pins) {
  const gradients = [];
  const k = network.k;
  let fromNext = {h: zeros(k), c: network.cell === "lstm" ? zeros(k) : null};
  readingOrder(steps.length, direction).reverse().forEach(t => {
    // dL/dh_t = from the loss at t or the layer above + from the step that follows
    const reaching = {h: plus(fromAbove[t - 1], fromNext.h), c: fromNext.c};
    gradients[t - 1] = CELLS[network.cell].backward(weightsAt(network, reading, layer, direction, t), pins, t,
      steps[t - 1], reaching);
    fromNext = gradients[t - 1].previous;
  });
  return gradients;
}

/** All layers from the top down; each hands what it read of the gradient to the layer below. */
function backward(network, reading, pins, run) {
  const k = network.k;
  let fromAbove = run.outputs.map(output => output === null ? zeros(network.joined)
    : network.output === null ? output.dLogits : timesTransposed(output.dLogits, network.output.w));
  const layers = [];
  for (let layer = network.layers.length - 1; layer >= 0; layer--) {
    layers[layer] = run.layers[layer].map((steps, direction) => carryLayer(network, reading, layer, direction, steps,
      fromAbove.map(d => d.slice(direction * k, (direction + 1) * k)), pinsOn(pins, layer, direction)));
    fromAbove = layers[layer][0].map((nothing, i) => plus(...layers[layer].map(gradients => gradients[i].x)));
  }
  return layers;
}

/** Everything that happens while a network reads, forward and backward. */
function trace(network, reading, pins) {
  const heard = hearing(network, reading, pins);
  const run = forward(network, heard, pins);
  return {...run, gradients: backward(network, heard, pins, run)};
}
