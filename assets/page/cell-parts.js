// What all cells share. A cell is {forward(layer, pins, t, x, previous), backward(layer, pins, t, step, fromAbove)}, where
// layer has the weights of each layer of neurons, {wx, wh, b} by the name of the gate. States are {h, c}; c is null in a cell
// without C. A step is {x, previous, preActivation, computed, gates, inside, next}, a gradient
// {total, gates, preActivation, x, previous}.

/** a_t = x_t W^x + h_{t-1} W^h + b. */
function stimulus(neurons, x, h) {
  return plus(times(x, neurons.wx), times(h, neurons.wh), neurons.b);
}

/** Computes a layer of neurons and keeps it in a step: value = φ(a), or what a pin holds. */
function open(step, pins, t, gate, activation, a) {
  step.preActivation[gate] = a;
  step.computed[gate] = a.map(activation.of);
  step.gates[gate] = withHeld(pins, gate, t, step.computed[gate]);
}

/** Keeps the gradient of a layer of neurons, before its activation and behind it. */
function enter(gradient, pins, t, step, gate, activation, d) {
  gradient.gates[gate] = d;
  gradient.preActivation[gate] = throughActivation(pins, gate, t, activation, step.gates[gate], d);
}

/** Σ over some layers of neurons of da_t W^T, for the weights of x or of h. */
function throughProducts(layer, preActivation, gates, weights) {
  return plus(...gates.map(gate => timesTransposed(preActivation[gate], layer.neurons[gate][weights])));
}

function emptyStep(x, previous) {
  return {x, previous, preActivation: {}, computed: {}, gates: {}, inside: null, found: null, next: null};
}

function emptyGradient(fromAbove) {
  return {total: fromAbove, gates: {}, preActivation: {}, x: null, previous: null};
}
