/** An opaque colour; each part is from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A colour on the way from one to another: a share of 0 is the first. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const channel = (index: 0 | 1 | 2): number => Math.round(from[index] + (to[index] - from[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

/** How bright a colour looks, from 0 to 255. */
export function brightness([red, green, blue]: Colour): number {
  return (red * 299 + green * 587 + blue * 114) / 1000;
}

export function css([red, green, blue]: Colour): string {
  return `rgb(${red},${green},${blue})`;
}

/**
 * A colour of words stepped back towards the ground that they are written on, as far as they can still be read there: to
 * a contrast ratio. Words that have less to begin with stay as they are.
 */
export function steppedBack(words: Colour, ground: Colour, ratio: number): Colour {
  for (let share = 0.4; share < 1; share += 0.05) {
    const colour = mix(ground, words, share);
    if (contrast(colour, ground) >= ratio) return colour;
  }
  return words;
}

/** The contrast ratio of two colours, from 1 to 21, as the Web Content Accessibility Guidelines define it. */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((one, other) => other - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
