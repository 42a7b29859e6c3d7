// What a pointer, a finger or a screen reader is told.

function valueInWords(node) {
  const t = Number(node.dataset.t);
  if (node.dataset.reach) {
    return word("told.reach", node.dataset.reach === "h" ? "h" : "C", t, magnitude(normsOf(bench.run, node.dataset.reach)[t - 1]));
  }
  const quantity = node.dataset.quantity;
  const unit = Number(node.dataset.unit);
  if (quantity === "x" && unit < 0) {
    return bench.layer > 0 ? word("told.below", t, bench.layer) : word("told.input", t, labelOf(t));
  }
  if (t < 1 || t > length()) {
    return word("told.start");
  }
  const happened = happenedAt(t);
  const row = quantity === "state" ? happened.preActivation.state : ofStep(happened, quantity);
  if (row === null || row === undefined || row[unit] === undefined || isHidden(t)) {
    return "";
  }
  const text = word("told.value", word("name." + quantity), unit + 1, t, exact(row[unit]));
  const gradients = quantity === "inside" || quantity === "state" ? undefined : gradientOf(cameBack(t), quantity);
  const free = ofStep(happenedAt(t, bench.free), quantity);
  return text + (isHeld(quantity, unit, t) ? " (" + word("held") + ")" : "")
    + (bench.pins.length > 0 && free && quantity !== "state" && Math.abs(free[unit] - row[unit]) > 5e-7
      ? "\n" + word("told.free", exact(free[unit])) : "")
    + (gradients && !bench.cover.includes("after") ? "\n∂L/∂" + letter(bench.network, quantity) + ": " + magnitude(gradients[unit]) : "");
}

function showTold(event) {
  const node = event.target.closest("[data-quantity], [data-reach]");
  const box = part("told");
  const text = node ? valueInWords(node) : "";
  box.hidden = text === "";
  if (text === "") {
    return;
  }
  box.textContent = text;
  const room = box.getBoundingClientRect();
  box.style.left = Math.max(6, Math.min(innerWidth - room.width - 6, event.clientX + 14)) + "px";
  box.style.top = (event.clientY + 18 + room.height > innerHeight ? event.clientY - room.height - 12 : event.clientY + 18) + "px";
}

/** Says in the live region what the last change came to. */
function say(text) {
  part("said").textContent = text;
}

function sayChange(values) {
  if ("held" in values) {
    const t = answerStep();
    const answered = isAnswerHidden(t) || bench.free.outputs[t - 1] === null ? "" : " " + word("said.answer", t,
      answerName(bench.free.outputs[t - 1]), answerName(bench.run.outputs[t - 1]));
    say(values.held === null || bench.pins.length === 0 ? word("held.nothing") : word("told.value", word("name." + values.held),
      bench.unit + 1, step(), fixed(ofStep(happenedAt(step()), values.held)[bench.unit])) + "." + answered);
  } else if ("turn" in values) {
    say(bench.turn === 0 ? word("playhead.start") : stageInWords(step()));
  } else if ("unit" in values) {
    say(word("unit", bench.unit + 1));
  }
}

function prepareTold() {
  document.addEventListener("pointermove", showTold);
  document.addEventListener("pointerdown", showTold);
  document.addEventListener("pointerleave", () => {
    part("told").hidden = true;
  });
  document.addEventListener("scroll", () => {
    part("told").hidden = true;
  }, true);
  watch(sayChange);
}
