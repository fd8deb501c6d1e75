import type { Box } from '../../../src/layout/layout.ts';
import type { PictureEdge } from '../../../src/picture/picture.ts';
import { shortened } from './cutWords.ts';
import { edgeLabel, edgeWidth } from './elements.ts';
import type { Seen } from './inscriptions.ts';
import { borderPoint } from './lines.ts';
import type { Scene } from './scene.ts';
import type { Theme } from './theme.ts';

/** What a person looks at. It is painted over the graph, so that looking around costs no drawing of the graph. */
export interface Looked {
  /** Its relations stand out, with their names. */
  readonly near?: string | undefined;
  readonly hovered?: string | undefined;
  readonly selected?: string | undefined;
  /** A relation that is pointed at: it tells its name. */
  readonly told?: PictureEdge | undefined;
}

/** A node with more relations than this has their names told one by one: many would cover each other. */
const mostLabels = 24;

/** Paints outlines around what is looked at, and its relations over all others. */
export function paintHighlights(
  surface: CanvasRenderingContext2D,
  scene: Scene,
  { near, hovered, selected, told }: Looked,
  seen: Seen,
  theme: Theme,
): void {
  const edges = near === undefined ? [] : (scene.edgesOf.get(near) ?? []);
  for (const edge of edges) paintEdge(surface, scene, edge, seen, theme.accent);
  for (const edge of edges)
    outline(surface, scene.boxes.get(edge.from === near ? edge.to : edge.from), 1.2, seen, theme.accent);
  if (told !== undefined) paintEdge(surface, scene, told, seen, theme.accent);
  if (hovered !== undefined) outline(surface, scene.boxes.get(hovered), 1.5, seen, theme.text);
  if (selected !== undefined) outline(surface, scene.boxes.get(selected), 2.5, seen, theme.accent);
}

/** Names of the relations that stand out, to be painted over everything else. */
export function paintEdgeNames(
  surface: CanvasRenderingContext2D,
  scene: Scene,
  { near, told }: Looked,
  seen: Seen,
  theme: Theme,
): void {
  const edges = near === undefined ? [] : (scene.edgesOf.get(near) ?? []);
  if (edges.length <= mostLabels) for (const edge of edges) paintName(surface, scene, edge, seen, theme);
  if (told !== undefined) paintName(surface, scene, told, seen, theme);
}

function endsOf({ boxes }: Scene, { from, to }: PictureEdge): readonly [Box, Box] | undefined {
  const [source, target] = [boxes.get(from), boxes.get(to)];
  return source === undefined || target === undefined ? undefined : [source, target];
}

function paintEdge(
  surface: CanvasRenderingContext2D,
  scene: Scene,
  edge: PictureEdge,
  { zoom }: Seen,
  colour: string,
): void {
  const ends = endsOf(scene, edge);
  if (ends === undefined) return;
  const [source, target] = ends;
  const from = borderPoint(source, target);
  const to = borderPoint(target, source);
  const width = Math.max(edgeWidth(edge), 1.4 / zoom);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return;
  const head = Math.min(Math.max(9, 7 / zoom), length);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const neck = { x: to.x - dx * head, y: to.y - dy * head };
  surface.strokeStyle = colour;
  surface.fillStyle = colour;
  surface.lineWidth = width;
  surface.setLineDash(edge.inferred ? [5, 4] : []);
  surface.beginPath();
  surface.moveTo(from.x, from.y);
  surface.lineTo(neck.x, neck.y);
  surface.stroke();
  surface.setLineDash([]);
  surface.beginPath();
  surface.moveTo(to.x, to.y);
  surface.lineTo(neck.x - dy * head * 0.45, neck.y + dx * head * 0.45);
  surface.lineTo(neck.x + dy * head * 0.45, neck.y - dx * head * 0.45);
  surface.fill();
}

function outline(
  surface: CanvasRenderingContext2D,
  box: Box | undefined,
  width: number,
  { zoom }: Seen,
  colour: string,
): void {
  if (box === undefined) return;
  surface.strokeStyle = colour;
  surface.lineWidth = Math.max(width, (width * 0.8) / zoom);
  surface.beginPath();
  surface.roundRect(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height, 6);
  surface.stroke();
}

function paintName(
  surface: CanvasRenderingContext2D,
  scene: Scene,
  edge: PictureEdge,
  { zoom }: Seen,
  theme: Theme,
): void {
  const ends = endsOf(scene, edge);
  if (ends === undefined) return;
  const from = borderPoint(ends[0], ends[1]);
  const to = borderPoint(ends[1], ends[0]);
  const font = `11px ${theme.fontFamily}`;
  const words = shortened(edgeLabel(edge), 260, font);
  surface.save();
  surface.translate((from.x + to.x) / 2, (from.y + to.y) / 2);
  const size = Math.max(1, 1 / zoom);
  surface.scale(size, size);
  surface.font = font;
  const width = surface.measureText(words).width + 8;
  surface.fillStyle = theme.background;
  surface.globalAlpha = 0.92;
  surface.beginPath();
  surface.roundRect(-width / 2, -9, width, 18, 4);
  surface.fill();
  surface.globalAlpha = 1;
  surface.fillStyle = theme.text;
  surface.textAlign = 'center';
  surface.textBaseline = 'middle';
  surface.fillText(words, 0, 0.5);
  surface.restore();
}
