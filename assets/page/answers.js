// What the network answers: without the hand, and as it is held.

const MOST_CLASSES = 5;
const MOST_BARS = 4;

/** The step whose answer is told: the last one that is judged; T where nobody judges. */
function answerStep() {
  const judged = bench.reading.targets.map((target, i) => target === null ? 0 : i + 1).filter(t => t > 0);
  return judged.includes(step()) ? step() : judged.length === 0 ? length() : judged[judged.length - 1];
}

/** The classes with the largest probabilities, as they are held and without the hand. */
function classesShown(outputs, most) {
  const largest = j => Math.max(...outputs.map(output => output[j]));
  return outputs[0].map((value, j) => j).sort((a, b) => largest(b) - largest(a)).slice(0, most).sort((a, b) => a - b);
}

function isProbability() {
  return bench.network.head === "softmax" || bench.network.head === "logistic";
}

function className(j) {
  return bench.data.classes[j] === undefined ? String(j + 1) : bench.data.classes[j];
}

/** What a step is called: what a decoder hears of itself may change with the hand. */
function labelOf(t) {
  return bench.reading.hears.includes(t) ? className(argMax(bench.run.outputs[t - 2].output)) + "*" : bench.data.labels[t - 1];
}

/** The bars beside a copy. */
function answerBars(t, x, y, width) {
  const output = bench.run.outputs[t - 1];
  if (output === null) {
    return null;
  }
  const judged = bench.reading.targets[t - 1];
  const shown = classesShown([output.output], MOST_BARS);
  const best = argMax(output.output);
  return svg("g", {}, shown.map((j, i) => {
    const middle = y + 6 + i * 15;
    const value = output.output[j];
    const name = svg("text", {x, y: middle + 4, class: "bar-name"}, [...className(j)].slice(0, 2).join(""));
    if (!isProbability()) {
      return svg("g", {}, svg("text", {x: x - 4, y: middle + 4, class: "bar-name"}, "ŷ " + fixed(value)));
    }
    const right = judged !== null && judged.y[j] > 0.5;
    return svg("g", {}, name, svg("rect", {x: x + 18, y: middle - 4, width: width - 20, height: 8, class: "bar-ground"}),
      svg("rect", {x: x + 18, y: middle - 4, width: Math.max(1, (width - 20) * (value || 0)), height: 8,
        class: j !== best ? "bar" : judged === null ? "bar best" : right ? "bar right" : "bar wrong"}));
  }));
}

/** The word that stands for an answer, in short. */
function answerName(output) {
  return isProbability() && bench.network.head === "softmax" ? className(argMax(output.output)) + " "
    + strip(output.output[argMax(output.output)]) : output.output.map(value => fixed(value)).join(", ");
}

function answerRow(t, j) {
  const free = bench.free.outputs[t - 1].output[j];
  const held = bench.run.outputs[t - 1].output[j];
  const isRight = bench.reading.targets[t - 1] !== null && bench.reading.targets[t - 1].y[j] > 0.5 && isProbability();
  const changed = bench.pins.length > 0;
  return html("tr", isRight ? {class: "right"} : {}, html("th", {scope: "row"}, className(j), isRight ? html("span",
    {class: "tick", role: "img", "aria-label": word("answer.right")}, "✓") : null),
  isProbability() ? html("td", {class: "bars", "aria-hidden": "true"}, changed ? html("span", {class: "bar-free", style: `width:${100 * free}%`}) : null,
    html("span", {class: "bar-held", style: `width:${100 * held}%`})) : html("td", {class: "bars"}),
  html("td", {class: "number"}, changed ? html("span", {class: "was"}, fixed(free)) : null, changed ? " → " : "", fixed(held)));
}

/** True if the answer is the right one. */
function isRight(run, t) {
  const target = bench.reading.targets[t - 1];
  return target !== null && argMax(run.outputs[t - 1].output) === argMax(target.y);
}

function verdict(t) {
  if (bench.network.head !== "softmax" || bench.reading.targets[t - 1] === null) {
    return "";
  }
  return word(isRight(bench.run, t) ? "answer.right" : "answer.wrong");
}

function showAnswer() {
  const t = answerStep();
  const output = bench.run.outputs[t - 1];
  part("answer-title").replaceChildren(word("answer.at") + " ", html("i", {class: "math"}, "t"), " = " + t);
  if (isAnswerHidden(t) || output === null) {
    part("answer").replaceChildren(html("p", {class: "covered"}, "?"));
    return;
  }
  const rows = classesShown([output.output, bench.free.outputs[t - 1].output], MOST_CLASSES).map(j => answerRow(t, j));
  const loss = bench.pins.length === 0 ? magnitude(bench.run.loss) : magnitude(bench.free.loss) + " → " + magnitude(bench.run.loss);
  part("answer").replaceChildren(html("table", {}, html("caption", {class: "unseen"}, word(bench.pins.length === 0
    ? "answer.caption" : "answer.caption.held")), html("tbody", {}, rows)),
  html("p", {class: "verdict"}, html("b", {class: isRight(bench.run, t) ? "good" : "bad"}, verdict(t)), " " + word("answer.loss") + " ",
    html("span", {class: "number"}, loss)));
}

function prepareAnswer() {
  watch(showAnswer);
}
