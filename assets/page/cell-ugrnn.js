// h_t = g_t h_{t-1} + (1 - g_t) c_t: Collins, Sohl-Dickstein and Sussillo (2017). Of a GRU the gate that mixes, alone.

const UGRNN = {
  quantities: ["update", "candidate", "hidden"],

  forward(layer, pins, t, x, previous) {
    const step = emptyStep(x, previous);
    // g_t = σ(a^g_t),  c_t = tanh(a^c_t)
    open(step, pins, t, "update", ACTIVATIONS.sigmoid, stimulus(layer.neurons.update, x, previous.h));
    open(step, pins, t, "candidate", ACTIVATIONS.tanh, stimulus(layer.neurons.candidate, x, previous.h));
    return finishMixed(step, pins, t);
  },

  backward(layer, pins, t, step, fromAbove) {
    const gradient = emptyGradient(fromAbove);
    const dh = pastPins(pins, "hidden", t, fromAbove.h);
    enterMixed(gradient, pins, t, step, dh);
    // dx_t = da_t W^x^T,  dh_{t-1} = dh_t g_t + da_t W^h^T
    gradient.x = throughProducts(layer, gradient.preActivation, ["update", "candidate"], "wx");
    gradient.previous = {h: plus(each(dh, step.gates.update),
      throughProducts(layer, gradient.preActivation, ["update", "candidate"], "wh")), c: null};
    return gradient;
  }
};
