import { containerHeader } from '../../../src/layout/boxSizes.ts';
import type { Box } from '../../../src/layout/layout.ts';
import type { PictureEdge } from '../../../src/picture/picture.ts';
import { borderPoint } from './lines.ts';
import type { Scene } from './scene.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** On the screen, in pixels: how high a container's name is to be pointed at, however small the container is drawn. */
const leastHeader = 14;
/** On the screen, in pixels: how near to a line one must point. */
const lineReach = 5;

/**
 * The node that is pointed at, in the graph's own coordinates. A container is meant only at its name: its ground belongs
 * to what lies in it.
 */
export function nodeAt(scene: Scene, point: Point, zoom: number): string | undefined {
  const header = Math.max(containerHeader, leastHeader / zoom);
  for (let at = scene.nodes.length - 1; at >= 0; at--) {
    const node = scene.nodes[at]?.node;
    const box = node && scene.boxes.get(node.id);
    if (node === undefined || box === undefined || !contains(box, point)) continue;
    if (node.kind !== 'container' || point.y - (box.y - box.height / 2) <= header) return node.id;
  }
  return undefined;
}

/** The folded node or open container that fills the middle of what is seen, whatever lies in it. */
export function boxAt(scene: Scene, point: Point, kind: 'folded' | 'container'): string | undefined {
  return scene.nodes.findLast(({ node }) => {
    const box = scene.boxes.get(node.id);
    return node.kind === kind && box !== undefined && contains(box, point);
  })?.node.id;
}

/** The drawn edge that is pointed at, in the graph's own coordinates. */
export function edgeAt(scene: Scene, point: Point, zoom: number): PictureEdge | undefined {
  const reach = lineReach / zoom;
  return scene.picture.edges.findLast(({ from, to, minor }) => {
    const [source, target] = [scene.boxes.get(from), scene.boxes.get(to)];
    if (minor || source === undefined || target === undefined) return false;
    return distanceToLine(point, borderPoint(source, target), borderPoint(target, source)) <= reach;
  });
}

function contains({ x, y, width, height }: Box, point: Point): boolean {
  return Math.abs(point.x - x) <= width / 2 && Math.abs(point.y - y) <= height / 2;
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - at * dx, point.y - from.y - at * dy);
}
