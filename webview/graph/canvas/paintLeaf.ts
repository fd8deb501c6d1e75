import type { Box } from '../../../src/layout/layout.ts';
import { changeSigns } from '../chrome/changeMarks.ts';
import { cut } from './cutWords.ts';
import { glyphDrawing } from './glyphDrawing.ts';
import type { Seen } from './inscriptions.ts';
import { changeOf, marksOf, marksWidth } from './nodeMarks.ts';
import { paintMarks, paintPill, paintStack } from './paintMarks.ts';
import type { SceneNode } from './scene.ts';
import type { Sprites } from './sprites.ts';
import type { Theme } from './theme.ts';
import { farNameSize, type LeafWriting } from './zoomLevels.ts';

const textStart = 38;
const backAlpha = 0.45;
/** On the screen, in pixels: a leaf that is lower has no room for a glyph and becomes a tile in its colour. */
const leastGlyph = 9;
const tileAlpha = 0.6;

/** Paints what is written on a leaf, or on what is folded, from its top left corner. */
export function paintLeaf(
  surface: CanvasRenderingContext2D,
  one: SceneNode,
  box: Box,
  seen: Seen,
  theme: Theme,
  sprites: Sprites,
  writing: LeafWriting,
): void {
  const { node } = one;
  const { width, height } = box;
  if (node.group || node.kind === 'folded') paintStack(surface, width, height, node.group ? 2 : 1, theme);
  surface.textAlign = 'left';
  surface.fillStyle = inkOf(one, theme);
  if (writing === 'glyph') paintTile(surface, one, box, seen, theme, sprites);
  else if (writing === 'far name') paintFarName(surface, one, box, seen, theme, sprites);
  else if (writing === 'name') {
    const font = `20px ${theme.fontFamily}`;
    surface.font = font;
    const name = cut(one, 'name', one.name, width - textStart - 6, font, one.nameEnd);
    surface.fillText(name, textStart + 2, height / 2);
    paintGlyph(surface, one, 9, height / 2 - 12, 24, seen, theme, sprites);
  } else paintEverything(surface, one, box, seen, theme, sprites);
  paintChange(surface, one, width, theme, writing === 'glyph' ? 1.8 : 1);
}

/** Its glyph alone, as large as fits; from very far a tile in its colour. */
function paintTile(
  surface: CanvasRenderingContext2D,
  one: SceneNode,
  { width, height }: Box,
  seen: Seen,
  theme: Theme,
  sprites: Sprites,
): void {
  if (height * seen.zoom < leastGlyph) {
    surface.globalAlpha *= one.back ? tileAlpha * backAlpha : tileAlpha;
    surface.fillStyle = glyphDrawing(one.node, theme).colour;
    surface.fillRect(0, 0, width, height);
    return;
  }
  const size = Math.min(height * 0.72, 46);
  paintGlyph(surface, one, (width - size) / 2, (height - size) / 2, size, seen, theme, sprites);
}

/** Glyph and name, as small as can just be read, whatever the zoom. */
function paintFarName(
  surface: CanvasRenderingContext2D,
  one: SceneNode,
  { width, height }: Box,
  seen: Seen,
  theme: Theme,
  sprites: Sprites,
): void {
  const { zoom } = seen;
  const size = 28;
  paintGlyph(surface, one, 8, (height - size) / 2, size, seen, theme, sprites);
  const start = 8 + size + 2 / zoom;
  const font = `${farNameSize}px ${theme.fontFamily}`;
  // In steps of the zoom, so that names are not cut anew for every frame of it.
  const room = Math.floor(((width - start) * zoom - 3) / 4) * 4;
  surface.font = font;
  surface.translate(start, height / 2);
  surface.scale(1 / zoom, 1 / zoom);
  surface.fillText(cut(one, 'far', one.name, room, font, one.nameEnd), 0, 0);
  surface.scale(zoom, zoom);
  surface.translate(-start, -height / 2);
}

function paintEverything(
  surface: CanvasRenderingContext2D,
  one: SceneNode,
  { width, height }: Box,
  seen: Seen,
  theme: Theme,
  sprites: Sprites,
): void {
  const { node, back } = one;
  const middle = height / 2;
  const marks = marksOf(one, theme);
  const room = width - textStart - 8;
  const single = one.subtitle === '' && one.state === '';
  const line = single ? middle : middle - 9;
  const font = `13px ${theme.fontFamily}`;
  surface.font = font;
  const name = cut(one, 'both', one.name, room - marksWidth(marks), font, one.nameEnd);
  surface.fillText(name, textStart, line);
  if (node.kind === 'ghost') surface.fillRect(textStart, line, surface.measureText(name).width, 1);
  if (!single) {
    const small = `11px ${theme.fontFamily}`;
    surface.font = small;
    surface.fillStyle = back ? theme.backText : theme.mutedText;
    surface.fillText(cut(one, 'subtitle', one.subtitle, room, small, one.state), textStart, middle + 10);
  }
  paintMarks(surface, marks, width - 8, line, seen, theme, sprites);
  if (node.hiddenEdges) {
    paintPill(surface, `+${node.hiddenEdges}`, width - 6, height, theme.background, theme.mutedText, theme);
  }
  paintGlyph(surface, one, 10, middle - 10, 20, seen, theme, sprites);
}

function inkOf({ node, back }: SceneNode, theme: Theme): string {
  if (back) return theme.backText;
  return node.stub === undefined && node.kind !== 'ghost' ? theme.text : theme.mutedText;
}

/** The glyph of a node, paler where it steps back: unlike words, it need not be read. */
export function paintGlyph(
  surface: CanvasRenderingContext2D,
  one: SceneNode,
  x: number,
  y: number,
  size: number,
  seen: Seen,
  theme: Theme,
  sprites: Sprites,
): void {
  const { globalAlpha } = surface;
  if (one.back) surface.globalAlpha = globalAlpha * backAlpha;
  sprites.paint(surface, glyphDrawing(one.node, theme), x, y, size, seen.scale);
  surface.globalAlpha = globalAlpha;
}

/** The sign in the corner of what was added, modified or removed. */
function paintChange(
  surface: CanvasRenderingContext2D,
  { node }: SceneNode,
  width: number,
  theme: Theme,
  factor: number,
): void {
  const change = changeOf(node);
  if (change === undefined) return;
  const size = 14 * factor;
  surface.fillStyle = theme.changes[change];
  surface.beginPath();
  surface.roundRect(width - size * 0.7, -size * 0.3, size, size, 3);
  surface.fill();
  surface.fillStyle = theme.background;
  surface.font = `700 ${Math.round(12 * factor)}px ${theme.fontFamily}`;
  surface.textAlign = 'center';
  surface.fillText(changeSigns[change], width - size * 0.2, size * 0.22);
}
