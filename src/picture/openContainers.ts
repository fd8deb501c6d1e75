import type { Graph } from '../model/graph.ts';
import type { Extent } from './extent.ts';
import type { View } from './view.ts';

/**
 * Nodes a picture shows before it starts to fold: about what a person can read on one screen. What they open by hand
 * comes on top, and the root is always shown whole.
 */
export const nodeBudget = 80;

/** What a container shows when it is open: its direct content, that of hidden containers in their place. */
export type ChildrenOf = (node: number) => readonly number[];

/**
 * The containers that are drawn open: those the picture opens by itself and those the person opened, without those the
 * person folded. What the person does to one container never opens or folds another one.
 */
export function openContainers(
  graph: Graph,
  extent: Extent,
  view: View,
  childrenOf: ChildrenOf,
  rankOf: (node: number) => number,
): ReadonlySet<number> {
  const open = openedByItself(extent, childrenOf, rankOf);
  const folded = new Set(view.folded.map((id) => graph.indexOf(id)));
  for (const id of view.opened) {
    const node = graph.indexOf(id);
    if (node === undefined || !extent.holds(node) || folded.has(node)) continue;
    open.add(node);
    for (const ancestor of graph.ancestors(node)) if (extent.holds(ancestor)) open.add(ancestor);
  }
  return new Set([...open].filter((node) => !folded.has(node)));
}

/**
 * From the outermost resource type inwards, all containers of one type together, as long as there is room: so that
 * things of one kind look alike, and an organization shows all of its accounts before it shows inside any.
 */
function openedByItself(extent: Extent, childrenOf: ChildrenOf, rankOf: (node: number) => number): Set<number> {
  const isContainer = (node: number): boolean => childrenOf(node).length > 0;
  const open = new Set<number>();
  let shown = extent.tops.length;
  let waiting = extent.tops.filter(isContainer);
  while (waiting.length > 0) {
    const rank = Math.min(...waiting.map(rankOf));
    const group = waiting.filter((node) => rankOf(node) === rank);
    const chosen = group.includes(extent.root ?? -1) ? group : thatFit(group, nodeBudget - shown, childrenOf);
    waiting = waiting.filter((node) => rankOf(node) !== rank);
    for (const node of chosen) {
      open.add(node);
      shown += childrenOf(node).length;
      for (const child of childrenOf(node)) if (isContainer(child)) waiting.push(child);
    }
  }
  return open;
}

/**
 * Those that can be opened with room for so many nodes more: all, or all but the fullest ones if that is at least half
 * of them, or none. Equally full ones are treated alike.
 */
function thatFit(group: readonly number[], room: number, childrenOf: ChildrenOf): readonly number[] {
  const size = (node: number): number => childrenOf(node).length;
  const total = group.reduce((sum, node) => sum + size(node), 0);
  if (total <= room) return group;
  const sorted = group.toSorted((a, b) => size(a) - size(b));
  let taken = 0;
  let sum = 0;
  while (taken < sorted.length && sum + size(sorted[taken] as number) <= room) {
    sum += size(sorted[taken] as number);
    taken++;
  }
  const tooFull = size(sorted[taken] as number);
  const fitting = group.filter((node) => size(node) < tooFull);
  return fitting.length * 2 >= group.length ? fitting : [];
}
