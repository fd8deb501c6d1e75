import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { worst } from './gaps.ts';
import type { ItemGroup } from './itemGroup.ts';
import type { PictureNode } from './picture.ts';

/** Where a node stands in a picture. */
export interface Place extends Pick<PictureNode, 'parent' | 'kind' | 'outside' | 'place' | 'gate'> {
  /** Resources inside it. Absent: those that the graph has inside it. */
  readonly content?: number;
}

/** Describes a node of the graph as the picture shows it. Names stay as they are: they are text, whatever they hold. */
export function pictureNode(facts: PictureFacts, extent: Extent, node: number, place: Place): PictureNode {
  const { id, type, name } = facts.graph.node(node);
  const resourceType = facts.types.get(type);
  const stub = facts.graph.stub(node);
  const coverage = facts.coverage(id);
  const problem = worst(coverage)?.problem;
  return {
    id,
    type,
    typeTitle: resourceType?.title ?? type,
    label: name,
    glyph: resourceType?.glyph ?? 'unknown',
    ...place,
    content: place.outside ? 0 : (place.content ?? extent.content(node)),
    unread: stub === undefined && coverage.length === 0 && hasReadings(facts, type),
    ...(problem === undefined ? {} : { problem }),
    ...(stub === undefined ? {} : { stub: stub.reason }),
  };
}

/** Describes a container that is no resource. */
export function groupNode(group: ItemGroup, place: Pick<Place, 'parent' | 'kind'>): PictureNode {
  const { id, type, typeTitle, label, glyph, content } = group;
  return { id, type, typeTitle, label, glyph, ...place, group: true, content, unread: false };
}

/** Whether there are things to read under resources of a type, besides those that wait until somebody wants them. */
function hasReadings(facts: PictureFacts, type: string): boolean {
  for (const candidate of facts.types.values()) if (candidate.under.includes(type) && !candidate.onDemand) return true;
  return false;
}
