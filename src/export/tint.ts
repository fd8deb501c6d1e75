/** The colour as a veil over a ground, all as `#rrggbb`; `share` from 0, the ground alone, to 1, the colour alone. */
export function tint(colour: string, ground: string, share: number): string {
  const over = channels(colour);
  const mixed = channels(ground).map((value, at) => Math.round(value + ((over[at] ?? value) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
