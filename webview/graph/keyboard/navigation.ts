import type { Box } from '../../../src/layout/layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The node a person means when they press an arrow key: the nearest one whose centre lies in that direction, where what
 * is off to the side counts as further away. Undefined when nothing lies there.
 */
export function nextInDirection(
  from: string,
  direction: Direction,
  boxes: ReadonlyMap<string, Box>,
): string | undefined {
  const start = boxes.get(from);
  if (start === undefined) return undefined;
  const horizontal = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, box] of boxes) {
    const [x, y] = [anchor(box).x - anchor(start).x, anchor(box).y - anchor(start).y];
    const ahead = sign * (horizontal ? x : y);
    const aside = Math.abs(horizontal ? y : x);
    if (id === from || ahead < 1) continue;
    const distance = ahead + aside * 2.5;
    if (distance >= least) continue;
    best = id;
    least = distance;
  }
  return best;
}

/** Where the eye finds a node: its top left, where its name stands. So that containers and leaves compare well. */
function anchor(box: Box): { x: number; y: number } {
  return { x: box.x - box.width / 2, y: box.y - box.height / 2 };
}
