// The equation of the selected unit with its numbers.

/** A line: its symbols, then the same as numbers, then what comes out. */
function equationLine(left, symbols, numbers, result) {
  return html("p", {class: "equation"}, html("span", {class: "line"}, left, " = ", symbols),
    html("span", {class: "line inner"}, "= " + numbers), html("span", {class: "line inner"}, html("b", {}, "= " + fixed(result))));
}

function equationsOf(t) {
  const unit = bench.unit;
  const happened = happenedAt(t);
  const number = quantity => ofStep(happened, quantity)[unit];
  const s = quantity => symbol(quantity, t);
  const p = quantity => symbol(quantity, beforeOf(t));
  if (family(bench.network) === "lstm") {
    const c = happened.previous.c[unit];
    const keeps = "forget" in happened.gates;
    return [
      equationLine(s("cell"), [keeps ? [s("forget"), " · "] : [], p("cell"), " + ", s("input"), " · ", s("candidate")].flat(),
        (keeps ? fixed(number("forget")) + " · " : "") + factor(c) + " + " + fixed(number("input")) + " · "
          + factor(number("candidate")), number("cell")),
      equationLine(s("hidden"), [s("output"), " · tanh(", s("cell"), ")"],
        fixed(number("output")) + " · tanh(" + fixed(number("cell")) + ")", number("hidden"))];
  }
  if ("update" in happened.gates) {
    return [equationLine(s("hidden"), [s("update"), " · ", p("hidden"), " + (1 − ", s("update"), ") · ", s("candidate")],
      fixed(number("update")) + " · " + factor(happened.previous.h[unit]) + " + " + fixed(1 - number("update")) + " · "
        + factor(number("candidate")), number("hidden"))];
  }
  const neuron = weightsAt(bench.network, bench.reading, bench.layer, bench.direction, t).neurons.state;
  const parts = [times(happened.x, neuron.wx)[unit], times(happened.previous.h, neuron.wh)[unit], neuron.b[unit]];
  const name = ACTIVATION_NAMES[bench.network.cell];
  return [equationLine(s("hidden"), [name + "(", symbol("x", t), html("i", {class: "math"}, " W"), html("sup", {}, "x"), " + ",
    p("hidden"), html("i", {class: "math"}, " W"), html("sup", {}, "h"), " + ", html("i", {class: "math"}, "b"), ")"],
  name + "(" + fixed(parts[0]) + " + " + factor(parts[1]) + " + " + factor(parts[2]) + ")", number("hidden"))];
}

function showEquation() {
  const t = step();
  part("equation").replaceChildren(...(isHidden(t) ? [html("p", {}, "?")] : equationsOf(t)));
}

function prepareEquation() {
  watch(showEquation);
}
