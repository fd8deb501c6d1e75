import type { ExportStyle } from '../../picture/exportStyle.ts';
import { type Palette, paletteOf } from '../palette.ts';
import { inksOf } from './inks.ts';

const fonts = 'Inter, "Segoe UI", system-ui, "DejaVu Sans", sans-serif';

/**
 * The CSS rules of every `<svg class="orrery-drawing">` in a page: fonts, and colours as the style asks for them. In mode
 * `auto` they follow the reader's screen. Colours stand in rules of their own, not in custom properties, which drawing
 * programs and slides do not know: those show it as on a light screen.
 */
export function svgStyles(style: ExportStyle): string {
  return [
    `.orrery-drawing{font-family:${fonts};font-weight:400;font-variant-ligatures:none;color-scheme:${style.mode === 'auto' ? 'light dark' : style.mode}}`,
    '.orrery-drawing .bold{font-weight:600}',
    '.orrery-drawing .hollow{fill:none}',
    '.orrery-drawing .glyph{fill:none;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}',
    '.orrery-drawing .back{opacity:0.45}',
    '.orrery-drawing .label{pointer-events:none}',
    colourRules(paletteOf(style), '.orrery-drawing'),
    ...(style.mode === 'auto'
      ? [`@media (prefers-color-scheme: dark){\n${colourRules(paletteOf(style, 'dark'), '.orrery-drawing')}\n}`]
      : []),
  ].join('\n');
}

/** The rules for the colours of one palette, for drawings that a selector names: `[data-theme=dark] .orrery-drawing`. */
export function colourRules(palette: Palette, drawings: string): string {
  return [...inksOf(palette)]
    .map(([ink, colour]) => `${drawings} .f-${ink}{fill:${colour}}${drawings} .s-${ink}{stroke:${colour}}`)
    .join('\n');
}
