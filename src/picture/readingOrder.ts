import { compareNames, compareText } from '../model/order.ts';
import type { PictureFacts } from './facts.ts';

/** Compares two nodes for the order in which siblings are read: structure first, then by name, then by id. */
export type ReadingOrder = (a: number, b: number) => number;

/** By the order of the resource types (unknown ones last), then by name as people look for names, then by id. */
export function readingOrder({ graph, types }: PictureFacts): ReadingOrder {
  const rank = typeRank(types);
  return (a, b) => {
    const one = graph.node(a);
    const other = graph.node(b);
    return (
      rank(one.type) - rank(other.type) ||
      compareText(one.type, other.type) ||
      compareNames(one.name, other.name) ||
      compareText(one.id, other.id)
    );
  };
}

/** The place of a resource type among the known ones; unknown types come last. */
export function typeRank(types: PictureFacts['types']): (type: string) => number {
  const ranks = new Map([...types.keys()].map((type, rank) => [type, rank]));
  return (type) => ranks.get(type) ?? ranks.size;
}
