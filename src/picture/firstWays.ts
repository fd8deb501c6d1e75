import type { Graph } from '../model/graph.ts';
import { compareText } from '../model/order.ts';
import type { Ways } from './ways.ts';

/** Nodes of as many whole ways as have no more than so many nodes between their ends; which ones, their ids decide. */
export function firstWays(graph: Graph, { between, relations }: Ways, mostNodes: number): ReadonlySet<number> {
  const before = new Map<number, number[]>();
  const after = new Map<number, number[]>();
  for (const { from, to } of relations.values()) {
    before.set(to, [...(before.get(to) ?? []), from]);
    after.set(from, [...(after.get(from) ?? []), to]);
  }
  const byId = (a: number, b: number): number => compareText(graph.node(a).id, graph.node(b).id);
  const follow = (node: number, links: ReadonlyMap<number, number[]>): number[] => {
    const way: number[] = [];
    for (let at: number | undefined = node; at !== undefined && between.has(at); at = links.get(at)?.sort(byId)[0]) {
      way.push(at);
    }
    return way;
  };
  const kept = new Set<number>();
  for (const node of [...between.keys()].sort(byId)) {
    if (kept.has(node)) continue;
    const news = new Set([...follow(node, before), ...follow(node, after)].filter((one) => !kept.has(one)));
    if (kept.size + news.size <= mostNodes) for (const one of news) kept.add(one);
  }
  return kept;
}
