// Rows of numbers, and the functions that neurons are made of.

/** A row of zeros. */
function zeros(size) {
  return new Array(size).fill(0);
}

/** A row of zeros with a one. */
function oneHot(place, size) {
  return zeros(size).map((zero, j) => j === place ? 1 : 0);
}

/** v W, for a row v of as many components as W has rows. */
function times(v, w) {
  const product = zeros(w.length === 0 ? 0 : w[0].length);
  v.forEach((factor, i) => w[i].forEach((weight, j) => {
    product[j] += factor * weight;
  }));
  return product;
}

/** v W^T, which carries a gradient back through v W. */
function timesTransposed(v, w) {
  return w.map(row => row.reduce((sum, weight, j) => sum + v[j] * weight, 0));
}

/** The sum of rows, component by component. */
function plus(...rows) {
  return rows[0].map((first, j) => rows.reduce((sum, row) => sum + row[j], 0));
}

/** The product of two rows, component by component. */
function each(a, b) {
  return a.map((value, j) => value * b[j]);
}

/** ‖v‖ = √Σ v_j². */
function norm(v) {
  return Math.hypot(...v);
}

/** The place of the largest component. */
function argMax(v) {
  return v.reduce((best, value, j) => value > v[best] ? j : best, 0);
}

/** What a neuron makes of its stimulus, and the slope there, written with y = φ(a). */
const ACTIVATIONS = {
  tanh: {of: a => Math.tanh(a), slope: y => 1 - y * y},
  sigmoid: {of: a => 1 / (1 + Math.exp(-a)), slope: y => y * (1 - y)},
  relu: {of: a => Math.max(0, a), slope: y => y > 0 ? 1 : 0}
};

/** log Σ_j e^{z_j}. */
function logSumExp(z) {
  const largest = z[argMax(z)];
  return largest + Math.log(z.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}

/** softmax(z)_j = e^{z_j} / Σ e^z. */
function softmax(z) {
  const logSum = logSumExp(z);
  return z.map(value => Math.exp(value - logSum));
}
