// h_t = (1 - z_t) h̃_t + z_t h_{t-1}: Cho et al. (2014). The reset gate acts before the product, as there, or after it, as in
// cuDNN, PyTorch and Keras.

/** h_t = (1 - z_t) h̃_t + z_t h_{t-1}. */
function mix(z, candidate, previous) {
  return z.map((keep, j) => (1 - keep) * candidate[j] + keep * previous[j]);
}

/** The state of a step that mixes candidate and old state. */
function finishMixed(step, pins, t) {
  const h = mix(step.gates.update, step.gates.candidate, step.previous.h);
  step.found = {h, c: null};
  step.next = {h: withHeld(pins, "hidden", t, h), c: null};
  return step;
}

/** dz_t = dh_t (h_{t-1} - h̃_t),  dh̃_t = dh_t (1 - z_t), and both through their activations. */
function enterMixed(gradient, pins, t, step, dh) {
  const {update: z, candidate} = step.gates;
  enter(gradient, pins, t, step, "update", ACTIVATIONS.sigmoid, dh.map((d, j) => d * (step.previous.h[j] - candidate[j])));
  enter(gradient, pins, t, step, "candidate", ACTIVATIONS.tanh, dh.map((d, j) => d * (1 - z[j])));
}

/** r_t, z_t = σ(a_t). */
function openGruGates(layer, step, pins, t) {
  ["reset", "update"].forEach(gate =>
    open(step, pins, t, gate, ACTIVATIONS.sigmoid, stimulus(layer.neurons[gate], step.x, step.previous.h)));
}

/** Resets after the product, which has a bias of its own. */
const GRU = {
  quantities: ["reset", "update", "candidate", "hidden"],

  forward(layer, pins, t, x, previous) {
    const step = emptyStep(x, previous);
    openGruGates(layer, step, pins, t);
    const n = layer.neurons.candidate;
    // the product that is reset: h_{t-1} W^h_n + b_hn
    step.inside = plus(times(previous.h, n.wh), layer.productBias);
    // h̃_t = tanh(x_t W^x_n + b_n + r_t (h_{t-1} W^h_n + b_hn))
    open(step, pins, t, "candidate", ACTIVATIONS.tanh, plus(times(x, n.wx), each(step.gates.reset, step.inside), n.b));
    return finishMixed(step, pins, t);
  },

  backward(layer, pins, t, step, fromAbove) {
    const gradient = emptyGradient(fromAbove);
    const dh = pastPins(pins, "hidden", t, fromAbove.h);
    enterMixed(gradient, pins, t, step, dh);
    // dr_t = da^n_t (h_{t-1} W^h_n + b_hn)
    const daN = gradient.preActivation.candidate;
    enter(gradient, pins, t, step, "reset", ACTIVATIONS.sigmoid, each(daN, step.inside));
    gradient.x = throughProducts(layer, gradient.preActivation, ["reset", "update", "candidate"], "wx");
    // dh_{t-1} = dh_t z_t + da^r_t W^h_r^T + da^z_t W^h_z^T + (da^n_t r_t) W^h_n^T
    const atProducts = {...gradient.preActivation, candidate: each(daN, step.gates.reset)};
    gradient.previous = {h: plus(each(dh, step.gates.update),
      throughProducts(layer, atProducts, ["reset", "update", "candidate"], "wh")), c: null};
    return gradient;
  }
};

/** Resets before the product. */
const GRU_BEFORE = {
  quantities: GRU.quantities,

  forward(layer, pins, t, x, previous) {
    const step = emptyStep(x, previous);
    openGruGates(layer, step, pins, t);
    // the state that the candidate hears: r_t h_{t-1}
    step.inside = each(step.gates.reset, previous.h);
    // h̃_t = tanh(x_t W^x_n + (r_t h_{t-1}) W^h_n + b_n)
    open(step, pins, t, "candidate", ACTIVATIONS.tanh, stimulus(layer.neurons.candidate, x, step.inside));
    return finishMixed(step, pins, t);
  },

  backward(layer, pins, t, step, fromAbove) {
    const gradient = emptyGradient(fromAbove);
    const dh = pastPins(pins, "hidden", t, fromAbove.h);
    enterMixed(gradient, pins, t, step, dh);
    // d(r_t h_{t-1}) = da^n_t W^h_n^T
    const dHeard = timesTransposed(gradient.preActivation.candidate, layer.neurons.candidate.wh);
    // dr_t = d(r_t h_{t-1}) h_{t-1}
    enter(gradient, pins, t, step, "reset", ACTIVATIONS.sigmoid, each(dHeard, step.previous.h));
    gradient.x = throughProducts(layer, gradient.preActivation, ["reset", "update", "candidate"], "wx");
    // dh_{t-1} = dh_t z_t + d(r_t h_{t-1}) r_t + da^r_t W^h_r^T + da^z_t W^h_z^T
    gradient.previous = {h: plus(each(dh, step.gates.update), each(dHeard, step.gates.reset),
      throughProducts(layer, gradient.preActivation, ["reset", "update"], "wh")), c: null};
    return gradient;
  }
};
