import type { Picture, PictureEdge, PictureNode } from './picture.ts';

/** What makes one picture of another: nodes and edges that differ or are new, and all ids in order where these differ. */
export interface PictureDelta {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Absent: the nodes are the same ones, in the same order. */
  readonly nodeOrder?: readonly string[];
  readonly edgeOrder?: readonly string[];
  /** Everything of the picture besides nodes and edges. */
  readonly rest: Omit<Picture, 'nodes' | 'edges'>;
}

/** What to apply to `before` to have `after`. */
export function deltaBetween(before: Picture, after: Picture): PictureDelta {
  const { nodes, edges, ...rest } = after;
  const one = changedItems(before.nodes, nodes);
  const other = changedItems(before.edges, edges);
  return {
    nodes: one.changed,
    edges: other.changed,
    ...(one.order === undefined ? {} : { nodeOrder: one.order }),
    ...(other.order === undefined ? {} : { edgeOrder: other.order }),
    rest,
  };
}

/** Throws a RangeError when the delta was not made from this picture. */
export function applyDelta(before: Picture, delta: PictureDelta): Picture {
  return {
    ...delta.rest,
    nodes: withChanges(before.nodes, delta.nodes, delta.nodeOrder),
    edges: withChanges(before.edges, delta.edges, delta.edgeOrder),
  };
}

function changedItems<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): { changed: Item[]; order: string[] | undefined } {
  const known = new Map(before.map((item) => [item.id, JSON.stringify(item)]));
  const changed = after.filter((item) => known.get(item.id) !== JSON.stringify(item));
  const sameOrder = before.length === after.length && after.every(({ id }, at) => before[at]?.id === id);
  return { changed, order: sameOrder ? undefined : after.map(({ id }) => id) };
}

function withChanges<Item extends { readonly id: string }>(
  before: readonly Item[],
  changed: readonly Item[],
  order: readonly string[] | undefined,
): Item[] {
  const items = new Map(before.map((item) => [item.id, item]));
  for (const item of changed) items.set(item.id, item);
  return (order ?? before.map(({ id }) => id)).map((id) => {
    const item = items.get(id);
    if (item === undefined) throw new RangeError(`A change of the picture names ${id}, which is not in it`);
    return item;
  });
}
