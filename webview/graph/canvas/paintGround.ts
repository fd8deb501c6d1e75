import type { Box } from '../../../src/layout/layout.ts';
import { edgeColour, edgeWidth, nodeLook } from './elements.ts';
import type { Seen } from './inscriptions.ts';
import { borderPoint } from './lines.ts';
import type { Scene, SceneNode } from './scene.ts';
import type { Theme } from './theme.ts';

/**
 * Paints boxes and lines as Cytoscape does, in one pass and without a cache: Cytoscape paints its own anew at every step of
 * the zoom, which takes several frames. For as long as what is seen moves.
 */
export function paintGround(
  surface: CanvasRenderingContext2D,
  scene: Scene,
  seen: Seen,
  theme: Theme,
  sight: (one: SceneNode) => number,
): void {
  for (const one of scene.containers) {
    surface.globalAlpha = sight(one);
    paintBox(surface, one, scene.boxes.get(one.node.id), 8, seen, theme);
  }
  surface.globalAlpha = 1;
  paintLines(surface, scene, seen, theme);
  for (const one of scene.nodes) {
    if (one.node.kind === 'container') continue;
    surface.globalAlpha = sight(one);
    paintBox(surface, one, scene.boxes.get(one.node.id), 6, seen, theme);
  }
  surface.globalAlpha = 1;
  surface.setLineDash([]);
}

/** Corners that are smaller on the screen cannot be told from square ones. */
const leastCorner = 2;

function paintBox(
  surface: CanvasRenderingContext2D,
  one: SceneNode,
  box: Box | undefined,
  corner: number,
  seen: Seen,
  theme: Theme,
): void {
  if (box === undefined) return;
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  if (left > seen.right || top > seen.bottom || left + box.width < seen.left || top + box.height < seen.top) return;
  const { fill, border, width, dashed } = nodeLook(one, theme);
  surface.fillStyle = fill;
  surface.strokeStyle = border;
  surface.lineWidth = width;
  surface.setLineDash(dashed ? [4, 2] : []);
  if (corner * seen.zoom < leastCorner) {
    surface.fillRect(left, top, box.width, box.height);
    surface.strokeRect(left, top, box.width, box.height);
    return;
  }
  surface.beginPath();
  surface.roundRect(left, top, box.width, box.height, corner);
  surface.fill();
  surface.stroke();
}

function paintLines(surface: CanvasRenderingContext2D, scene: Scene, seen: Seen, theme: Theme): void {
  const heads = seen.zoom > 0.2;
  for (const edge of scene.picture.edges) {
    const [source, target] = [scene.boxes.get(edge.from), scene.boxes.get(edge.to)];
    if (edge.minor || source === undefined || target === undefined) continue;
    if (Math.max(source.x, target.x) < seen.left || Math.min(source.x, target.x) > seen.right) continue;
    if (Math.max(source.y, target.y) < seen.top || Math.min(source.y, target.y) > seen.bottom) continue;
    const from = borderPoint(source, target);
    const to = borderPoint(target, source);
    const width = edgeWidth(edge);
    surface.strokeStyle = edgeColour(scene, edge, theme);
    surface.lineWidth = width;
    surface.setLineDash(edge.inferred ? [5, 4] : []);
    surface.beginPath();
    surface.moveTo(from.x, from.y);
    surface.lineTo(to.x, to.y);
    surface.stroke();
    if (!heads) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const head = 5 + width;
    surface.fillStyle = surface.strokeStyle;
    surface.beginPath();
    surface.moveTo(to.x, to.y);
    surface.lineTo(to.x - (dx + dy * 0.5) * head, to.y - (dy - dx * 0.5) * head);
    surface.lineTo(to.x - (dx - dy * 0.5) * head, to.y - (dy + dx * 0.5) * head);
    surface.fill();
  }
}
