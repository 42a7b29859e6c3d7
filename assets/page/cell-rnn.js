// h_t = φ(x_t W^x + h_{t-1} W^h + b): Elman (1990) with tanh, Le, Jaitly and Hinton (2015) with ReLU.

function simpleRnn(activation) {
  return {
    quantities: ["hidden"],

    forward(layer, pins, t, x, previous) {
      const step = emptyStep(x, previous);
      // h_t = φ(a_t)
      step.preActivation.state = stimulus(layer.neurons.state, x, previous.h);
      const h = step.preActivation.state.map(activation.of);
      step.found = {h, c: null};
      step.next = {h: withHeld(pins, "hidden", t, h), c: null};
      step.computed.state = h;
      step.gates.state = step.next.h;
      return step;
    },

    backward(layer, pins, t, step, fromAbove) {
      const gradient = emptyGradient(fromAbove);
      // da_t = dh_t φ'(a_t)
      const da = throughActivation(pins, "hidden", t, activation, step.next.h, fromAbove.h);
      gradient.gates.state = fromAbove.h;
      gradient.preActivation.state = da;
      // dx_t = da_t W^x^T,  dh_{t-1} = da_t W^h^T
      gradient.x = timesTransposed(da, layer.neurons.state.wx);
      gradient.previous = {h: timesTransposed(da, layer.neurons.state.wh), c: null};
      return gradient;
    }
  };
}
