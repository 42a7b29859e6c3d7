// The pieces that the drawings are made of.

/** What of a value can be pointed at and told. */
function pointed(quantity, t, unit) {
  return {"data-quantity": quantity, "data-t": t, "data-unit": unit, class: "value"};
}

/** A cell with its number, coloured by it. */
function valueCell(x, y, width, height, value, quantity, t, unit, digits) {
  const ground = signed(value, rangeOf(quantity));
  const held = isHeld(quantity, unit, t);
  return svg("g", pointed(quantity, t, unit),
    svg("rect", {x, y, width, height, fill: rgb(ground)}),
    digits === null || width < 30 ? null : svg("text", {x: x + width / 2, y: y + height / 2 + 4.5, class: "number",
      fill: inkOn(ground)}, digits(value)),
    held ? svg("rect", {x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3, class: "held"}) : null);
}

/** The frame of a strip in the colour of what it holds, with the selected unit marked. */
function stripFrame(x, y, width, height, quantity) {
  return svg("rect", {x, y, width, height, rx: 3, fill: "none", stroke: hue(bench.network, quantity), "stroke-width": 1.6});
}

function selectedFrame(x, y, width, height) {
  return svg("rect", {x: x - 1, y: y - 1, width: width + 2, height: height + 2, rx: 3, class: "selected"});
}

/** A lane that carries a value along. */
function lane(x1, y1, x2, y2, value, range, width = 9) {
  return path([x1, y1, x2, y2], {stroke: rgb(signed(value, range)), "stroke-width": width});
}

/** A valve on a lane: two wedges that leave it as far open as the gate. Upright on a lane that runs level. */
function valve(x, y, half, wide, value, quantity, t, unit, upright = true) {
  const gap = half * Math.max(0, Math.min(1, Number.isNaN(value) ? 0 : value));
  const at = (along, across) => upright ? (x + along) + " " + (y + across) : (x + across) + " " + (y + along);
  const wedge = side => "M" + at(-wide, side * half) + "L" + at(wide, side * half) + "L" + at(0, side * gap) + "Z";
  return svg("g", pointed(quantity, t, unit),
    svg("rect", upright ? {x: x - wide, y: y - half, width: 2 * wide, height: 2 * half, fill: "transparent"}
      : {x: x - half, y: y - wide, width: 2 * half, height: 2 * wide, fill: "transparent"}),
    svg("path", {d: wedge(-1) + wedge(1), fill: hue(bench.network, quantity)}),
    svg("path", {d: "M" + at(-wide, -half) + "L" + at(wide, -half) + "M" + at(-wide, half) + "L" + at(wide, half),
      stroke: hue(bench.network, quantity), "stroke-width": 1.4, fill: "none"}),
    isHeld(quantity, unit, t) ? svg("circle", {cx: upright ? x : x + half + 4, cy: upright ? y - half - 3 : y, r: 3,
      class: "pinned"}) : null);
}

/** A round sign: + or ×. */
function sign(x, y, text, quantity, radius = 7) {
  return svg("g", {}, svg("circle", {cx: x, cy: y, r: radius, class: "sign", stroke: hue(bench.network, quantity)}),
    svg("text", {x, y: y + 4.5, class: "sign-text"}, text));
}

/** A word in a rounded box: tanh, σ. */
function pill(x, y, width, height, text, colour) {
  return svg("g", {}, svg("rect", {x: x - width / 2, y: y - height / 2, width, height, rx: Math.min(8, height / 2), class: "pill",
    stroke: colour}), svg("text", {x, y: y + 4.5, class: "pill-text"}, text));
}

/** What is read at a step: its label, or the states of the layer below. */
function symbolRead(x, y, t) {
  const label = bench.layer > 0 ? "h" : labelOf(t);
  const short = [...label].length > 6 ? [...label].slice(0, 5).join("") + "…" : label;
  const half = Math.max(14, 4 + 4.2 * [...short].length);
  return svg("g", pointed("x", t, -1),
    svg("rect", {x: x - half, y: y - 14, width: 2 * half, height: 28, rx: 14, class: "symbol"}),
    svg("text", {x, y: y + 5, class: bench.layer > 0 ? "symbol-text math" : "symbol-text"}, short));
}

/** An arrow head that points up. */
function arrowUp(x, y, colour) {
  return svg("path", {d: `M${x - 4} ${y + 6}L${x} ${y}L${x + 4} ${y + 6}Z`, fill: colour});
}
