// Numbers and symbols as the field writes them.

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number of decimals, with a true minus sign; never −0.00. */
function fixed(value, decimals = 2) {
  if (Number.isNaN(value)) {
    return "NaN";
  }
  if (!Number.isFinite(value)) {
    return value > 0 ? "∞" : "−∞";
  }
  if (Math.abs(value) >= 1e6) {
    return magnitude(value);
  }
  const text = value.toFixed(decimals);
  return /^-[0.]*$/.test(text) ? text.slice(1) : text.replace("-", "−");
}

/** Two decimals without the zero before the point, for narrow cells: .52, −.38, 1.08. */
function strip(value) {
  return fixed(value).replace(/^(−?)0\./, "$1.");
}

/** Negative numbers in brackets, as factors and summands. */
function factor(value) {
  const text = fixed(value);
  return text.startsWith("−") ? "(" + text + ")" : text;
}

/** Two significant digits, whatever the size: 0.018, 5.8·10⁻³. */
function magnitude(value) {
  if (value === 0 || !Number.isFinite(value)) {
    return fixed(value, 0);
  }
  const size = Math.abs(value);
  if (size >= 0.01 && size < 1000) {
    return fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
  }
  const [digits, exponent] = value.toExponential(1).split("e");
  return digits.replace("-", "−") + "·10" + exponent.replace("+", "").replace("-", "⁻").replace(/\d/g, d => RAISED[d]);
}

/** Six significant digits, for whoever asks for a value. */
function exact(value) {
  if (!Number.isFinite(value) || value === 0) {
    return fixed(value, 0);
  }
  return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6 ? String(Number(value.toPrecision(6))).replace("-", "−")
    : magnitude(value);
}

/** What each quantity is called and coloured, by the cell; range is that of its colours, null of a gate. */
const SYMBOLS = {
  lstm: {forget: ["f", "gate-forget"], input: ["i", "gate-input"], candidate: ["C̃", "candidate"],
    output: ["o", "gate-output"], cell: ["C", "cell-c"]},
  gru: {update: ["z", "gate-forget"], reset: ["r", "gate-input"], candidate: ["h̃", "candidate"]},
  ugrnn: {update: ["g", "gate-forget"], candidate: ["c", "candidate"]},
  rnn: {state: ["a", "input-x"]}
};

/** The family of a cell. */
function family(network) {
  return network.cell.split("-")[0];
}

/** The letter of a quantity. */
function letter(network, quantity) {
  return quantity === "hidden" || quantity === "inside" ? "h" : quantity === "x" ? "x" : SYMBOLS[family(network)][quantity][0];
}

/** The colour of a quantity, as a style. */
function hue(network, quantity) {
  return "var(--" + (quantity === "hidden" || quantity === "inside" ? "hidden-h" : quantity === "x" ? "input-x"
    : SYMBOLS[family(network)][quantity][1]) + ")";
}

/** True for what is in (0, 1) and multiplies something. */
function isGate(quantity) {
  return ["forget", "input", "output", "reset", "update"].includes(quantity);
}

/** The range over which a value is coloured. */
function rangeOf(quantity) {
  return quantity === "cell" || quantity === "state" || quantity === "inside" ? CELL_RANGE : STATE_RANGE;
}

/** A symbol in HTML: letter, index below, index above. */
function symbol(quantity, below, above) {
  return html("span", {class: "math", style: "color:" + hue(bench.network, quantity)},
    html("i", {}, letter(bench.network, quantity)),
    above === undefined ? html("sub", {}, String(below))
      : html("span", {class: "indices"}, html("sup", {}, String(above)), html("sub", {}, String(below))));
}

/** A symbol in SVG: letter and index below. */
function symbolText(x, y, quantity, below, attributes) {
  return svg("text", {x, y, class: "math", fill: hue(bench.network, quantity), ...attributes},
    svg("tspan", {"font-style": "italic"}, letter(bench.network, quantity)),
    svg("tspan", {dy: 4, "font-size": "0.72em"}, String(below)));
}
