import { containerHeader } from '../../../src/layout/boxSizes.ts';
import type { Box } from '../../../src/layout/layout.ts';
import { changeSigns } from '../chrome/changeMarks.ts';
import { shortened } from '../text.ts';
import { glyphDrawing } from './glyphDrawing.ts';
import { glyphHues } from './glyphs.ts';
import { legendMark } from './legendMark.ts';
import { paintMapNames } from './mapNames.ts';
import { changeOf, marksOf, marksWidth } from './nodeMarks.ts';
import { paintMarks, paintPill, paintStack } from './paintMarks.ts';
import type { Scene, SceneNode } from './scene.ts';
import type { Sprites } from './sprites.ts';
import type { Theme } from './theme.ts';
import { type LeafWriting, leafWriting, namedInHeader, readable } from './zoomLevels.ts';

/** What is seen of the graph, in its own coordinates, at so many device pixels for each of its pixels. */
export interface Seen {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly zoom: number;
  readonly scale: number;
}

const textStart = 38;
const backAlpha = 0.45;
/** On the screen, in pixels: a leaf that is lower has no room for a glyph and becomes a tile in its colour. */
const leastGlyph = 9;
const tileAlpha = 0.6;

/** Paints what is written on nodes: names, types, sprites and marks, as much of it as can be read at a zoom. */
export function paintInscriptions(
  surface: CanvasRenderingContext2D,
  scene: Scene,
  seen: Seen,
  theme: Theme,
  sprites: Sprites,
  sight: (one: SceneNode) => number,
): void {
  const writing = leafWriting(seen.zoom);
  const header = namedInHeader(seen.zoom);
  surface.textBaseline = 'middle';
  if (!header) paintBorders(surface, scene, seen, theme);
  for (const one of scene.nodes) {
    const box = scene.boxes.get(one.node.id);
    if (box === undefined || !isSeen(box, seen)) continue;
    const left = box.x - box.width / 2;
    const top = box.y - box.height / 2;
    surface.globalAlpha = sight(one) * (one.back ? backAlpha : one.node.kind === 'ghost' ? 0.7 : 1);
    surface.translate(left, top);
    paintColour(surface, one, box, theme);
    if (one.node.kind === 'container') {
      if (header) paintHeader(surface, one, box, seen, theme, sprites);
    } else paintLeaf(surface, one, box, seen, theme, sprites, writing);
    surface.translate(-left, -top);
  }
  surface.globalAlpha = 1;
  if (!header) paintMapNames(surface, scene, seen, theme);
}

/** From afar the borders of containers would be thinner than a pixel, and the picture a fog. */
function paintBorders(surface: CanvasRenderingContext2D, scene: Scene, seen: Seen, theme: Theme): void {
  surface.lineWidth = 1 / seen.zoom;
  for (const { node } of scene.containers) {
    const box = scene.boxes.get(node.id);
    if (box === undefined || !isSeen(box, seen)) continue;
    surface.strokeStyle = theme.containerBorder(glyphHues[node.glyph]);
    surface.beginPath();
    surface.roundRect(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height, 8);
    surface.stroke();
  }
}

function isSeen({ x, y, width, height }: Box, { left, top, right, bottom }: Seen): boolean {
  return x + width / 2 >= left && x - width / 2 <= right && y + height / 2 >= top && y - height / 2 <= bottom;
}

function paintHeader(
  surface: CanvasRenderingContext2D,
  one: SceneNode,
  { width }: Box,
  seen: Seen,
  theme: Theme,
  sprites: Sprites,
): void {
  const middle = containerHeader / 2;
  const marks = marksOf(one, theme);
  sprites.paint(surface, glyphDrawing(one.node, theme), 12, middle - 8, 16, seen.scale);
  const font = `600 ${Math.round(Math.max(13, readable / seen.zoom))}px ${theme.fontFamily}`;
  surface.font = font;
  surface.fillStyle = theme.text;
  surface.textAlign = 'left';
  surface.fillText(cut(one, font, one.name, width - 36 - 12 - marksWidth(marks), font), 36, middle);
  paintMarks(surface, marks, width - 12, middle, seen, theme, sprites);
}

function paintLeaf(
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
  const middle = height / 2;
  const drawing = glyphDrawing(node, theme);
  if (node.group || node.kind === 'folded') paintStack(surface, width, height, node.group ? 2 : 1, theme);
  if (writing === 'glyph') {
    if (height * seen.zoom < leastGlyph) {
      surface.globalAlpha *= tileAlpha;
      surface.fillStyle = drawing.colour;
      surface.fillRect(0, 0, width, height);
      return;
    }
    const size = Math.min(height * 0.72, 46);
    sprites.paint(surface, drawing, (width - size) / 2, middle - size / 2, size, seen.scale);
    paintChange(surface, one, width, theme, 1.8);
    return;
  }
  const marks = marksOf(one, theme);
  const room = width - textStart - 8;
  const free = room - marksWidth(marks);
  surface.textAlign = 'left';
  surface.fillStyle = node.stub === undefined && node.kind !== 'ghost' ? theme.text : theme.mutedText;
  if (writing === 'name') {
    const font = `20px ${theme.fontFamily}`;
    surface.font = font;
    sprites.paint(surface, drawing, 9, middle - 12, 24, seen.scale);
    surface.fillText(cut(one, 'name', one.name, width - textStart - 6, font), textStart + 2, middle);
  } else {
    const font = `13px ${theme.fontFamily}`;
    surface.font = font;
    sprites.paint(surface, drawing, 10, middle - 10, 20, seen.scale);
    const name = cut(one, 'both', one.name, free, font);
    surface.fillText(name, textStart, middle - 9);
    if (node.kind === 'ghost') {
      surface.fillRect(textStart, middle - 9, surface.measureText(name).width, 1);
    }
    const small = `11px ${theme.fontFamily}`;
    surface.font = small;
    surface.fillStyle = theme.mutedText;
    surface.fillText(cut(one, 'subtitle', one.subtitle, room, small, one.state), textStart, middle + 10);
    paintMarks(surface, marks, width - 8, middle - 9, seen, theme, sprites);
    if (node.hiddenEdges) {
      paintPill(surface, `+${node.hiddenEdges}`, width - 6, height, theme.background, theme.mutedText, theme);
    }
  }
  paintChange(surface, one, width, theme, 1);
}

/** The stripe and the letter of what a node is coloured by. */
function paintColour(surface: CanvasRenderingContext2D, { node }: SceneNode, { height }: Box, theme: Theme): void {
  if (node.colour === undefined) return;
  const { colour, letter } = legendMark(node.colour, theme);
  surface.fillStyle = colour;
  surface.fillRect(0, 4, 5, height - 8);
  if (node.kind === 'container') return;
  surface.font = `700 10px ${theme.fontFamily}`;
  surface.textAlign = 'left';
  surface.fillText(letter, 9, height - 9);
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

const cuts = new WeakMap<SceneNode, Map<string, string>>();

/** Words cut to a width. Cutting measures: it is done once for each node and use. */
function cut(one: SceneNode, use: string, words: string, width: number, font: string, end = ''): string {
  const known = cuts.get(one) ?? new Map<string, string>();
  cuts.set(one, known);
  const key = `${use} ${Math.round(width)}`;
  const result = known.get(key) ?? shortened(words, width, font, end);
  known.set(key, result);
  return result;
}
