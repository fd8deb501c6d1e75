import type { Link } from './arrangement.ts';

/** Links that dagre gets for each box. Its time grows with long links, not with boxes: 150 boxes with 400 links take 2 s. */
const linksPerBox = 1.25;

/**
 * The strongest links that keep connected boxes connected, and the strongest others up to a number that is laid out
 * quickly. All links are drawn; these are the ones that decide where boxes stand.
 */
export function sparse(count: number, links: readonly Link[]): Link[] {
  const limit = Math.ceil(count * linksPerBox);
  if (links.length <= limit) return [...links];
  const groupOf = Array.from({ length: count }, (_, at) => at);
  const rootOf = (box: number): number => {
    let at = box;
    while (groupOf[at] !== at) at = groupOf[at] as number;
    return at;
  };
  const tree: Link[] = [];
  const rest: Link[] = [];
  for (const link of links.toSorted((a, b) => b.weight - a.weight)) {
    const from = rootOf(link.from);
    const to = rootOf(link.to);
    groupOf[from] = to;
    (from === to ? rest : tree).push(link);
  }
  const kept = new Set([...tree, ...rest.slice(0, Math.max(0, limit - tree.length))]);
  return links.filter((link) => kept.has(link));
}
