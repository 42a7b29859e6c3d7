// A lesson: its steps one after the other, each with its bench, which is covered as long as something is predicted.

/** opened: the step whose bench is there to be played with. */
const lesson = {at: 0, opened: null, answers: []};

function lessonText() {
  return page.lesson.texts[language] || Object.values(page.lesson.texts)[0];
}

function stepText() {
  return lessonText().steps[lesson.at];
}

function answersAt(at) {
  lesson.answers[at] = lesson.answers[at] || {predict: {}, see: {}, done: false, reached: false};
  return lesson.answers[at];
}

/** What the step shows now: as it is before or after the answer is told, or when the goal is reached; and what is covered of it. */
function shownNow() {
  const setting = page.lesson.steps[lesson.at];
  const answers = answersAt(lesson.at);
  const isTold = stepText().question === null || answers.predict.given;
  const shown = answers.done && setting.solution !== null ? setting.solution : isTold ? setting.told : setting.before;
  return {shown, cover: isTold ? [] : setting.cover};
}

/** Opens the bench of the step as it is now; where there is none, its picture is shown with the step. */
function openStepBench() {
  const {shown, cover} = shownNow();
  part("bench").hidden = shown.bench === null;
  showControls(shown.controls);
  part("step-note").textContent = shown.note === null ? "" : word("note." + shown.note);
  part("step-note").hidden = shown.note === null;
  lesson.opened = shown.bench === null ? null : lesson.at;
  if (shown.bench !== null) {
    openBench(page.benches[shown.bench], cover);
  }
}

/** The picture of the step in the language that was chosen, if there is one. */
function stillOfStep() {
  const {shown, cover} = shownNow();
  if (shown.still === null) {
    return [];
  }
  return [cover.length > 0 ? html("p", {class: "covered"}, "?") : html("img", {
    src: page.lesson.pictures[shown.still[language] ?? Object.values(shown.still)[0]], alt: word("still.alt", stepText().title)})];
}

/** What a step does not need is not there. */
function showControls(controls) {
  const has = (...names) => controls === null || names.some(name => controls.includes(name));
  document.querySelector(".hand").hidden = !has("pins", "inspector");
  part("numbers").hidden = !has("inspector");
  part("reach-card").hidden = !has("chart", "dock", "backward");
}

function goalOfStep() {
  const answers = answersAt(lesson.at);
  return goalCard(stepText().goal, page.lesson.steps[lesson.at], answers, () => {
    answers.done = true;
    openStepBench();
    showStep();
  });
}

/** Ticks the goal once the bench is there by the hand of whoever learns; that stays so. */
function checkGoal() {
  const goal = page.lesson.steps[lesson.at].goal;
  const answers = answersAt(lesson.at);
  if (goal === null || lesson.opened !== lesson.at || answers.reached || answers.done || !isGoalReached(goal)) {
    return;
  }
  answers.reached = true;
  if (part("goal") !== null) {
    part("goal").replaceWith(goalOfStep());
    part("goal").scrollIntoView({block: "nearest"});
  }
  say(word("lesson.goal.reached", stepText().goal));
}

function showStep() {
  const text = stepText();
  const answers = answersAt(lesson.at);
  const setting = page.lesson.steps[lesson.at];
  const steps = lessonText().steps;
  part("station").textContent = word("lesson.station", page.lesson.station, lessonText().title);
  part("step-title").textContent = text.title;
  part("step-text").replaceChildren(...blocksOf(text.blocks));
  part("step-still").replaceChildren(...stillOfStep());
  const asked = [];
  const isTold = text.question === null || answers.predict.given;
  if (text.question !== null) {
    asked.push(questionCard(text.question, answers.predict, "predict", "predict-" + lesson.at, () => afterAnswer(".question .judged")));
  }
  if (text.seen !== null && isTold) {
    asked.push(questionCard(text.seen, answers.see, "see", "see-" + lesson.at, () => afterAnswer(".question:last-of-type .judged")));
  }
  if (text.goal !== null) {
    asked.push(goalOfStep());
  }
  part("questions").replaceChildren(...asked);
  const waits = text.question !== null && !answers.predict.given || text.seen !== null && !answers.see.given;
  part("lesson-back").disabled = lesson.at === 0;
  part("lesson-next").disabled = lesson.at === steps.length - 1 || waits;
  part("lesson-skip").hidden = !waits;
  part("lesson-place").textContent = word("lesson.place", lesson.at + 1, steps.length);
  part("dots").replaceChildren(...steps.map((one, i) => html("button", {type: "button", class: "dot",
    "aria-current": i === lesson.at ? "step" : null, "aria-label": word("lesson.dot", i + 1, one.title), title: one.title,
    disabled: i > furthest(), click: () => openStep(i)})));
  lightMoments();
}

/** How far one may go: up to the first step that still waits for an answer. */
function furthest() {
  const steps = lessonText().steps;
  const waiting = steps.findIndex((text, i) => text.question !== null && !answersAt(i).predict.given
    || text.seen !== null && !answersAt(i).see.given);
  return waiting < 0 ? steps.length - 1 : waiting;
}

function afterAnswer(place) {
  const wasCovered = bench.cover.length > 0;
  if (wasCovered || page.lesson.steps[lesson.at].told !== page.lesson.steps[lesson.at].before) {
    openStepBench();
  }
  showStep();
  const judged = document.querySelector(place);
  if (judged) {
    judged.focus({preventScroll: true});
    judged.scrollIntoView({block: "nearest"});
    say(judged.textContent);
  }
}

function openStep(at) {
  pause();
  lesson.at = at;
  openStepBench();
  showStep();
  part("step-title").focus({preventScroll: true});
  part("lesson").scrollTop = 0;
  if (part("lesson").getBoundingClientRect().top < 0) {
    part("lesson").scrollIntoView();
  }
}

function skip() {
  const text = stepText();
  const answers = answersAt(lesson.at);
  [["question", "predict"], ["seen", "see"]].filter(([asked, kind]) => text[asked] !== null && !answers[kind].given)
    .forEach(([asked, kind]) => {
      answers[kind] = {given: true, skipped: true};
    });
  afterAnswer(".question .judged");
}

function prepareLesson() {
  part("lesson-back").addEventListener("click", () => openStep(lesson.at - 1));
  part("lesson-next").addEventListener("click", () => openStep(lesson.at + 1));
  part("lesson-skip").addEventListener("click", skip);
  watch(lightMoments);
  watch(checkGoal);
}
