// What is on the page: a network, what it reads, what is held, and where one looks. Whoever shows something of it watches it.

const bench = {
  data: null, network: null, reading: null,
  /** What is held by hand. */
  pins: [],
  /** The run as it is held, the run without a hand, and what would be without the last change of the hand. */
  run: null, free: null,
  /** The playhead, from 0 to T in the order of reading; the step that is selected follows it. */
  turn: 0,
  unit: 0, layer: 0, direction: 0, level: "vectors", everyStep: false, everyUnit: false,
  /** What may not be seen yet: "after", "output", "chart", "all". */
  cover: [], coverFrom: 0
};

const watchers = [];

/** Asks to be told of every change. */
function watch(watcher) {
  watchers.push(watcher);
}

/** Changes the bench and tells those who watch it. */
function change(values) {
  Object.assign(bench, values);
  if ("pins" in values) {
    bench.run = bench.pins.length === 0 ? bench.free : trace(bench.network, bench.reading, bench.pins);
  }
  if (bench.run !== null) {
    watchers.forEach(watcher => watcher(values));
  }
}

/** Puts a bench of the page in the place of the one that is there. */
function openBench(data, cover) {
  const network = page.networks[data.network];
  const free = trace(network, data.reading, []);
  Object.assign(bench, {data, network, reading: data.reading, free, unit: Math.min(data.unit, network.k - 1),
    layer: data.layer, direction: data.direction, level: data.level, everyStep: false, everyUnit: false});
  const turn = Math.max(0, Math.min(length(), data.t));
  bench.turn = turn;
  change({pins: data.pins, cover, coverFrom: turn});
}

/** T. */
function length() {
  return bench.reading.x.length;
}

/** The place of step t in the order in which the layer looked at reads, and the other way round. */
function turnOf(t) {
  return bench.direction === REVERSE ? length() + 1 - t : t;
}

/** The step that was read last; the first to be read where none is. */
function step() {
  return turnOf(Math.max(1, bench.turn));
}

/** The last place to which the playhead may go. */
function lastTurn() {
  return bench.cover.includes("after") ? bench.coverFrom : length();
}

/** Moves the playhead. */
function goTo(turn) {
  const within = Math.max(0, Math.min(lastTurn(), turn));
  if (within !== bench.turn) {
    change({turn: within});
  }
}

/** True if what belongs to step t may not be seen yet. */
function isHidden(t) {
  return bench.cover.includes("all") || bench.cover.includes("after") && turnOf(t) > bench.coverFrom;
}

/** True if the answer at step t may not be seen yet. */
function isAnswerHidden(t) {
  return isHidden(t) || bench.cover.includes("output");
}

/** Where a pin of the hand would hold: the selected unit or all, the selected step or all. */
function pinOf(quantity, value) {
  const all = bench.everyStep;
  return {layer: bench.layer, direction: bench.direction, quantity, units: bench.everyUnit ? [] : [bench.unit],
    first: all ? 1 : step(), last: all ? null : step(), value};
}

/** Holds a quantity of the selected unit. */
function hold(quantity, value) {
  change({pins: withPin(bench.pins, pinOf(quantity, value)), held: quantity});
}

/** Lets a quantity of the selected unit go. */
function release(quantity) {
  change({pins: releasing(bench.pins, bench.layer, bench.direction, quantity, bench.unit, step()), held: quantity});
}

/** Lets everything go. */
function releaseAll() {
  change({pins: [], held: null});
}
