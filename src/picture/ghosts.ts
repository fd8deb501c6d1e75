import { compareNames, compareText } from '../model/order.ts';
import type { Budget } from './budget.ts';
import type { PictureFacts } from './facts.ts';
import type { Gone } from './gone.ts';
import type { Picture, PictureNode } from './picture.ts';
import { typeRank } from './readingOrder.ts';

/** More ghosts would hide what is still there. */
const mostGhosts = 100;

/** A removed resource, and the drawn container that it was in; absent at the top. */
export interface Ghost {
  readonly gone: Gone;
  readonly holder?: string;
}

/** How removed resources are shown. */
export interface Ghosts {
  /** Still drawn, because something points at them. */
  readonly drawn: readonly Gone[];
  readonly ghosts: readonly Ghost[];
  /** Counted in what they were in: it is folded, or there is no room for them. */
  readonly inside: readonly Ghost[];
}

/** Decides which removed resources become ghosts: those whose containers are drawn open, as long as there is room. */
export function ghostsAmong(
  facts: PictureFacts,
  picture: Picture,
  gone: readonly Gone[],
  drawnFor: (node: number) => string | undefined,
  budget: Budget,
): Ghosts {
  const position = new Map(picture.nodes.map(({ id }, at) => [id, at]));
  const drawn: Gone[] = [];
  const inside: Ghost[] = [];
  const candidates: Ghost[] = [];
  for (const one of gone) {
    if (position.has(one.resource.id)) {
      drawn.push(one);
      continue;
    }
    const holder = holderOf(facts, one, drawnFor);
    const ghost = { gone: one, ...(holder === undefined ? {} : { holder }) };
    const isAtTop = one.around === undefined;
    if (picture.view.kind === 'containment' && (isAtTop || isOpen(picture, position, holder))) candidates.push(ghost);
    else inside.push(ghost);
  }
  const at = ({ holder }: Ghost): number => (holder === undefined ? -1 : (position.get(holder) ?? -1));
  const order = byReading(facts);
  candidates.sort((a, b) => at(a) - at(b) || order(a, b));
  const room = Math.max(0, Math.min(mostGhosts, budget.nodes - picture.nodes.length));
  return { drawn, ghosts: candidates.slice(0, room), inside: [...inside, ...candidates.slice(room)] };
}

/** The drawn node that stands for what a removed resource was in, or for what that is in. */
function holderOf(
  { graph }: PictureFacts,
  { around }: Gone,
  drawnFor: (node: number) => string | undefined,
): string | undefined {
  for (let at = around; at !== undefined; at = graph.parent(at)) {
    const drawn = drawnFor(at);
    if (drawn !== undefined) return drawn;
  }
  return undefined;
}

/** A group does not tell which of its members a removed resource was in: there it is only counted. */
function isOpen(picture: Picture, position: ReadonlyMap<string, number>, holder: string | undefined): boolean {
  const node = holder === undefined ? undefined : picture.nodes[position.get(holder) ?? -1];
  return node?.kind === 'container' && node.group === undefined;
}

/** The nodes with ghosts among them, each after everything that is in the same container. */
export function withGhosts(
  facts: PictureFacts,
  nodes: readonly PictureNode[],
  ghosts: readonly Ghost[],
): readonly PictureNode[] {
  if (ghosts.length === 0) return nodes;
  const byHolder = Map.groupBy(ghosts, ({ holder }) => holder);
  const lastIn = lastPositions(nodes);
  const isOutside = nodes.findIndex(({ outside }) => outside);
  const lastAtTop = (isOutside === -1 ? nodes.length : isOutside) - 1;
  const after = Map.groupBy([...byHolder.keys()], (holder) =>
    holder === undefined ? lastAtTop : (lastIn.get(holder) ?? lastAtTop),
  );
  const position = new Map(nodes.map(({ id }, at) => [id, at]));
  const innermostFirst = (a: string | undefined, b: string | undefined): number =>
    (position.get(b ?? '') ?? -1) - (position.get(a ?? '') ?? -1);
  const placed: PictureNode[] = [];
  const place = (at: number): void => {
    for (const holder of (after.get(at) ?? []).toSorted(innermostFirst)) {
      for (const ghost of byHolder.get(holder) ?? []) placed.push(ghostNode(facts, ghost));
    }
  };
  place(-1);
  for (const [at, node] of nodes.entries()) {
    placed.push(node);
    place(at);
  }
  return placed;
}

/** By the id of every container: where the last thing inside it stands. */
function lastPositions(nodes: readonly PictureNode[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [at, { id, parent }] of [...nodes.entries()].reverse()) {
    const own = Math.max(at, last.get(id) ?? at);
    last.set(id, own);
    if (parent !== undefined) last.set(parent, Math.max(own, last.get(parent) ?? own));
  }
  return last;
}

function ghostNode({ types }: PictureFacts, { gone, holder }: Ghost): PictureNode {
  const { id, type, name } = gone.resource;
  const resourceType = types.get(type);
  return {
    id,
    type,
    typeTitle: resourceType?.title ?? type,
    label: name,
    glyph: resourceType?.glyph ?? 'unknown',
    ...(holder === undefined ? {} : { parent: holder }),
    kind: 'ghost',
    content: gone.content,
    unread: false,
    change: 'removed',
  };
}

function byReading({ types }: PictureFacts): (a: Ghost, b: Ghost) => number {
  const rank = typeRank(types);
  return ({ gone: { resource: one } }, { gone: { resource: other } }) =>
    rank(one.type) - rank(other.type) ||
    compareText(one.type, other.type) ||
    compareNames(one.name, other.name) ||
    compareText(one.id, other.id);
}
