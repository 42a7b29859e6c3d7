// From h_t of the top layer to the answer ŷ_t and its loss.

/** The answer at a step: z_t, ŷ_t, loss_t, and dL/dz_t. The target is null where nobody judges. */
function answer(network, h, target) {
  // z_t = h_t W^y + b^y
  const logits = network.output === null ? h : plus(times(h, network.output.w), network.output.b);
  const head = HEADS[network.head];
  const output = head.output(logits);
  if (target === null) {
    return {logits, output, loss: 0, weight: 0, dLogits: zeros(logits.length)};
  }
  // dL/dz_t = weight_t (ŷ_t - y_t), for all losses
  const dLogits = output.map((value, j) => target.weight * (value - target.y[j]));
  return {logits, output, loss: head.loss(logits, target.y), weight: target.weight, dLogits};
}

/** loss_t = ½ Σ_j (ŷ_t^j - y_t^j)². */
const SQUARED = {output: z => z, loss: (z, y) => z.reduce((sum, value, j) => sum + (value - y[j]) ** 2, 0) / 2};

const HEADS = {
  // loss_t = -log softmax(z_t)[target]
  softmax: {output: softmax, loss: (z, y) => logSumExp(z) - z[argMax(y)]},
  // loss_t = -Σ_j y^j log ŷ^j + (1 - y^j) log(1 - ŷ^j) = Σ_j max(z, 0) - z y + log(1 + e^-|z|)
  logistic: {output: z => z.map(ACTIVATIONS.sigmoid.of), loss: (z, y) => z.reduce((sum, value, j) =>
    sum + Math.max(value, 0) - value * y[j] + Math.log1p(Math.exp(-Math.abs(value))), 0)},
  linear: SQUARED,
  "hidden-state": SQUARED
};
