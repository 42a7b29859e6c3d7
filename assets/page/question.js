// A question of a lesson: it is answered first, and only then told. How good an answer is, is decided as in the programme.

const SAME = 1e-9;
const NEAR = 3;
const HIT = 0.8;
const NEARLY = 0.5;
const ONE_WAY = 0.5;

/** The tempting answer that was given, if it was one. */
function meantBy(question, given, tolerance) {
  return question.tempting.filter(one => Math.abs(one.value - given) <= tolerance + SAME)
    .sort((a, b) => Math.abs(a.value - given) - Math.abs(b.value - given))[0];
}

function judgeNumber(question, given, near) {
  const off = Math.abs(given - question.right);
  if (off <= question.tolerance + SAME) {
    return {verdict: "right", why: []};
  }
  const meant = meantBy(question, given, Math.max(question.tolerance, SAME));
  // who gives a tempting answer has not all but found the right one, however near that lies
  const another = meant && Math.abs(meant.value - given) < off;
  return {verdict: off <= near + SAME && !another ? "near" : "wrong", why: meant ? meant.why : []};
}

/** How a curve runs as a whole; nothing where it goes up as well as down. */
function shapeOf(values, question) {
  const scale = question.relative ? values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length : 1;
  if (Math.max(...values) - Math.min(...values) <= 2 * question.tolerance * scale + SAME) {
    return "flat";
  }
  const moved = values.slice(1).reduce((sum, value, i) => sum + Math.abs(value - values[i]), 0);
  const way = values[values.length - 1] - values[0];
  return Math.abs(way) < ONE_WAY * moved ? null : way > 0 ? "rising" : "falling";
}

const JUDGES = {
  choice: (question, answer) => ({verdict: question.options[answer.chosen].right ? "right" : "wrong",
    why: question.options[answer.chosen].why}),
  number: (question, answer) => judgeNumber(question, answer.number, NEAR * question.tolerance),
  valve: (question, answer) => judgeNumber(question, answer.number, NEAR * question.tolerance),
  step: (question, answer) => judgeNumber(question, answer.number, question.tolerance + 1),
  curve: (question, answer) => {
    const hits = answer.values.filter((value, i) => Math.abs(value - question.values[i])
      <= question.tolerance * (question.relative ? Math.abs(question.values[i]) : 1) + SAME).length / question.values.length;
    const verdict = hits >= HIT ? "right" : hits >= NEARLY ? "near" : "wrong";
    const shape = shapeOf(answer.values, question);
    const tempting = question.tempting.find(one => one.shape === shape);
    return {verdict, why: verdict === "right" || shape === shapeOf(question.values, question) || !tempting ? [] : tempting.why};
  }
};

/** The fields of each kind of question; ready(true) says that there is an answer. */
const FIELDS = {
  choice: (question, answer, ready, name) => question.options.map((option, i) => html("label", {class: "option"
    + (answer.given && option.right ? " right" : answer.given && answer.chosen === i ? " wrong" : "")},
  html("input", {type: "radio", name, value: i, checked: answer.chosen === i, disabled: answer.given, change: () => {
    answer.chosen = i;
    ready(true);
  }}), html("span", {}, pieces(option.text)), answer.given && option.right ? html("span", {class: "tick"}, "✓") : null)),
  number: (question, answer, ready, name) => html("p", {}, html("label", {for: name}, word("answer.number") + " "), html("input",
    {type: "text", inputmode: "decimal", id: name, size: 8, value: answer.typed || "", disabled: answer.given, input: event => {
      answer.typed = event.target.value;
      answer.number = Number(answer.typed.trim().replace(",", ".").replace("−", "-"));
      ready(answer.typed.trim() !== "" && Number.isFinite(answer.number));
    }})),
  valve: (question, answer, ready, name) => html("p", {}, html("label", {for: name}, word("answer.valve", question.gate,
    question.unit + 1, question.step)), html("input", {type: "range", id: name, min: 0, max: 1, step: 0.01,
    value: answer.number === undefined ? 0.5 : answer.number, disabled: answer.given, input: event => {
      answer.number = Number(event.target.value);
      event.target.nextSibling.textContent = fixed(answer.number);
      ready(true);
    }}), html("output", {for: name}, answer.number === undefined ? "?" : fixed(answer.number))),
  step: (question, answer, ready, name) => html("p", {}, html("label", {for: name}, word("answer.step") + " "), html("select",
    {id: name, disabled: answer.given, change: event => {
      answer.number = Number(event.target.value);
      ready(event.target.value !== "");
    }}, html("option", {value: ""}, "…"), Array.from({length: question.length}, (nothing, i) => html("option", {value: i + 1,
      selected: answer.number === i + 1}, "t = " + (i + 1))))),
  curve: sketchField
};

/**
 * A question with its fields, and after the answer what is told.
 *
 * answer: kept between visits, {given} once it was told; told() is called then
 */
function questionCard(question, answer, kind, name, told) {
  const button = html("button", {type: "submit", class: "main", disabled: true}, word(kind === "predict" ? "lesson.reveal" : "lesson.check"));
  const ready = isReady => {
    answer.ready = isReady;
    button.disabled = !isReady;
  };
  const fields = FIELDS[question.kind](question, answer, ready, name);
  button.disabled = !answer.ready;
  const card = html("form", {class: "question", submit: event => {
    event.preventDefault();
    answer.given = true;
    told();
  }}, html("fieldset", {}, html("legend", {}, word(kind === "predict" ? "lesson.predict" : "lesson.see")),
    html("p", {class: "asked"}, pieces(question.text)), fields),
  answer.given ? null : html("p", {class: "send"}, button, html("span", {class: "hint"}, word(kind === "predict" ? "lesson.choose"
    : "lesson.choose.check"))));
  if (answer.given) {
    card.append(judgementOf(question, answer));
  }
  return card;
}

function judgementOf(question, answer) {
  if (answer.skipped) {
    return html("div", {class: "judged"}, blocksOf(question.revealed));
  }
  const {verdict, why} = JUDGES[question.kind](question, answer);
  return html("div", {class: "judged " + verdict, tabindex: -1}, html("p", {class: "verdict"}, html("b", {class: verdict === "right"
    ? "good" : "bad"}, word("verdict." + verdict)), question.shown === undefined || verdict === "right" ? null
    : " " + word("verdict.is", question.shown)), why.length === 0 ? null : html("p", {}, pieces(why)), blocksOf(question.revealed));
}
