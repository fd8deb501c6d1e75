import type { GraphResource } from '../model/graph.ts';
import { leftOutBy } from './detail.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { goneFilterOf } from './filter.ts';
import type { View } from './view.ts';

/** Something that was removed, for itself and for what was removed inside it. */
export interface Gone {
  readonly resource: GraphResource;
  /** Removed resources inside it. */
  readonly content: number;
  /** The nearest thing around it that is still in the graph; absent at the top of an estate. */
  readonly around?: number;
}

/**
 * What was removed from the extent, without what the view hides: the outermost things that are gone. What was removed
 * inside of a hidden one stands for itself.
 */
export function goneFrom(facts: PictureFacts, view: View, extent: Extent): Gone[] {
  const { graph } = facts;
  const isShown = shownOf(facts, view);
  const removed = new Map((facts.changes?.removed ?? []).map((resource) => [resource.id, resource]));
  const outermost = new Map<string, { resource: GraphResource; content: number; around?: number }>();
  for (const resource of removed.values()) {
    if (!isShown(resource)) continue;
    const { top, last } = outwards(resource, removed, isShown);
    const around = last.parent === undefined ? undefined : graph.indexOf(last.parent);
    if (around === undefined ? extent.root !== undefined : !extent.holds(around)) continue;
    const found = outermost.get(top.id) ?? {
      resource: top,
      content: 0,
      ...(around === undefined ? {} : { around }),
    };
    if (resource !== top) found.content++;
    outermost.set(top.id, found);
  }
  return [...outermost.values()];
}

/** The outermost shown resource that a removed one was in, and the last removed one on the way out of it. */
function outwards(
  start: GraphResource,
  removed: ReadonlyMap<string, GraphResource>,
  isShown: (resource: GraphResource) => boolean,
): { top: GraphResource; last: GraphResource } {
  const passed = new Set([start.id]);
  let top = start;
  let last = start;
  while (last.parent !== undefined) {
    const parent = removed.get(last.parent);
    if (parent === undefined) break;
    // Two that contain each other are in neither.
    if (passed.has(parent.id)) return { top: start, last: { ...start, parent: start.id } };
    passed.add(parent.id);
    if (isShown(parent)) top = parent;
    last = parent;
  }
  return { top, last };
}

/** Whether a view would show a resource that is not in the graph any more. */
function shownOf(facts: PictureFacts, view: View): (resource: GraphResource) => boolean {
  const passes = goneFilterOf(facts.graph, view.filter);
  const asked = [...view.shownTypes, ...(view.filter.types ?? []).filter((type) => facts.types.has(type))];
  const leaves = leftOutBy(view.detail, facts.types, asked);
  return (resource) => {
    const { type } = resource;
    if (view.hiddenTypes.includes(type) || (passes !== undefined && !passes(resource))) return false;
    return leaves === undefined || !(leaves.type(type) || (resource.byProvider && !asked.includes(type)));
  };
}
