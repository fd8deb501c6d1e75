import type { Graph } from '../model/graph.ts';
import { placeOf } from './accountNames.ts';
import type { Budget } from './budget.ts';
import type { DrawnPart } from './drawnPart.ts';
import { edgesBetween } from './edges.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { isGate } from './gates.ts';
import { openContainers } from './openContainers.ts';
import { type Outline, outlineOf } from './outline.ts';
import { outsideLimit, outsideOf } from './outside.ts';
import type { PictureNode } from './picture.ts';
import { groupNode, type Place, pictureNode } from './pictureNodes.ts';
import { readingOrder, typeRank } from './readingOrder.ts';
import { top } from './regroup.ts';
import type { View } from './view.ts';

/** Part of a small budget that is kept free for what is outside of the root. */
const partOutside = 0.125;

/** The root with everything inside it, nested, and beside it the things outside that are related to what is inside. */
export function drawContainment(facts: PictureFacts, view: View, extent: Extent, budget: Budget): DrawnPart {
  const { graph } = facts;
  const outline = outlineOf(facts, extent, view);
  const rank = typeRank(facts.types);
  const rankOf = (item: number): number => {
    const group = outline.group(item);
    return group?.rank ?? rank(group?.type ?? graph.node(item).type);
  };
  const keptFree = Math.min(outsideLimit, Math.floor(budget.nodes * partOutside));
  const { open, foldedForRoom } = openContainers(graph, outline, extent, view, rankOf, budget.nodes - keptFree);

  const items = drawnItems(outline, open);
  const standIns = standInsOf(graph, extent, outline, items);
  const drawnFor = (node: number): number | undefined => {
    const item = standIns[node] as number;
    return item < 0 ? undefined : item;
  };
  const roomOutside = Math.max(0, Math.min(outsideLimit, budget.nodes - items.length));
  const outside = outsideOf(facts, extent, view, readingOrder(facts), (node) => standIns[node] === node, roomOutside);
  for (const node of outside.drawn) standIns[node] = node;

  const drawn = [...items, ...outside.drawn];
  const lifted = edgesBetween(graph, [...extent.nodes, ...outside.drawn], drawn, {
    drawnFor,
    hides: extent.hides,
    nested: (from, to) => contains(outline, from, to) || contains(outline, to, from),
    idOf: outline.id,
    verbs: view.filter.verbs,
    limit: budget.edges,
  });
  const nodes = [
    ...describeItems(facts, view, extent, outline, items, open),
    ...describeOutside(facts, extent, outside.drawn),
  ];
  return {
    nodes: nodes.map((node, at) => {
      const hiddenEdges = lifted.hiddenAt.get(drawn[at] as number);
      return hiddenEdges === undefined ? node : { ...node, hiddenEdges };
    }),
    edges: lifted.edges,
    hiddenEdges: lifted.hidden,
    hiddenOutside: outside.hidden,
    foldedForRoom: foldedForRoom.map((item) => ({
      id: outline.id(item),
      label: outline.group(item)?.label ?? graph.node(item).name,
    })),
    counted: [...extent.nodes.filter((node) => node !== extent.root && extent.counts(node)), ...outside.all],
    drawnFor: (node) => {
      const item = drawnFor(node);
      return item === undefined ? undefined : outline.id(item);
    },
  };
}

/** What is drawn of the outline, parents before their content. */
function drawnItems(outline: Outline, open: ReadonlySet<number>): number[] {
  const items: number[] = [];
  const draw = (item: number): void => {
    items.push(item);
    if (open.has(item)) for (const child of outline.children(item)) draw(child);
  };
  for (const item of outline.children(top)) draw(item);
  return items;
}

/** By node: the drawn item that it is, or that it is folded into; less than zero where there is none. */
function standInsOf(graph: Graph, extent: Extent, outline: Outline, items: readonly number[]): Int32Array {
  const isDrawn = new Set(items);
  const standIns = new Int32Array(graph.size).fill(-1);
  for (const node of extent.nodes) {
    if (extent.hides(node)) {
      const around = node === extent.root ? undefined : graph.parent(node);
      standIns[node] = around === undefined ? -1 : (standIns[around] as number);
      continue;
    }
    let at = node;
    while (at >= 0 && !isDrawn.has(at)) {
      at = outline.parent(at);
      // Containers come before their content: what stands for them is known.
      if (at >= 0 && at < graph.size) at = standIns[at] as number;
    }
    standIns[node] = at;
  }
  return standIns;
}

function describeItems(
  facts: PictureFacts,
  view: View,
  extent: Extent,
  outline: Outline,
  items: readonly number[],
  open: ReadonlySet<number>,
): PictureNode[] {
  const { graph } = facts;
  const where = view.group === 'place' ? () => undefined : placeOf(facts);
  return items.map((item) => {
    const parent = outline.parent(item);
    const isAlone = !outline.hasContent(item);
    const nested: Pick<Place, 'parent' | 'kind'> = {
      ...(parent === top ? {} : { parent: outline.id(parent) }),
      kind: isAlone ? (isStub(graph, item) ? 'stub' : 'leaf') : open.has(item) ? 'container' : 'folded',
    };
    const group = outline.group(item);
    if (group !== undefined) return groupNode(group, nested);
    // Where the graph's own containers are around it, they tell where it is.
    const isMoved = item !== extent.root && containerOf(outline, item) !== (graph.parent(item) ?? top);
    const place = isMoved ? where(item) : undefined;
    return pictureNode(facts, extent, item, {
      ...nested,
      content: outline.content(item),
      ...(place === undefined ? {} : { place }),
      ...(isGate(facts, item) ? { gate: true } : {}),
    });
  });
}

function describeOutside(facts: PictureFacts, extent: Extent, nodes: readonly number[]): PictureNode[] {
  if (nodes.length === 0) return [];
  const where = placeOf(facts);
  const here = extent.root === undefined ? undefined : where(extent.root);
  return nodes.map((node) => {
    const place = where(node);
    return pictureNode(facts, extent, node, {
      kind: isStub(facts.graph, node) ? 'stub' : 'leaf',
      outside: true,
      ...(place === undefined || place === here ? {} : { place }),
    });
  });
}

/** What contains an item, without groups of many alike: those change nothing in where it is. */
function containerOf(outline: Outline, item: number): number {
  let at = outline.parent(item);
  while (outline.group(at)?.ofMany) at = outline.parent(at);
  return at;
}

function isStub(graph: Graph, item: number): boolean {
  return item < graph.size && graph.stub(item) !== undefined;
}

function contains(outline: Outline, container: number, item: number): boolean {
  for (let at = outline.parent(item); at >= 0; at = outline.parent(at)) if (at === container) return true;
  return false;
}
