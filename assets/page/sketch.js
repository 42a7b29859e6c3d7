// A curve that is drawn before it is shown: with the pointer, or with the arrow keys.

/** The share of the points from which on the ends are filled in. */
const MOST_DRAWN = 0.6;
const SKETCH = {width: 320, height: 170, left: 12, right: 12, top: 12, bottom: 26};

/** A field to draw in. The values lie between the lowest and the highest of the question. */
function sketchField(question, answer, changed) {
  const points = question.values.length;
  const values = answer.values || new Array(points).fill(null);
  let at = 0;
  const x = i => SKETCH.left + (points === 1 ? 0.5 : i / (points - 1)) * (SKETCH.width - SKETCH.left - SKETCH.right);
  const y = value => SKETCH.top + (question.highest - value) / (question.highest - question.lowest)
    * (SKETCH.height - SKETCH.top - SKETCH.bottom);
  const drawing = svg("svg", {viewBox: `0 0 ${SKETCH.width} ${SKETCH.height}`, class: "sketch", tabindex: 0, role: "slider",
    "aria-valuemin": question.lowest, "aria-valuemax": question.highest, "aria-label": word("answer.curve")});
  const line = (numbers, attributes) => {
    const shown = numbers.map((value, i) => [i, value]).filter(([i, value]) => value !== null);
    return svg("g", {}, path(shown.flatMap(([i, value]) => [x(i), y(Math.max(question.lowest, Math.min(question.highest, value)))]),
      {"stroke-width": 2.5, ...attributes}));
  };
  const paint = real => {
    drawing.replaceChildren(svg("g", {}, svg("rect", {x: 1, y: 1, width: SKETCH.width - 2, height: SKETCH.height - 2, rx: 6, class: "sketch-ground"}),
      [question.lowest, question.highest].map(value => svg("text", {x: 8, y: y(value) + (value === question.highest ? 8 : -2),
        class: "tick-text start"}, fixed(value, 1))),
      question.values.map((nothing, i) => i % Math.ceil(points / 12) !== 0 ? null : svg("text", {x: x(i), y: SKETCH.height - 8,
        class: "tick-text"}, question.training ? "" : String(i + 1))),
      path([x(at), SKETCH.top, x(at), SKETCH.height - SKETCH.bottom], {class: "now"}),
      line(values, {stroke: "var(--accent)"}), real ? line(question.values, {stroke: "var(--gradient)", "stroke-dasharray": "6 3"}) : null));
    const value = values[at];
    drawing.setAttribute("aria-valuenow", value === null ? question.lowest : value);
    drawing.setAttribute("aria-valuetext", word("answer.curve.point", at + 1, value === null ? "?" : fixed(value)));
  };
  const set = (i, value) => {
    const within = Math.max(question.lowest, Math.min(question.highest, value));
    // points that were passed over lie on the straight line
    const from = values[at] === null ? within : values[at];
    const last = at;
    for (let j = Math.min(last, i); j <= Math.max(last, i); j++) {
      values[j] = i === last ? within : from + (within - from) * (j - last) / (i - last);
    }
    at = i;
    answer.values = values;
    paint(false);
    changed(values.every(one => one !== null));
  };
  const draw = event => {
    const room = drawing.getBoundingClientRect();
    const share = ((event.clientX - room.left) / room.width * SKETCH.width - SKETCH.left) / (SKETCH.width - SKETCH.left - SKETCH.right);
    const i = Math.max(0, Math.min(points - 1, Math.round(share * (points - 1))));
    const across = ((event.clientY - room.top) / room.height * SKETCH.height - SKETCH.top) / (SKETCH.height - SKETCH.top - SKETCH.bottom);
    set(i, question.highest - across * (question.highest - question.lowest));
  };
  drawing.addEventListener("pointerdown", event => {
    if (!answer.given) {
      drawing.setPointerCapture(event.pointerId);
      draw(event);
    }
  });
  drawing.addEventListener("pointermove", event => {
    if (!answer.given && event.buttons > 0) {
      draw(event);
    }
  });
  // a hand that begins late or stops early means a curve that goes on so, once most of it is there
  drawing.addEventListener("pointerup", () => {
    const drawn = values.map((value, i) => i).filter(i => values[i] !== null);
    if (answer.given || drawn.length === points || drawn.length < MOST_DRAWN * points) {
      return;
    }
    const [first, last] = [drawn[0], drawn[drawn.length - 1]];
    values.fill(values[first], 0, first);
    values.fill(values[last], last);
    answer.values = values;
    paint(false);
    changed(values.every(one => one !== null));
  });
  drawing.addEventListener("keydown", event => {
    const move = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    const lift = {ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5}[event.key];
    if (answer.given || move === undefined && lift === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const span = question.highest - question.lowest;
    const value = values[at] === null ? (question.lowest + question.highest) / 2 : values[at];
    set(move === undefined ? at : Math.max(0, Math.min(points - 1, at + move)), move === undefined ? value + lift * span / 40 : value);
  });
  paint(answer.given);
  return html("div", {class: "sketch-field"}, html("p", {class: "hint"}, word("answer.curve")), drawing);
}
