import type { Graph } from '../model/graph.ts';
import type { Extent } from './extent.ts';
import { hubsAmong } from './hubs.ts';
import type { Outline } from './outline.ts';
import { top } from './regroup.ts';
import { mostMembers } from './siblings.ts';
import type { View } from './view.ts';

/**
 * Nodes a picture shows before it starts to fold: about what a person can read on one screen. What they open by hand
 * comes on top, and the root is always shown whole.
 */
export const nodeBudget = 84;

/** Part of the room that a picture opened to a certain depth takes by itself: the rest is for what a person opens. */
const partForDepth = 0.5;

export interface Openings {
  readonly open: ReadonlySet<number>;
  /** What the person opened and there is no room for, those opened last first. */
  readonly foldedForRoom: readonly number[];
}

/**
 * The containers that are drawn open: those the picture opens by itself and those the person opened, without those the
 * person folded. What the person does to one container never opens or folds another one, as long as there is room for
 * so many nodes; beyond that, what was opened longest ago is folded again.
 */
export function openContainers(
  graph: Graph,
  outline: Outline,
  extent: Extent,
  view: View,
  rankOf: (item: number) => number,
  mostNodes: number,
): Openings {
  const always = alwaysOpen(outline, extent, mostNodes);
  const byItself =
    view.depth === undefined
      ? openedByItself(graph, outline, always, rankOf, Math.min(nodeBudget, mostNodes))
      : openedToDepth(graph, outline, extent, always, view.depth, Math.floor(mostNodes * partForDepth));
  const folded = new Set(view.folded.flatMap((id) => outline.find(id) ?? []));
  const open = new Set([...byItself].filter((item) => !folded.has(item)));
  let shown = shownBy(outline, open);
  const foldedForRoom: number[] = [];
  for (const id of new Set(view.opened.toReversed())) {
    const item = outline.find(id);
    if (item === undefined) continue;
    const inwards = [...outline.ancestors(item).reverse(), ...(outline.hasContent(item) ? [item] : [])];
    const firstFolded = inwards.findIndex((one) => folded.has(one));
    const wanted = inwards.slice(0, firstFolded === -1 ? undefined : firstFolded).filter((one) => !open.has(one));
    const more = wanted.reduce((sum, one) => sum + outline.children(one).length, 0);
    if (shown + more <= mostNodes) {
      for (const one of wanted) open.add(one);
      shown += more;
    } else if (firstFolded === -1 && outline.hasContent(item)) foldedForRoom.push(item);
  }
  // An older one that did not fit may lie around a later one, and be open for its sake.
  return { open, foldedForRoom: foldedForRoom.filter((item) => !open.has(item)) };
}

function shownBy(outline: Outline, open: ReadonlySet<number>): number {
  const seen = [...outline.children(top)];
  for (let next = 0; next < seen.length; next++) {
    const item = seen[next] as number;
    if (open.has(item)) seen.push(...outline.children(item));
  }
  return seen.length;
}

/**
 * Whether an item opens by itself where there is room. Of many alike only containers do, such as forty networks: many
 * servers are folded because they are many.
 */
function opensByItself(outline: Outline, item: number): boolean {
  const group = outline.group(item);
  if (!group?.ofMany) return outline.hasContent(item);
  return group.members.length <= mostMembers && group.members.some(outline.hasContent);
}

/**
 * The root, whatever room it takes, and many alike where they are all there is and there is room: a picture of one folded
 * node would say nothing.
 */
function alwaysOpen(outline: Outline, extent: Extent, mostNodes: number): ReadonlySet<number> {
  const open = new Set<number>();
  const [root] = extent.root === undefined ? [undefined] : outline.children(top);
  if (root !== undefined && outline.hasContent(root)) open.add(root);
  const [only, ...others] = outline.children(root ?? top);
  if (only === undefined || others.length > 0 || !outline.group(only)?.ofMany) return open;
  if (shownBy(outline, open) + outline.children(only).length <= mostNodes) open.add(only);
  return open;
}

/**
 * From the outermost resource type inwards, all containers of one type together, as long as there is room: so that
 * things of one kind look alike, and an organization shows all of its accounts before it shows inside any.
 */
function openedByItself(
  graph: Graph,
  outline: Outline,
  always: ReadonlySet<number>,
  rankOf: (item: number) => number,
  room: number,
): Set<number> {
  const open = new Set(always);
  let shown = shownBy(outline, open);
  const waits = (items: readonly number[]): number[] =>
    items.filter((item) => !open.has(item) && opensByItself(outline, item));
  let waiting = waits([top, ...open].flatMap((item) => outline.children(item)));
  while (waiting.length > 0) {
    const rank = Math.min(...waiting.map(rankOf));
    const alike = waiting.filter((item) => rankOf(item) === rank);
    const chosen = thatFit(graph, outline, alike, room - shown);
    waiting = waiting.filter((item) => rankOf(item) !== rank);
    for (const item of chosen) {
      open.add(item);
      shown += outline.children(item).length;
      waiting.push(...waits(outline.children(item)));
    }
  }
  return open;
}

/** Level by level, so many below the top; a level for which there is no room is opened as far as there is. */
function openedToDepth(
  graph: Graph,
  outline: Outline,
  extent: Extent,
  always: ReadonlySet<number>,
  depth: number,
  room: number,
): Set<number> {
  const open = new Set(always);
  let shown = shownBy(outline, open);
  let level = outline.children(top).flatMap((item) => (item === extent.root ? outline.children(item) : item));
  for (let at = 0; at < depth && level.length > 0; at++) {
    const closed = level.filter((item) => !open.has(item) && opensByItself(outline, item));
    const chosen = thatFit(graph, outline, closed, room - shown);
    for (const item of chosen) {
      open.add(item);
      shown += outline.children(item).length;
    }
    level = chosen.flatMap((item) => outline.children(item));
  }
  return open;
}

/**
 * Those that can be opened with room for so many nodes more: all, or all but the fullest ones if that is at least half of
 * them, or none. Equally full ones are treated alike; a hub opens where most of what it joins does.
 */
function thatFit(graph: Graph, outline: Outline, items: readonly number[], room: number): readonly number[] {
  const size = (item: number): number => outline.children(item).length;
  const sizeOf = (some: readonly number[]): number => some.reduce((sum, item) => sum + size(item), 0);
  // There may be less room than none: the root is shown whatever room it takes.
  if (items.length === 0 || sizeOf(items) <= room) return items;
  const found = hubsAmong(graph, items);
  const hubs = items.filter((item) => found.has(item));
  const hubsSize = sizeOf(hubs);
  if (hubs.length === 0 || hubsSize > room) return smallestThatFit(outline, items, room);
  const others = items.filter((item) => !found.has(item));
  const besideHubs = smallestThatFit(outline, others, room - hubsSize);
  return besideHubs.length > 0 ? [...hubs, ...besideHubs] : smallestThatFit(outline, items, room);
}

function smallestThatFit(outline: Outline, items: readonly number[], room: number): readonly number[] {
  const size = (item: number): number => outline.children(item).length;
  const sorted = items.toSorted((a, b) => size(a) - size(b));
  let taken = 0;
  let sum = 0;
  while (taken < sorted.length && sum + size(sorted[taken] as number) <= room) {
    sum += size(sorted[taken] as number);
    taken++;
  }
  const tooFull = size(sorted[taken] as number);
  const fitting = items.filter((item) => size(item) < tooFull);
  return fitting.length * 2 >= items.length ? fitting : [];
}
