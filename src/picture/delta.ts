import type { Picture, PictureEdge, PictureNode } from './picture.ts';
import { isSame } from './same.ts';

/** What makes one picture of another: nodes and edges that differ or are new, and their order where it differs. */
export interface PictureDelta {
  /** Check of the ids in the picture that it was made from. */
  readonly base: number;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Absent: the nodes are the same ones, in the same order. */
  readonly nodeOrder?: readonly OrderPart[];
  readonly edgeOrder?: readonly OrderPart[];
  /** What differs of the picture besides nodes and edges. */
  readonly rest: Partial<PictureRest>;
  /** What the new picture does not have any more. */
  readonly without: readonly OptionalPart[];
}

export type PictureRest = Omit<Picture, 'nodes' | 'edges'>;

/** Parts that not every picture has. */
export type OptionalPart = 'overlay' | 'changes';

/** Items that stood one after another before: the position of the first, and how many. Or the id of a new one. */
export type OrderPart = readonly [at: number, count: number] | string;

/** What to apply to `before` to have `after`. Of equal pictures: nothing. */
export function deltaBetween(before: Picture, after: Picture): PictureDelta {
  const { nodes: nodesBefore, edges: edgesBefore, ...restBefore } = before;
  const { nodes, edges, ...rest } = after;
  const nodeOrder = orderOf(nodesBefore, nodes);
  const edgeOrder = orderOf(edgesBefore, edges);
  const known = new Map<string, unknown>(Object.entries(restBefore));
  return {
    base: checkOf(before),
    nodes: changedItems(nodesBefore, nodes),
    edges: changedItems(edgesBefore, edges),
    ...(nodeOrder === undefined ? {} : { nodeOrder }),
    ...(edgeOrder === undefined ? {} : { edgeOrder }),
    rest: Object.fromEntries(Object.entries(rest).filter(([part, value]) => !isSame(known.get(part), value))),
    without: (['overlay', 'changes'] as const).filter((part) => part in restBefore && !(part in rest)),
  };
}

/** Throws a RangeError when the delta was made from a picture with other nodes or edges. */
export function applyDelta(before: Picture, delta: PictureDelta): Picture {
  if (delta.base !== checkOf(before)) throw new RangeError('A change was made from another picture than this one');
  const { overlay, changes, ...kept } = before;
  return {
    ...kept,
    ...(overlay === undefined || delta.without.includes('overlay') ? {} : { overlay }),
    ...(changes === undefined || delta.without.includes('changes') ? {} : { changes }),
    ...delta.rest,
    nodes: withChanges(before.nodes, delta.nodes, delta.nodeOrder),
    edges: withChanges(before.edges, delta.edges, delta.edgeOrder),
  };
}

interface Item {
  readonly id: string;
}

function changedItems<Kind extends Item>(before: readonly Kind[], after: readonly Kind[]): Kind[] {
  const known = new Map(before.map((item) => [item.id, item]));
  return after.filter((item) => !isSame(known.get(item.id), item));
}

/** The items in their order as runs of those that were there; undefined when they are the same in the same order. */
function orderOf(before: readonly Item[], after: readonly Item[]): OrderPart[] | undefined {
  const position = new Map(before.map(({ id }, at) => [id, at]));
  const parts: (string | [number, number])[] = [];
  for (const { id } of after) {
    const at = position.get(id);
    const last = parts.at(-1);
    if (at === undefined) parts.push(id);
    else if (typeof last === 'object' && last[0] + last[1] === at) last[1]++;
    else parts.push([at, 1]);
  }
  const [only, ...others] = parts;
  const isWhole = only === undefined || (typeof only === 'object' && only[0] === 0 && only[1] === before.length);
  return isWhole && others.length === 0 && before.length === after.length ? undefined : parts;
}

function withChanges<Kind extends Item>(
  before: readonly Kind[],
  changed: readonly Kind[],
  order: readonly OrderPart[] = [[0, before.length]],
): Kind[] {
  const news = new Map(changed.map((item) => [item.id, item]));
  return order.flatMap((part) => {
    if (typeof part === 'object') {
      return before.slice(part[0], part[0] + part[1]).map((item) => news.get(item.id) ?? item);
    }
    const item = news.get(part);
    if (item === undefined) throw new RangeError(`A change of the picture names ${part}, which is not in it`);
    return item;
  });
}

/** A number that pictures with other nodes or edges, or in another order, hardly share (FNV-1a, 32 bits). */
function checkOf({ nodes, edges }: Picture): number {
  let check = 0x811c9dc5;
  const add = (code: number): void => {
    check = Math.imul(check ^ code, 0x01000193);
  };
  for (const items of [nodes, edges]) {
    for (const { id } of items) {
      for (let at = 0; at < id.length; at++) add(id.charCodeAt(at));
      add(-1);
    }
    add(-2);
  }
  return check >>> 0;
}
