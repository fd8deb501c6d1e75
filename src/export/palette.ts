import type { Hue } from '../model/glyphs.ts';
import type { ExportStyle } from '../picture/exportStyle.ts';

/** Colours of a drawing, as `#rrggbb`. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly mutedText: string;
  readonly edge: string;
  /** Box of a resource. */
  readonly leaf: string;
  readonly leafBorder: string;
  readonly warning: string;
  readonly hues: Readonly<Record<Hue, string>>;
}

const light: Palette = {
  background: '#ffffff',
  text: '#1f2328',
  mutedText: '#59636e',
  edge: '#818b98',
  leaf: '#ffffff',
  leafBorder: '#d1d9e0',
  warning: '#9a6700',
  hues: {
    blue: '#0969da',
    green: '#1a7f37',
    orange: '#bc4c00',
    purple: '#8250df',
    red: '#cf222e',
    yellow: '#9a6700',
    plain: '#59636e',
  },
};

const dark: Palette = {
  background: '#0d1117',
  text: '#f0f6fc',
  mutedText: '#9198a1',
  edge: '#7d8590',
  leaf: '#161b22',
  leafBorder: '#3d444d',
  warning: '#d29922',
  hues: {
    blue: '#4493f8',
    green: '#3fb950',
    orange: '#db6d28',
    purple: '#ab7df8',
    red: '#f85149',
    yellow: '#d29922',
    plain: '#9198a1',
  },
};

/** The colours that a style asks for, on light or dark ground. Without a mode: that of the style, light where it has none. */
export function paletteOf(
  style: ExportStyle,
  mode: 'light' | 'dark' = style.mode === 'dark' ? 'dark' : 'light',
): Palette {
  const usual = mode === 'dark' ? dark : light;
  return { ...usual, hues: { ...usual.hues, ...style.colours } };
}
