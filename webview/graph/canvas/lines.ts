import type { Box } from '../../../src/layout/layout.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the straight line from the middle of one box to the middle of another leaves the first. */
export function borderPoint(from: Box, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : from.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : from.height / 2 / Math.abs(dy),
  );
  return Number.isFinite(share) ? { x: from.x + dx * share, y: from.y + dy * share } : from;
}
