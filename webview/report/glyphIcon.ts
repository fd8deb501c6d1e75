import { glyphHues, glyphPaths } from '../../src/model/glyphs.ts';
import type { Glyph } from '../../src/model/resourceType.ts';
import { strokeIcon } from '../graph/dom.ts';

/** The drawing of a kind of thing in its colour. Decoration: its type stands beside it in words. */
export function glyphIcon(glyph: Glyph): SVGElement {
  return strokeIcon(glyphPaths[glyph], `glyph ${glyphHues[glyph]}`);
}
