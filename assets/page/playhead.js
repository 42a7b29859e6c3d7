// The playhead: a slider over the steps, buttons, and keys. Playing goes from step to step, and stops at the end.

const PACE = 900;

let playing = 0;

function pause() {
  clearInterval(playing);
  playing = 0;
  showPlaying();
}

function play() {
  if (playing) {
    pause();
    return;
  }
  if (bench.turn >= lastTurn()) {
    goTo(0);
  }
  playing = setInterval(() => {
    goTo(bench.turn + 1);
    if (bench.turn >= lastTurn()) {
      pause();
    }
  }, PACE);
  showPlaying();
}

function showPlaying() {
  const name = word(playing ? "play.pause" : "play");
  part("play").setAttribute("aria-label", name);
  part("play").title = name;
  part("play").dataset.playing = playing ? "yes" : "no";
}

function showPlayhead() {
  const slider = part("playhead");
  slider.max = length();
  slider.value = bench.turn;
  slider.style.setProperty("--share", bench.turn / length());
  const t = step();
  slider.setAttribute("aria-valuetext", bench.turn === 0 ? word("playhead.start")
    : word("playhead.at", t, length(), labelOf(t)));
  part("moment").replaceChildren(html("i", {class: "math"}, "t"), " = ", html("b", {}, bench.turn === 0 ? "0" : String(t)),
    " " + word("playhead.of", length()));
  const marks = part("marks");
  const sparse = Math.ceil(length() / 16);
  marks.replaceChildren(...Array.from({length: length()}, (nothing, i) => {
    const at = turnOf(i + 1);
    const label = [...labelOf(i + 1)];
    return i % sparse !== 0 && i + 1 !== t ? null : html("span", {class: i + 1 === t ? "mark current" : "mark",
      style: `left:${100 * at / length()}%`}, label.length > 4 ? label.slice(0, 3).join("") + "…" : label.join(""));
  }).filter(mark => mark !== null));
}

function preparePlayhead() {
  part("playhead").addEventListener("input", event => {
    pause();
    goTo(Number(event.target.value));
    // what may not be seen yet cannot be reached either
    event.target.value = bench.turn;
  });
  part("play").addEventListener("click", play);
  part("back").addEventListener("click", () => goTo(bench.turn - 1));
  part("next").addEventListener("click", () => goTo(bench.turn + 1));
  watch(showPlayhead);
}

/** What a key does, wherever the page does not need it itself. */
const KEYS = {
  ArrowLeft: () => goTo(bench.turn - (bench.direction === REVERSE ? -1 : 1)),
  ArrowRight: () => goTo(bench.turn + (bench.direction === REVERSE ? -1 : 1)),
  Home: () => goTo(0),
  End: () => goTo(length()),
  ArrowUp: () => change({unit: Math.max(0, bench.unit - 1)}),
  ArrowDown: () => change({unit: Math.min(bench.network.k - 1, bench.unit + 1)}),
  " ": play
};

function prepareKeys() {
  document.addEventListener("keydown", event => {
    const ofField = event.target.closest("input, select, textarea, button, summary, a");
    const upright = event.key === "ArrowUp" || event.key === "ArrowDown";
    if (ofField || event.altKey || event.ctrlKey || event.metaKey || !(event.key in KEYS) || part("bench").hidden
      || upright && !event.target.closest("#stage")) {
      return;
    }
    event.preventDefault();
    if (event.key !== " ") {
      pause();
    }
    KEYS[event.key]();
  });
}
