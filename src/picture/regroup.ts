import { compareText } from '../model/order.ts';
import type { Glyph, ResourceType } from '../model/resourceType.ts';
import { applicationOf } from './application.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { tagsOf } from './filter.ts';
import { byType } from './nodeTypes.ts';
import type { View } from './view.ts';

/** Stands for what is around the outermost things. */
export const top = -1;
/** Where there is nothing: the container of what is not drawn. */
export const nowhere = -2;

/** A container that the view puts things into, and no resource. */
export interface ViewGroup {
  /** What sets it apart from the view's other groups; absent for what belongs to none of them. */
  readonly value?: string;
  readonly label: string;
  readonly title: string;
  readonly glyph: Glyph;
}

/** What lies in what, as the view groups it. */
export interface Regrouped {
  /** By node: the node that contains it, `graph.size` and more for groups, `top` or `nowhere`. */
  readonly containers: Int32Array;
  readonly groups: readonly ViewGroup[];
}

/** How a view groups: where each node belongs, and what the groups are. Groups that are resources stand for themselves. */
interface Homes {
  /** By node: the index of its group, or that of the resource whose inside it is, from `groups.length` on. */
  readonly of: Int32Array;
  readonly groups: readonly ViewGroup[];
  readonly isHead: (node: number) => boolean;
}

/** The containers that a view's grouping makes inside of its root; those of the graph where it makes none. */
export function regroup(facts: PictureFacts, extent: Extent, view: View): Regrouped {
  const { graph } = facts;
  const around = shownAround(facts, extent);
  const homes = homesOf(facts, extent, view.group);
  if (homes === undefined) return { containers: around, groups: [] };

  const outer = extent.root ?? top;
  const containers = new Int32Array(graph.size).fill(nowhere);
  for (const node of extent.nodes) {
    if (extent.hides(node)) continue;
    const container = around[node] as number;
    const home = homes.of[node] as number;
    const stays = container !== outer && container !== top && homes.of[container] === home && !homes.isHead(node);
    if (node === extent.root) containers[node] = top;
    else if (stays) containers[node] = container;
    else containers[node] = homes.isHead(node) ? outer : graph.size + home;
  }
  leaveOutEmptied(facts, extent, around, containers);
  return { containers, groups: homes.groups };
}

/** By node: the nearest node around it that is not hidden. */
function shownAround({ graph }: PictureFacts, extent: Extent): Int32Array {
  const around = new Int32Array(graph.size).fill(nowhere);
  const nearest = new Int32Array(graph.size).fill(top);
  for (const node of extent.nodes) {
    const parent = node === extent.root ? undefined : graph.parent(node);
    const container = parent === undefined ? top : (nearest[parent] as number);
    const hidden = extent.hides(node);
    nearest[node] = hidden ? container : node;
    if (!hidden) around[node] = container;
  }
  return around;
}

/** Undefined where there is nothing to group by. */
function homesOf(facts: PictureFacts, extent: Extent, grouping: View['group']): Homes | undefined {
  if (grouping === 'place') return undefined;
  if (grouping === 'account') return byHeads(facts, extent, (type) => type?.glyph === 'account', 'Without an account');
  if (grouping === 'network') {
    return byHeads(facts, extent, (type) => type?.routing === 'network', 'Outside of networks');
  }
  if (grouping === 'application') return byValue(facts, extent, applicationOf, 'Application', 'Without an application');
  const key = grouping.slice('tag:'.length);
  const nameOf = (tags: Readonly<Record<string, string>> | undefined): string | undefined =>
    tags !== undefined && Object.hasOwn(tags, key) ? tags[key]?.trim() || undefined : undefined;
  return byValue(facts, extent, nameOf, key, `Without ${key}`);
}

function byHeads(
  { graph, types }: PictureFacts,
  extent: Extent,
  accepts: (type: ResourceType | undefined) => boolean,
  rest: string,
): Homes | undefined {
  const isOfHeadType = byType(graph, (id) => accepts(types.get(id)));
  const isHead = (node: number): boolean => node !== extent.root && isOfHeadType(node) && !extent.hides(node);
  const of = new Int32Array(graph.size);
  let found = false;
  for (const node of extent.nodes) {
    const parent = graph.parent(node);
    if (isHead(node)) {
      of[node] = node + 1;
      found = true;
    } else of[node] = parent === undefined || node === extent.root ? 0 : (of[parent] as number);
  }
  return found ? { of, groups: [{ label: rest, title: 'Group', glyph: 'folder' }], isHead } : undefined;
}

function byValue(
  { graph }: PictureFacts,
  extent: Extent,
  nameOf: (tags: Readonly<Record<string, string>> | undefined) => string | undefined,
  title: string,
  rest: string,
): Homes | undefined {
  const numbers = new Map<string, number>();
  const groups: ViewGroup[] = [{ label: rest, title: 'Group', glyph: 'folder' }];
  const numberOf = (value: string): number => {
    const before = numbers.get(value);
    if (before !== undefined) return before;
    groups.push({ value, label: value, title, glyph: 'stack' });
    numbers.set(value, groups.length - 1);
    return groups.length - 1;
  };
  const of = new Int32Array(graph.size);
  for (const node of extent.nodes) {
    const parent = graph.parent(node);
    const own = nameOf(tagsOf(graph.node(node)));
    if (own !== undefined) of[node] = numberOf(own);
    else if (node !== extent.root) of[node] = parent === undefined ? 0 : (of[parent] as number);
    else {
      const around = graph.ancestors(node).flatMap((one) => nameOf(tagsOf(graph.node(one))) ?? []);
      of[node] = around[0] === undefined ? 0 : numberOf(around[0]);
    }
  }
  return numbers.size === 0 ? undefined : { of, groups, isHead: () => false };
}

/** Takes out places whose content all moved elsewhere: nothing in them would be left to see. */
function leaveOutEmptied(
  { graph, types }: PictureFacts,
  extent: Extent,
  around: Int32Array,
  containers: Int32Array,
): void {
  const left = new Int32Array(graph.size);
  const had = new Int32Array(graph.size);
  for (let at = extent.nodes.length - 1; at >= 0; at--) {
    const node = extent.nodes[at] as number;
    const container = containers[node] as number;
    if (container === nowhere) continue;
    const before = around[node] as number;
    if (before >= 0) had[before] = 1;
    const isEmptied = had[node] === 1 && left[node] === 0 && node !== extent.root;
    if (isEmptied && types.get(graph.node(node).type)?.isPlace) containers[node] = nowhere;
    else if (container >= 0 && container < graph.size) left[container] = 1;
  }
}

/** Groups in the order in which they are read: by name, what belongs to none of them last. */
export function compareGroups(a: ViewGroup, b: ViewGroup): number {
  if ((a.value === undefined) !== (b.value === undefined)) return a.value === undefined ? 1 : -1;
  return compareText(a.label, b.label);
}
