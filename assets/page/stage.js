// The stage: the drawing of the level that is looked at, with its answer to a pointer and its words for who does not see it.

const CELL_DRAWINGS = {lstm: drawLstmCell, gru: drawMixedCell, ugrnn: drawMixedCell, rnn: drawSimpleCell};

const SMALLEST_SCALE = 0.92;

let drawAsked = 0;

function drawStage() {
  if (bench.run === null || part("bench").hidden) {
    return;
  }
  const room = part("stage");
  const left = room.scrollLeft;
  const t = step();
  const drawing = bench.level === "cell" && !isHidden(t)
    ? CELL_DRAWINGS[family(bench.network)](room.clientWidth - 18, t) : drawVectors();
  fit(drawing, room.clientWidth - 16);
  room.replaceChildren(drawing);
  room.scrollLeft = left;
  showCurrent(room, drawing, t);
  showPart(drawing);
  room.setAttribute("aria-label", stageInWords(t));
  part("level-vectors").setAttribute("aria-pressed", bench.level === "vectors");
  part("level-cell").setAttribute("aria-pressed", bench.level === "cell");
}

/** Says which units are drawn, where there is no room for all. */
function showPart(drawing) {
  const units = [...drawing.querySelectorAll('[data-quantity="hidden"][data-unit]')].map(node => Number(node.dataset.unit));
  const first = Math.min(...units);
  const last = Math.max(...units);
  part("part-shown").textContent = units.length === 0 || last - first + 1 === bench.network.k ? ""
    : first === last ? word("unit.of", first + 1, bench.network.k) : word("units.of", first + 1, last + 1, bench.network.k);
}

/** Makes a drawing that is a little too wide as wide as the room. */
function fit(drawing, width) {
  const [wide, high] = ["width", "height"].map(side => Number(drawing.getAttribute(side)));
  const scale = width / wide;
  drawing.setAttribute("viewBox", `0 0 ${wide} ${high}`);
  if (scale < 1 && scale >= SMALLEST_SCALE) {
    drawing.setAttribute("width", wide * scale);
    drawing.setAttribute("height", high * scale);
  }
}

/** Scrolls the copy of the current step into the middle where not all have room. */
function showCurrent(room, drawing, t) {
  const current = drawing.querySelector(`[data-copy="${t}"]`);
  if (current && drawing.clientWidth > room.clientWidth) {
    const x = Number(/translate\(([\d.]+)/.exec(current.getAttribute("transform"))[1]) + COPY.width / 2;
    room.scrollLeft = x - room.clientWidth / 2;
  }
}

/** What stands on the stage, in words. */
function stageInWords(t) {
  if (isHidden(t)) {
    return word("stage.hidden", t);
  }
  const row = (quantity, values) => letter(bench.network, quantity) + " = " + values.map(value => fixed(value)).join(", ");
  const states = bench.network.cell === "lstm" ? ["cell", "hidden"] : ["hidden"];
  return word("stage.described", bench.network.name, t, length(), labelOf(t)) + " "
    + states.map(state => row(state, ofStep(happenedAt(t), state))).join("; ") + ".";
}

/** Draws as soon as the browser paints, once for however many changes. */
function askForDrawing() {
  if (drawAsked === 0) {
    drawAsked = requestAnimationFrame(() => {
      drawAsked = 0;
      drawStage();
    });
  }
}

/** The layers and directions that can be looked at; nothing where there is one. */
function fillPlaces() {
  const places = part("place");
  const layers = bench.network.layers;
  places.replaceChildren(...layers.flatMap((directions, layer) => directions.map((nothing, direction) => html("option",
    {value: layer + " " + direction, selected: layer === bench.layer && direction === bench.direction},
    placeName(layer, direction)))));
  part("places").hidden = layers.length * layers[0].length === 1;
}

function placeName(layer, direction) {
  const parts = [];
  if (bench.network.layers.length > 1) {
    parts.push(word("layer", layer + 1));
  }
  if (bench.network.layers[0].length > 1) {
    parts.push(word(direction === REVERSE ? "direction.reverse" : "direction.forward"));
  }
  return parts.join(", ");
}

function fillUnits() {
  const k = bench.network.k;
  part("unit").replaceChildren(...Array.from({length: k}, (nothing, unit) => html("option",
    {value: unit, selected: unit === bench.unit}, word("unit", unit + 1))));
}

function prepareStage() {
  part("level-vectors").addEventListener("click", () => change({level: "vectors"}));
  part("level-cell").addEventListener("click", () => change({level: "cell"}));
  part("place").addEventListener("change", event => {
    const [layer, direction] = event.target.value.split(" ").map(Number);
    const t = step();
    bench.layer = layer;
    bench.direction = direction;
    change({turn: bench.turn === 0 ? 0 : Math.min(turnOf(t), lastTurn())});
  });
  part("unit").addEventListener("change", event => change({unit: Number(event.target.value)}));
  part("stage").addEventListener("click", event => {
    const pointedAt = event.target.closest("[data-quantity]");
    const copied = event.target.closest("[data-copy]");
    const t = pointedAt ? Number(pointedAt.dataset.t) : copied ? Number(copied.dataset.copy) : 0;
    const unit = pointedAt ? Number(pointedAt.dataset.unit) : -1;
    const values = {};
    if (unit >= 0 && pointedAt.dataset.quantity !== "x") {
      values.unit = unit;
    }
    if (t >= 1 && t <= length() && !isHidden(t)) {
      values.turn = turnOf(t);
    }
    change(values);
  });
  watch(() => {
    fillPlaces();
    fillUnits();
    askForDrawing();
  });
  new ResizeObserver(askForDrawing).observe(part("stage"));
}
