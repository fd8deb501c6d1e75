import type { Picture } from '../../../src/picture/picture.ts';

/** How many relations the drawn edges of each node stand for; a node without any is not in it. */
export function relationCounts({ edges }: Picture): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to, count } of edges) {
    for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + count);
  }
  return counts;
}
