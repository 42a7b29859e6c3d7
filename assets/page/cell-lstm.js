// C_t = f_t C_{t-1} + i_t C̃_t, h_t = o_t tanh(C_t): Hochreiter and Schmidhuber (1997), with the forget gate of Gers,
// Schmidhuber and Cummins (2000), or without it, and with the peepholes of Gers and Schmidhuber (2000), or without them.

const LSTM = {
  quantities: ["forget", "input", "output", "candidate", "cell", "hidden"],

  forward(layer, pins, t, x, previous) {
    const step = emptyStep(x, previous);
    const forgets = "forget" in layer.neurons;
    const openGate = (gate, heard) => {
      const a = stimulus(layer.neurons[gate], x, previous.h);
      // with peepholes a_t + p C_{t-1}, or p C_t for the output gate
      const p = layer.peepholes[gate];
      open(step, pins, t, gate, gate === "candidate" ? ACTIVATIONS.tanh : ACTIVATIONS.sigmoid, p ? plus(a, each(p, heard)) : a);
    };
    // i_t, f_t = σ(a_t),  C̃_t = tanh(a_t)
    ["input", "forget", "candidate"].filter(gate => gate in layer.neurons).forEach(gate => openGate(gate, previous.c));
    // C_t = f_t C_{t-1} + i_t C̃_t;  f_t = 1 in the form of 1997
    const kept = forgets ? each(step.gates.forget, previous.c) : previous.c;
    const found = plus(kept, each(step.gates.input, step.gates.candidate));
    const c = withHeld(pins, "cell", t, found);
    // o_t = σ(a_t)
    openGate("output", c);
    // h_t = o_t tanh(C_t)
    step.inside = c.map(Math.tanh);
    const h = each(step.gates.output, step.inside);
    step.found = {h, c: found};
    step.next = {h: withHeld(pins, "hidden", t, h), c};
    return step;
  },

  backward(layer, pins, t, step, fromAbove) {
    const gradient = emptyGradient(fromAbove);
    const forgets = "forget" in layer.neurons;
    const {input: i, candidate: g, output: o, forget: f} = step.gates;
    const tanhC = step.inside;
    const dh = pastPins(pins, "hidden", t, fromAbove.h);
    // do_t = dh_t tanh(C_t)
    enter(gradient, pins, t, step, "output", ACTIVATIONS.sigmoid, each(dh, tanhC));
    // dC_t = dC_{t+1} f_{t+1} + dh_t o_t (1 - tanh² C_t), and da^o_t p_o through the peephole
    let total = plus(fromAbove.c, dh.map((d, j) => d * o[j] * (1 - tanhC[j] * tanhC[j])));
    if (layer.peepholes.output) {
      total = plus(total, each(gradient.preActivation.output, layer.peepholes.output));
    }
    gradient.total = {h: fromAbove.h, c: total};
    const dc = pastPins(pins, "cell", t, total);
    // di_t = dC_t C̃_t,  dC̃_t = dC_t i_t,  df_t = dC_t C_{t-1}
    enter(gradient, pins, t, step, "input", ACTIVATIONS.sigmoid, each(dc, g));
    enter(gradient, pins, t, step, "candidate", ACTIVATIONS.tanh, each(dc, i));
    // what step t hands to dC_{t-1}: dC_t f_t, and da_t p through the peepholes of i and f
    let previousC = dc;
    if (forgets) {
      enter(gradient, pins, t, step, "forget", ACTIVATIONS.sigmoid, each(dc, step.previous.c));
      previousC = each(dc, f);
    }
    ["input", "forget"].filter(gate => layer.peepholes[gate]).forEach(gate => {
      previousC = plus(previousC, each(gradient.preActivation[gate], layer.peepholes[gate]));
    });
    // dx_t = da_t W^x^T,  dh_{t-1} = da_t W^h^T
    const gates = Object.keys(layer.neurons);
    gradient.x = throughProducts(layer, gradient.preActivation, gates, "wx");
    gradient.previous = {h: throughProducts(layer, gradient.preActivation, gates, "wh"), c: previousC};
    return gradient;
  }
};
