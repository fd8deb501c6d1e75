import { glyphHues, glyphPaths } from '../../../src/model/glyphs.ts';
import type { PictureNode } from '../../../src/picture/picture.ts';
import type { Drawing } from './sprites.ts';
import type { Theme } from './theme.ts';

/** The glyph of a node in its colour; muted for what is not in the inventory. */
export function glyphDrawing({ glyph, stub, kind }: PictureNode, theme: Theme): Drawing {
  const colour = stub === undefined && kind !== 'ghost' ? theme.hues[glyphHues[glyph]] : theme.mutedText;
  return { path: glyphPaths[glyph], colour, width: 1.5 };
}
