// From numbers to colours, as on the stage of the window.

const STATE_RANGE = 1;
const CELL_RANGE = 3;

let palette = {};

/** Reads the colours of the theme that is on the page. */
function readPalette() {
  const style = getComputedStyle(document.documentElement);
  palette = {};
  ["value-negative", "value-zero", "value-positive", "ink-dark", "ink-light", "gradient", "gradient-zero", "soft"]
    .forEach(name => {
      const hex = style.getPropertyValue("--" + name).trim();
      palette[name] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
    });
}

function rgb(channels) {
  return "rgb(" + channels.map(Math.round).join(",") + ")";
}

function mixed(a, b, share) {
  return a.map((channel, i) => channel + (b[i] - channel) * share);
}

/** Orange below zero, grey at zero, blue above; full at ±range and beyond. */
function signed(value, range) {
  if (Number.isNaN(value)) {
    return palette.soft;
  }
  const share = Math.max(-1, Math.min(1, value / range));
  return mixed(palette["value-zero"], palette[share < 0 ? "value-negative" : "value-positive"], Math.abs(share));
}

/** WCAG relative luminance. */
function luminance(channels) {
  const [r, g, b] = channels.map(channel => {
    const s = channel / 255;
    return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Dark or light ink, whichever contrasts more with the ground. */
function inkOn(ground) {
  const dark = contrast(ground, palette["ink-dark"]) >= contrast(ground, palette["ink-light"]);
  return rgb(palette[dark ? "ink-dark" : "ink-light"]);
}
