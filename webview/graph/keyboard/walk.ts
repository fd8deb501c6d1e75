import type { Box } from '../../../src/layout/layout.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import { type Direction, nextInDirection } from './navigation.ts';
import { neighboursOf } from './neighbours.ts';

/** A way through the graph by arrow keys, which remembers where it came from. */
export interface Walk {
  /**
   * The node that an arrow leads to from another: right and left along the strongest relation that begins or ends there,
   * up and down to the other ends of relations of the node one came from. Where no relation leads, the nearest node in
   * that direction; undefined when nothing lies there.
   */
  next(from: string, direction: Direction, picture: Picture, boxes: ReadonlyMap<string, Box>): string | undefined;
}

/** A step from a node to one of the ends of its relations. */
interface Step {
  readonly from: string;
  readonly along: 'in' | 'out';
  readonly to: string;
}

/** Steps that can be walked back; who walks further finds their own way. */
const longestWay = 200;

export function createWalk(): Walk {
  let way: readonly Step[] = [];

  function along(from: string, direction: 'in' | 'out', ends: readonly string[]): string | undefined {
    const last = way.at(-1);
    if (last !== undefined && last.along !== direction) {
      way = way.slice(0, -1);
      return last.from;
    }
    const [to] = ends;
    if (to !== undefined) way = [...way, { from, along: direction, to }].slice(-longestWay);
    return to;
  }

  /** The next or previous of the ends that the last step could have led to as well; after the last, the first. */
  function aside(by: 1 | -1, ends: readonly string[]): string | undefined {
    const last = way.at(-1);
    if (last === undefined || ends.length < 2) return undefined;
    const to = ends[(ends.indexOf(last.to) + by + ends.length) % ends.length];
    if (to !== undefined) way = [...way.slice(0, -1), { ...last, to }];
    return to;
  }

  return {
    next(from, direction, picture, boxes) {
      // Who came here in another way, or to a picture in which the way is not drawn, begins anew.
      const stands = way.at(-1)?.to === from && way.every((step) => boxes.has(step.from) && boxes.has(step.to));
      if (!stands) way = [];
      const ends = (of: string, leads: 'in' | 'out'): readonly string[] =>
        [...new Set(neighboursOf(picture, of, leads))].filter((id) => id !== of && boxes.has(id));
      const last = way.at(-1);
      const found =
        direction === 'right' || direction === 'left'
          ? along(from, direction === 'right' ? 'out' : 'in', ends(from, direction === 'right' ? 'out' : 'in'))
          : last === undefined
            ? undefined
            : aside(direction === 'down' ? 1 : -1, ends(last.from, last.along));
      return found ?? nextInDirection(from, direction, boxes);
    },
  };
}
