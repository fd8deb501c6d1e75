import type { ExportStyle } from '../../picture/exportStyle.ts';
import { colourRules, svgStyles } from '../drawing/svgStyles.ts';
import { type Palette, paletteOf } from '../palette.ts';

/**
 * The colours of a report and of the drawings in it. The page says by `data-theme` whether it is light, dark, or as its
 * reader's screen (`auto`); on paper it is light.
 */
export function pageColours(style: ExportStyle): string {
  const light = paletteOf(style, 'light');
  const dark = paletteOf(style, 'dark');
  return [
    coloursFor(':root', light, 'light'),
    svgStyles({ ...style, mode: 'light' }),
    `@media (prefers-color-scheme: dark) {\n${coloursFor(':root[data-theme="auto"]', dark, 'dark')}\n}`,
    coloursFor(':root[data-theme="dark"]', dark, 'dark'),
    `@media print {\n${coloursFor(':root[data-theme]', light, 'light')}\n}`,
  ].join('\n');
}

function coloursFor(root: string, palette: Palette, scheme: 'light' | 'dark'): string {
  const drawings = `${root} .orrery-drawing`;
  return [
    `${root} {\n${variables(palette, scheme)}\n}`,
    `${drawings} { color-scheme: ${scheme}; }`,
    colourRules(palette, drawings),
  ].join('\n');
}

function variables(palette: Palette, scheme: 'light' | 'dark'): string {
  const { hues, ...plain } = palette;
  return [
    `color-scheme: ${scheme};`,
    ...Object.entries(plain).map(([name, colour]) => `--${kebab(name)}: ${colour};`),
    ...Object.entries(hues).map(([hue, colour]) => `--${hue}: ${colour};`),
  ].join('\n');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
