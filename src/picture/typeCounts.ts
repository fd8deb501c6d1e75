import { compareText } from '../model/order.ts';
import type { PictureFacts } from './facts.ts';
import { nodeTypes } from './nodeTypes.ts';
import type { TypeCount } from './picture.ts';

/** How many of these nodes there are of each type, in order of the types' titles. */
export function typeCounts({ graph, types }: PictureFacts, nodes: Iterable<number>): TypeCount[] {
  const { names, of } = nodeTypes(graph);
  const counts = new Int32Array(names.length);
  for (const node of nodes) {
    const type = of[node] as number;
    counts[type] = (counts[type] as number) + 1;
  }
  return names
    .map((type, at) => [type, counts[at] as number] as const)
    .filter(([, count]) => count > 0)
    .map(([type, count]) => ({ type, title: types.get(type)?.title ?? type, count }))
    .sort((a, b) => compareText(a.title, b.title) || compareText(a.type, b.type));
}
