import { compareText } from '../model/order.ts';
import type { PictureFacts } from './facts.ts';
import type { TypeCount } from './picture.ts';

/** How many of these nodes there are of each type, in order of the types' titles. */
export function typeCounts({ graph, types }: PictureFacts, nodes: Iterable<number>): TypeCount[] {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const { type } = graph.node(node);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts]
    .map(([type, count]) => ({ type, title: types.get(type)?.title ?? type, count }))
    .sort((a, b) => compareText(a.title, b.title) || compareText(a.type, b.type));
}
