// Puts the page together, and what it hands out to whoever examines it.

const BYTES = new Blob([document.documentElement.outerHTML]).size;

const wantsDark = matchMedia("(prefers-color-scheme: dark)");
let theme = null;

function showTheme(chosen) {
  document.documentElement.dataset.theme = chosen;
  readPalette();
  const dark = chosen === "dark";
  part("theme").setAttribute("aria-pressed", dark);
  part("theme").setAttribute("aria-label", word(dark ? "theme.light" : "theme.dark"));
  part("theme").title = word(dark ? "theme.light" : "theme.dark");
  if (bench.run) {
    change({});
  }
}

function themeNow() {
  return theme || (wantsDark.matches ? "dark" : "light");
}

function showLanguage() {
  fillWords();
  ["en", "zh-TW"].forEach(tag => part("language-" + tag).setAttribute("aria-pressed", tag === language));
  part("size").textContent = word("about.size", Math.ceil(BYTES / 1000));
  if (page.lesson) {
    showStep();
  }
  if (bench.run) {
    showNames();
    showPlaying();
    slidersOf = null;
    change({});
  }
}

/** What the network is, and what it is for. */
function showNames() {
  const {data, network} = bench;
  part("title").textContent = network.name + " · " + told(data.title);
  part("task").textContent = told(data.task) + " " + (data.guesses ? word("task.guessing", data.guess) : "");
  part("about").textContent = word("about.network", network.name, network.k, length(), data.seed, data.iteration);
}

function start() {
  part("bench").hidden = page.benches.length === 0;
  part("still").hidden = !page.still;
  part("unplayable").hidden = !page.unplayable;
  part("about-page").dataset.word = page.lesson || page.benches.length > 0 ? "about.page" : "about.still";
  if (page.unplayable) {
    part("unplayable").dataset.word = "note." + page.unplayable;
  }
  part("lesson").hidden = !page.lesson;
  document.body.classList.toggle("with-lesson", Boolean(page.lesson));
  fillWords();
  readPalette();
  [prepareStage, preparePlayhead, prepareGates, prepareEquation, prepareAnswer, prepareReach, prepareTold, prepareTable,
    prepareKeys].forEach(prepare => prepare());
  watch(showNames);
  document.documentElement.dataset.theme = themeNow();
  readPalette();
  if (page.lesson) {
    prepareLesson();
    openStepBench();
  } else if (page.benches.length > 0) {
    openBench(page.benches[0], []);
  }
  showTheme(themeNow());
  showLanguage();
  part("theme").addEventListener("click", () => {
    theme = themeNow() === "dark" ? "light" : "dark";
    showTheme(theme);
  });
  wantsDark.addEventListener("change", () => showTheme(themeNow()));
  ["en", "zh-TW"].forEach(tag => part("language-" + tag).addEventListener("click", () => {
    language = tag;
    showLanguage();
  }));
  // paper is light
  addEventListener("beforeprint", () => {
    document.documentElement.dataset.theme = "light";
    readPalette();
    drawStage();
  });
  addEventListener("afterprint", () => showTheme(themeNow()));
}

start();
window.unroll = {page, bench, lesson, change, openBench, hold, release, releaseAll, goTo, allValues, isGoalReached, judges: JUDGES};
