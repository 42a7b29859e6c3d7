// The words of the page in the language that was chosen.

/** All that the page was made of; a number that is none is written as a text. */
const page = JSON.parse(document.getElementById("data").textContent, (key, value) => value === "NaN" ? NaN : value);

let language = page.language || (/^zh/i.test(navigator.language || "") ? "zh-TW" : "en");

/** A text, with its places {0}, {1}, ... filled in. */
function word(key, ...fillings) {
  const text = page.words[language][key];
  return text === undefined ? key : text.replace(/\{(\d)}/g, (place, number) => fillings[number]);
}

/** A text that stands there in all languages. */
function told(texts) {
  return texts[language];
}

/** Fills in whatever on the page says with data-word which text it holds, and with data-label by which it is named. */
function fillWords() {
  document.documentElement.lang = language;
  document.querySelectorAll("[data-word]").forEach(node => {
    node.textContent = word(node.dataset.word);
  });
  document.querySelectorAll("[data-label]").forEach(node => {
    node.setAttribute("aria-label", word(node.dataset.label));
    node.title = word(node.dataset.label);
  });
}
