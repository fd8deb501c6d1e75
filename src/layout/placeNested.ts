import type { Picture } from '../picture/picture.ts';
import type { Arrangement, Corner, Size } from './arrangement.ts';
import { containerHeader, containerPadding, leafHeight, leafWidth } from './boxSizes.ts';
import type { Box, Layout } from './layout.ts';
import { type LiftedEdge, liftedEdges } from './siblingLinks.ts';
import type { Sibling, SiblingLink, Siblings } from './siblings.ts';

/** Arranges the content of one container; of the picture's top when there is no container. */
export type ArrangeContent = (container: string | undefined, content: Siblings) => Arrangement;

/**
 * Positions for every node of a picture from the arrangements of its containers, which are asked for from the innermost
 * outwards. The corner 0, 0 of the whole is that of the arrangement at the top.
 */
export function placeNested(picture: Picture, arrangeContent: ArrangeContent): Layout {
  const drawn = new Set(picture.nodes.map(({ id }) => id));
  const parents = new Map(
    picture.nodes.map(({ id, parent }) => [id, parent !== undefined && drawn.has(parent) ? parent : undefined]),
  );
  const children = Map.groupBy(picture.nodes, ({ id }) => parents.get(id));
  const edges = liftedEdges(picture, parents);

  const sizes = new Map<string, Size>();
  /** Corners relative to the corner of the container's box. */
  const corners = new Map<string, Corner>();
  /** Where the middle of a node is in the box of a sibling that it is in, or that it is. */
  const middleIn = (sibling: string, id: string): Corner => {
    const { width, height } = sizes.get(id) ?? { width: 0, height: 0 };
    let x = width / 2;
    let y = height / 2;
    for (let at = id; at !== sibling; at = parents.get(at) ?? sibling) {
      x += corners.get(at)?.x ?? 0;
      y += corners.get(at)?.y ?? 0;
    }
    return { x, y };
  };
  const arrange = (container: string | undefined): Arrangement => {
    const nodes = children.get(container) ?? [];
    const siblings = nodes.map(({ id, gate, outside }): Sibling => {
      const pin = Object.hasOwn(picture.view.pins, id) ? picture.view.pins[id] : undefined;
      return {
        ...(sizes.get(id) as Size),
        id,
        gate: gate === true,
        outside: outside === true && container === undefined,
        ...(pin === undefined ? {} : { pin: { x: Math.max(0, pin.x), y: Math.max(0, pin.y) } }),
      };
    });
    const links = mergedLinks(edges.get(container) ?? [], siblings, middleIn);
    const arrangement = arrangeContent(container, { children: siblings, links });
    const [left, top] = container === undefined ? [0, 0] : [containerPadding, containerHeader];
    for (const [at, { id }] of nodes.entries()) {
      const { x, y } = arrangement.corners[at] as Corner;
      corners.set(id, { x: left + x, y: top + y });
    }
    return arrangement;
  };
  // Parents stand before their content, so that backwards the content of a container has its size first.
  for (const { id } of picture.nodes.toReversed()) {
    sizes.set(id, children.has(id) ? around(arrange(id)) : { width: leafWidth, height: leafHeight });
  }
  const { width, height } = arrange(undefined);

  const boxes = new Map<string, Box>();
  const place = (container: string | undefined, origin: Corner): void => {
    for (const { id } of children.get(container) ?? []) {
      const corner = corners.get(id) as Corner;
      const size = sizes.get(id) as Size;
      const x = origin.x + corner.x;
      const y = origin.y + corner.y;
      boxes.set(id, { x: x + size.width / 2, y: y + size.height / 2, width: size.width, height: size.height });
      place(id, { x, y });
    }
  };
  place(undefined, { x: 0, y: 0 });
  return { boxes, width, height };
}

/** One link for each pair of siblings and direction. It is minor when all edges in it are. */
function mergedLinks(
  edges: readonly LiftedEdge[],
  siblings: readonly Sibling[],
  middleIn: (sibling: string, id: string) => Corner,
): SiblingLink[] {
  return [...Map.groupBy(edges, ({ from, to }) => from * siblings.length + to).values()].flatMap((all) => {
    const seen = all.filter(({ minor }) => !minor);
    const counted = seen.length > 0 ? seen : all;
    const [{ from, to } = { from: 0, to: 0 }] = counted;
    const [source, target] = [siblings[from], siblings[to]];
    if (source === undefined || target === undefined) return [];
    return {
      from,
      to,
      weight: counted.reduce((sum, { count }) => sum + count, 0),
      minor: seen.length === 0,
      fromAt: average(counted.map(({ fromId }) => middleIn(source.id, fromId))),
      toAt: average(counted.map(({ toId }) => middleIn(target.id, toId))),
    };
  });
}

function average(points: readonly Corner[]): Corner {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function around(content: Size): Size {
  return {
    width: content.width + 2 * containerPadding,
    height: content.height + containerHeader + containerPadding,
  };
}
