// What the hand holds: {layer, direction, quantity, units, first, last, value}. Layers, directions and units count from 0,
// steps from 1; no units are all of them, and a last step of null is the end. Of two that hold the same, the later one counts.

/** True if a pin holds the quantity of that unit at that step of its layer. */
function pinHolds(pin, quantity, unit, t) {
  return pin.quantity === quantity && (pin.units.length === 0 || pin.units.includes(unit))
    && pin.first <= t && (pin.last === null || t <= pin.last);
}

/** The value at which a quantity is held, or undefined if it is free. */
function heldValue(pins, quantity, unit, t) {
  return pins.reduce((value, pin) => pinHolds(pin, quantity, unit, t) ? pin.value : value, undefined);
}

/** The pins of one layer in one direction. */
function pinsOn(pins, layer, direction) {
  return pins.filter(pin => pin.layer === layer && pin.direction === direction);
}

/** The computed values of a quantity, with the held ones in their places. */
function withHeld(pins, quantity, t, computed) {
  return pins.length === 0 ? computed : computed.map((value, unit) => {
    const held = heldValue(pins, quantity, unit, t);
    return held === undefined ? value : held;
  });
}

/** The part of a quantity's gradient that goes on into its own computation: nothing where it is held. */
function pastPins(pins, quantity, t, gradient) {
  return pins.length === 0 ? gradient
    : gradient.map((value, unit) => heldValue(pins, quantity, unit, t) === undefined ? value : 0);
}

/** da = d(value) φ'(a), written with the value; nothing passes a pin. */
function throughActivation(pins, quantity, t, activation, value, gradient) {
  return pastPins(pins, quantity, t, gradient.map((d, j) => d * activation.slope(value[j])));
}

/** Pins with one more; those that hold nothing any more because the new one holds it all are gone. */
function withPin(pins, pin) {
  const covers = other => other.quantity === pin.quantity && other.layer === pin.layer
    && other.direction === pin.direction && pin.first <= other.first
    && (pin.last === null || other.last !== null && other.last <= pin.last)
    && (pin.units.length === 0 || other.units.length > 0 && other.units.every(unit => pin.units.includes(unit)));
  return pins.filter(other => !covers(other)).concat([pin]);
}

/** Pins without any that holds the quantity of this unit at this step of a layer. */
function releasing(pins, layer, direction, quantity, unit, t) {
  return pins.filter(pin => pin.layer !== layer || pin.direction !== direction || !pinHolds(pin, quantity, unit, t));
}
