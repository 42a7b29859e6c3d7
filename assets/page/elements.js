// Parts of the page, made of a name, attributes and what is within.

const SVG = "http://www.w3.org/2000/svg";

function filled(node, attributes, within) {
  Object.entries(attributes).forEach(([name, value]) => {
    if (typeof value === "function") {
      node.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  });
  node.append(...within.flat().filter(part => part !== null && part !== undefined));
  return node;
}

/** An element of HTML. */
function html(name, attributes, ...within) {
  return filled(document.createElement(name), attributes, within);
}

/** An element of SVG. */
function svg(name, attributes, ...within) {
  return filled(document.createElementNS(SVG, name), attributes, within);
}

/** Puts further parts, or lists of them, into an element; nothing of null. */
function put(node, ...within) {
  filled(node, {}, within);
}

/** A part of the page by its id. */
function part(id) {
  return document.getElementById(id);
}

/** A line in SVG, of points x y x y ... */
function path(points, attributes) {
  const d = points.reduce((text, value, i) => text + (i === 0 ? "M" : i % 2 === 0 ? "L" : " ") + value, "");
  return svg("path", {d, fill: "none", ...attributes});
}
