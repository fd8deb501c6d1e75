import type { Hue } from '../../model/glyphs.ts';
import type { Palette } from '../palette.ts';

/** A colour by what it is for, so that one drawing can be light and dark. `frame`: the border of a container. */
export type Ink =
  | 'background'
  | 'text'
  | 'muted'
  | 'edge'
  | 'minor'
  | 'leaf'
  | 'border'
  | 'warning'
  | 'badge'
  | 'accent'
  | 'added'
  | 'modified'
  | 'removed'
  | 'ground-even'
  | 'ground-odd'
  | `hue-${Hue}`
  | `frame-${Hue}`
  | `legend-${number}`;

export const hues: readonly Hue[] = ['blue', 'green', 'orange', 'purple', 'red', 'yellow', 'plain'];

/** Colours that can be told from each other, for what pictures are coloured by; then they come again. */
export const legendColours = 10;

const legend = {
  light: ['#1557ad', '#ad5a15', '#15ad4d', '#8515ad', '#ad1524', '#15a3ad', '#adad15', '#ad1576', '#48ad15', '#2e15ad'],
  dark: ['#6aa6e7', '#e7ad6a', '#6ae798', '#c56ae7', '#e76a77', '#6adfe7', '#dfdf5e', '#e76ab9', '#94e76a', '#7f6ae7'],
} as const;

const changes = {
  light: { added: '#1a7f37', modified: '#9a6700', removed: '#cf222e' },
  dark: { added: '#3fb950', modified: '#d29922', removed: '#f85149' },
} as const;

/** The colours of a palette, as `#rrggbb`. */
export function inksOf(palette: Palette): ReadonlyMap<Ink, string> {
  const { background, text } = palette;
  const mode = brightness(background) < 128 ? 'dark' : 'light';
  return new Map<Ink, string>([
    ['background', background],
    ['text', text],
    ['muted', palette.mutedText],
    ['edge', palette.edge],
    ['minor', mix(background, palette.edge, 0.45)],
    ['leaf', palette.leaf],
    ['border', palette.leafBorder],
    ['warning', palette.warning],
    ['badge', mix(background, text, 0.1)],
    ['accent', palette.hues.blue],
    ['added', changes[mode].added],
    ['modified', changes[mode].modified],
    ['removed', changes[mode].removed],
    ['ground-even', mix(background, text, 0.03)],
    ['ground-odd', background],
    ...hues.flatMap((hue): [Ink, string][] => [
      // People choose these: whatever they wrote, what stands in a style sheet is a colour.
      [`hue-${hue}`, mix(background, palette.hues[hue], 1)],
      [`frame-${hue}`, mix(background, palette.hues[hue], 0.5)],
    ]),
    ...legend[mode].map((colour, at): [Ink, string] => [`legend-${at}`, colour]),
  ]);
}

/** The ink of an entry of the picture's legend. */
export function legendInk(index: number): Ink {
  return `legend-${index % legendColours}`;
}

function mix(one: string, other: string, share: number): string {
  const [from, to] = [channels(one), channels(other)];
  return `#${from
    .map((value, at) =>
      Math.round(value + ((to[at] ?? value) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return red * 0.299 + green * 0.587 + blue * 0.114;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) || 0);
}
