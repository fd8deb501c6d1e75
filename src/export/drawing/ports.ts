import type { Point, Side } from './bends.ts';
import type { Area } from './shapes.ts';

/** Between lines that meet at a side, where there is room. */
const usualGap = 12;
/** Between a line and the corner of its box. */
const corner = 12;

/** An end of a line that looks for its place at a side of a box. */
interface End<Key> {
  readonly node: string;
  readonly side: Side;
  readonly area: Area;
  readonly towards: Point;
  readonly key: Key;
  readonly end: 'from' | 'to';
}

/** For each line the coordinates of its ends along their sides: in order of where the lines lead to, never all in one point. */
export function portsOnSides<Key>(ends: readonly End<Key>[]): Map<Key, { from?: number; to?: number }> {
  const groups = new Map<string, End<Key>[]>();
  for (const end of ends) {
    const key = `${end.side} ${end.node}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [end]);
    else known.push(end);
  }
  const ports = new Map<Key, { from?: number; to?: number }>();
  for (const group of groups.values()) {
    for (const [end, along] of spread(group)) {
      const both = ports.get(end.key) ?? {};
      both[end.end] = along;
      ports.set(end.key, both);
    }
  }
  return ports;
}

function spread<Key>(group: readonly End<Key>[]): (readonly [End<Key>, number])[] {
  const [first] = group;
  if (first === undefined) return [];
  const axis = first.side === 'left' || first.side === 'right' ? 'y' : 'x';
  const length = axis === 'y' ? first.area.height : first.area.width;
  const margin = Math.min(corner, length / 3);
  const [least, most] = [first.area[axis] + margin, first.area[axis] + length - margin];
  // A long side is that of a container: lines end where they come from, and not in its middle.
  const reach = Math.max(0, length / 2 - 94);
  const middle = first.area[axis] + length / 2;
  const sorted = group.toSorted((one, other) => one.towards[axis] - other.towards[axis]);
  const gap = Math.min(usualGap, (most - least) / sorted.length);
  const wanted = sorted.map((end) => Math.min(middle + reach, Math.max(middle - reach, end.towards[axis])));
  const centred = reach > 0 ? 0 : (gap * (sorted.length - 1)) / 2;
  const places: number[] = [];
  for (const [at, place] of wanted.entries()) {
    const before = places[at - 1];
    places.push(Math.max(place - centred, before === undefined ? least : before + gap));
  }
  for (let at = places.length - 1; at >= 0; at--) {
    const next = places[at + 1];
    places[at] = Math.min(places[at] ?? least, next === undefined ? most : next - gap);
  }
  return sorted.map((end, at) => [end, places[at] ?? middle] as const);
}
