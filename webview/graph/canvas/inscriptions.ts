import { containerHeader } from '../../../src/layout/boxSizes.ts';
import type { Box } from '../../../src/layout/layout.ts';
import { glyphHues } from '../../../src/model/glyphs.ts';
import { cut } from './cutWords.ts';
import { legendMark } from './legendMark.ts';
import { paintMapNames } from './mapNames.ts';
import { marksOf, marksWidth } from './nodeMarks.ts';
import { paintGlyph, paintLeaf } from './paintLeaf.ts';
import { paintMarks } from './paintMarks.ts';
import type { Scene, SceneNode } from './scene.ts';
import type { Sprites } from './sprites.ts';
import type { Theme } from './theme.ts';
import { leafWriting, namedInHeader, readable } from './zoomLevels.ts';

/** What is seen of the graph, in its own coordinates, at so many device pixels for each of its pixels. */
export interface Seen {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly zoom: number;
  readonly scale: number;
}

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
    surface.globalAlpha = sight(one) * (one.node.kind === 'ghost' ? 0.7 : 1);
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
  paintGlyph(surface, one, 12, middle - 8, 16, seen, theme, sprites);
  const font = `600 ${Math.round(Math.max(13, readable / seen.zoom))}px ${theme.fontFamily}`;
  surface.font = font;
  surface.fillStyle = one.back ? theme.backText : theme.text;
  surface.textAlign = 'left';
  const room = width - 36 - 12 - marksWidth(marks);
  surface.fillText(cut(one, font, one.name, room, font, one.nameEnd), 36, middle);
  paintMarks(surface, marks, width - 12, middle, seen, theme, sprites);
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
