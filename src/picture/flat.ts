import { compareText } from '../model/order.ts';
import { placeOf } from './accountNames.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { type Alike, foldAlike, type Related } from './foldAlike.ts';
import { labelOfMany } from './groupIds.ts';
import type { Picture, PictureNode } from './picture.ts';
import { pictureNode } from './pictureNodes.ts';
import { readingOrder, typeRank } from './readingOrder.ts';
import type { View } from './view.ts';

/** Nodes side by side: ends that a view names, and what is related to them. */
export interface Flat {
  readonly nodes: readonly PictureNode[];
  /** Related things that are neither drawn nor folded into what is. */
  readonly hidden: number;
  readonly foldedForRoom: Picture['foldedForRoom'];
  /** Id of the drawn node that a node of the graph is, or is folded into. */
  readonly standsFor: ReadonlyMap<number, string>;
}

interface Entry {
  readonly type: string;
  readonly distance: number;
  readonly strength: number;
  /** What it is, or the group that it is. */
  readonly one?: number;
  readonly many?: Alike;
}

/**
 * The ends first, with everything inside them folded into them, then what is related, in reading order: many alike as
 * one node, which a person opens as a container around them. With more than `mostNodes` nodes, the nearest and most
 * related are drawn.
 */
export function drawFlat(
  facts: PictureFacts,
  view: View,
  extent: Extent,
  ends: readonly PictureNode[],
  related: readonly Related[],
  mostNodes: number,
): Flat {
  const { graph } = facts;
  const { alone, many } = foldAlike(facts, related);
  const entries: Entry[] = [
    ...alone.map((one) => ({ ...one, one: one.node, type: graph.node(one.node).type })),
    ...many.map((kind) => ({ ...kind, many: kind, strength: strengthOf(kind) })),
  ];
  const drawn = entries.sort(nearestFirst(facts)).slice(0, Math.max(0, mostNodes - ends.length));
  const groups = drawn.flatMap((entry) => entry.many ?? []);
  const { shown, foldedForRoom } = openGroups(facts, view, groups, mostNodes - ends.length - drawn.length);

  const place = placeOf(facts);
  const nodes: PictureNode[] = [...ends];
  const standsFor = new Map<number, string>();
  const drawOne = (node: number, parent?: string): void => {
    const kind = graph.stub(node) === undefined ? 'leaf' : 'stub';
    const outside = extent.holds(node) ? {} : ({ outside: true } as const);
    const where = place(node);
    const inGroup = parent === undefined ? {} : { parent };
    const isAt = where === undefined ? {} : { place: where };
    nodes.push(pictureNode(facts, extent, node, { kind, ...outside, ...inGroup, ...isAt }));
    standsFor.set(node, graph.node(node).id);
  };
  for (const { one, many } of drawn.sort(asRead(facts))) {
    if (one !== undefined) drawOne(one);
    if (many === undefined) continue;
    const members = shown.get(many.id);
    nodes.push(groupNode(facts, many, members !== undefined));
    for (const { node } of many.members) standsFor.set(node, many.id);
    for (const node of members ?? []) drawOne(node, many.id);
  }
  const represented = [...shown.values()].reduce((sum, members) => sum + members.length, 0);
  const folded = groups.filter(({ id }) => !shown.has(id)).reduce((sum, { members }) => sum + members.length, 0);
  const single = drawn.length - groups.length;
  return { nodes, hidden: related.length - represented - folded - single, foldedForRoom, standsFor };
}

/** The members that are drawn of groups that a person opened, by the group's id: those opened last have room first. */
function openGroups(
  facts: PictureFacts,
  view: View,
  groups: readonly Alike[],
  room: number,
): { shown: Map<string, readonly number[]>; foldedForRoom: Picture['foldedForRoom'] } {
  const known = new Map(groups.map((group) => [group.id, group]));
  const lastFirst = [...new Set(view.opened.toReversed())].filter((id) => !view.folded.includes(id));
  const shown = new Map<string, readonly number[]>();
  const foldedForRoom: { id: string; label: string }[] = [];
  let left = room;
  for (const id of lastFirst) {
    const group = known.get(id);
    if (group === undefined) continue;
    if (left <= 0) {
      foldedForRoom.push({ id, label: groupLabel(facts, group) });
      continue;
    }
    const members = group.members.toSorted(strongestFirst(facts)).slice(0, left);
    left -= members.length;
    shown.set(id, members.map(({ node }) => node).sort(readingOrder(facts)));
  }
  return { shown, foldedForRoom };
}

function groupNode(facts: PictureFacts, group: Alike, isOpen: boolean): PictureNode {
  const resourceType = facts.types.get(group.type);
  return {
    id: group.id,
    type: group.type,
    typeTitle: resourceType?.title ?? group.type,
    label: groupLabel(facts, group),
    glyph: resourceType?.glyph ?? 'unknown',
    kind: isOpen ? 'container' : 'folded',
    group: true,
    outside: true,
    content: group.members.filter(({ node }) => facts.graph.stub(node) === undefined).length,
    unread: false,
  };
}

function groupLabel({ types }: PictureFacts, { type, members }: Alike): string {
  return labelOfMany(members.length, types.get(type)?.title ?? type);
}

function strengthOf({ members }: Alike): number {
  return members.reduce((sum, { strength }) => sum + strength, 0);
}

/** By id where equally strong: comparing tens of thousands of names as people do would take too long. */
function strongestFirst({ graph }: PictureFacts): (a: Related, b: Related) => number {
  return (a, b) => b.strength - a.strength || compareText(graph.node(a.node).id, graph.node(b.node).id);
}

function nearestFirst({ graph }: PictureFacts): (a: Entry, b: Entry) => number {
  const id = ({ one, many }: Entry): string => many?.id ?? (one === undefined ? '' : graph.node(one).id);
  return (a, b) => a.distance - b.distance || b.strength - a.strength || compareText(id(a), id(b));
}

/** Structure first; of each type single ones before groups. */
function asRead(facts: PictureFacts): (a: Entry, b: Entry) => number {
  const rank = typeRank(facts.types);
  const order = readingOrder(facts);
  return (a, b) => {
    const byType = rank(a.type) - rank(b.type) || compareText(a.type, b.type);
    if (byType !== 0) return byType;
    if (a.one !== undefined && b.one !== undefined) return order(a.one, b.one);
    return compareText(a.many?.id ?? '', b.many?.id ?? '');
  };
}
