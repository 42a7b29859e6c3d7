// What a step of a lesson waits for, where it is reached by looking and holding. Decided as in the programme: package lesson.goal.

const EQUAL = 1e-6;

const RELATIONS = {
  "<": (left, right) => left - right < 0,
  ">": (left, right) => left - right > 0,
  "<=": (left, right) => left - right <= 0,
  ">=": (left, right) => left - right >= 0,
  "=": (left, right) => Math.abs(left - right) < EQUAL
};

/** To the nearest whole number, half of them to the even one. */
function toWhole(x) {
  const below = Math.floor(x);
  return x - below === 0.5 ? below + Math.abs(below % 2) : Math.round(x);
}

const MATH_FUNCTIONS = {tanh: Math.tanh, sigma: ACTIVATIONS.sigmoid.of, exp: Math.exp, ln: Math.log, log: Math.log10, abs: Math.abs,
  sqrt: Math.sqrt, round: toWhole};

const OPERATORS = {"+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b, "^": Math.pow};

const GATES_BY_LETTER = {f: "forget", i: "input", o: "output", g: "candidate", z: "update", r: "reset"};

/** A state after step t; the first one is that before the step that is read first. */
function stateOf(place, state, t, unit) {
  const steps = bench.run.layers[place.layer][place.direction];
  const isFirst = t === (place.direction === REVERSE ? length() + 1 : 0);
  const row = isFirst ? steps[place.direction === REVERSE ? length() - 1 : 0].previous[state] : steps[t - 1].next[state];
  return row[unit - 1];
}

function gradientNorm(place, state, t) {
  return norm(bench.run.gradients[place.layer][place.direction][t - 1].total[state]);
}

/** The numbers of the network that the hand changes, by their names in lessons. */
const ENTRIES = {
  h: (place, t, unit) => stateOf(place, "h", t, unit),
  C: (place, t, unit) => stateOf(place, "c", t, unit),
  y: (place, t, j) => bench.run.outputs[t - 1].output[j - 1],
  dh: (place, t) => gradientNorm(place, "h", t),
  dC: (place, t) => gradientNorm(place, "c", t),
  L: () => bench.run.loss,
  ...Object.fromEntries(Object.entries(GATES_BY_LETTER).map(([letter, gate]) => [letter, (place, t, unit) =>
    bench.run.layers[place.layer][place.direction][t - 1].gates[gate][unit - 1]]))
};

const EXPRESSIONS = {
  number: value => value,
  entry: (name, layer, direction, indices) => ENTRIES[name](layer === null ? bench : {layer, direction}, ...indices),
  call: (name, of) => MATH_FUNCTIONS[name](valueOf(of)),
  operation: (operator, left, right) => OPERATORS[operator](valueOf(left), valueOf(right))
};

function valueOf([kind, ...of]) {
  return EXPRESSIONS[kind](...of);
}

/** What the network answers at the steps whose answer is told, up to the class that ends it; words have blanks between them. */
function givenAnswer() {
  const told = bench.data.told;
  const answers = told.steps.map(t => argMax(bench.run.outputs[t - 1].output));
  const end = answers.indexOf(told.end);
  const names = answers.slice(0, end < 0 ? answers.length : end).map(j => told.names[j]);
  return names.join(names.every(name => [...name].length === 1) ? "" : " ");
}

const GOALS = {
  step: t => bench.turn >= t,
  unit: unit => bench.unit + 1 === unit,
  level: level => bench.level === level,
  held: quantity => bench.pins.some(pin => pin.quantity === quantity),
  gradient: (above, t, wanted) => t <= length() && (above ? gradientNorm(bench, "h", t) > wanted
    : gradientNorm(bench, "h", t) < wanted),
  answer: answer => bench.data.told !== null && givenAnswer() === answer,
  claim: (left, relation, right) => RELATIONS[relation](valueOf(left), valueOf(right))
};

/** True if the bench is there; a network that has no such number is not. */
function isGoalReached([kind, ...of]) {
  try {
    return GOALS[kind](...of);
  } catch (absent) {
    return false;
  }
}

/** What is to be done, whether it is done, and who checks that. */
function goalCard(text, setting, answers, show) {
  const isChecked = setting.goal !== null;
  return html("div", {id: "goal", class: answers.reached ? "goal reached" : "goal"},
    html("p", {}, answers.reached ? html("span", {class: "tick", "aria-hidden": "true"}, "✓ ") : null,
      html("b", {}, word(answers.reached ? "lesson.goal.reached" : "lesson.goal", text))),
    answers.reached ? null : html("p", {class: "hint"}, word(isChecked ? "lesson.goal.here" : "lesson.goal.where")),
    setting.solution === null ? null : html("button", {type: "button", disabled: answers.done, click: show},
      word("lesson.goal.show")));
}
