// The text of lessons: blocks and pieces as lists, and the small part of TeX that formulas need.

const ACCENTS = {"\\tilde ": "\u0303", "\\hat ": "\u0302"};
const FUNCTIONS = ["tanh", "softmax", "log", "max"];

/** A line of formula as HTML. */
function formula(markup) {
  let at = 0;
  const take = text => markup.startsWith(text, at) && (at += text.length) > 0;
  const next = () => {
    const character = String.fromCodePoint(markup.codePointAt(at));
    at += character.length;
    return character;
  };
  const group = () => {
    take("{");
    const inside = line();
    take("}");
    return inside;
  };
  const script = () => markup[at] === "{" ? group() : [styled(next())];
  const styled = character => character === "-" ? "−" : /\p{L}|∂/u.test(character[0]) && [...character].length <= 2 ? html("i", {}, character) : character;
  const piece = () => {
    if (take("\\frac")) {
      const above = group();
      return html("span", {class: "fraction"}, html("span", {}, above), html("span", {}, group()));
    }
    if (take("`")) {
      const end = markup.indexOf("`", at);
      const words = markup.slice(at, end);
      at = end + 1;
      return html("span", {class: "words"}, words);
    }
    const accent = Object.keys(ACCENTS).find(take);
    const name = FUNCTIONS.find(take) || next();
    const parts = [styled(name + (accent ? ACCENTS[accent] : ""))];
    while (markup[at] === "_" || markup[at] === "^") {
      const tag = next() === "_" ? "sub" : "sup";
      parts.push(html(tag, {}, script()));
    }
    return parts;
  };
  const line = () => {
    const parts = [];
    while (at < markup.length && markup[at] !== "}") {
      parts.push(piece());
    }
    return parts.flat();
  };
  return html("span", {class: "math"}, line());
}

const SPANS = {
  text: words => words,
  strong: words => html("strong", {}, words),
  em: words => html("em", {}, words),
  code: words => html("code", {}, words),
  math: formula,
  // words that belong to a moment: lit while the playhead is there, and a click brings it there
  moment: (spans, from, to) => html("button", {type: "button", class: "moment", "data-from": from, "data-to": to,
    click: () => bench.run !== null && goTo(turnOf(from))}, pieces(spans))
};

/** Pieces of text as they stand on the page. */
function pieces(spans) {
  return spans.map(([kind, ...rest]) => SPANS[kind](...rest));
}

const BLOCKS = {
  paragraph: spans => html("p", {}, pieces(spans)),
  bullets: (items, numbered) => html(numbered ? "ol" : "ul", {}, items.map(spans => html("li", {}, pieces(spans)))),
  note: blocks => html("blockquote", {}, blocksOf(blocks))
};

/** Blocks of text as they stand on the page. */
function blocksOf(blocks) {
  return blocks.map(([kind, ...rest]) => BLOCKS[kind](...rest));
}

/** Lights the words of the moment at which the playhead is. */
function lightMoments() {
  document.querySelectorAll(".moment").forEach(node => {
    const lit = bench.run !== null && bench.turn > 0 && step() >= Number(node.dataset.from) && step() <= Number(node.dataset.to);
    node.classList.toggle("lit", lit);
  });
}
