import { boundsOf, notTooWide } from './arrangeAnew.ts';
import type { Arrangement, Corner, Size } from './arrangement.ts';
import { rankGap } from './boxSizes.ts';
import { freePlace } from './freePlace.ts';
import { makeRoom, type Placed } from './makeRoom.ts';
import type { Manner, Sibling, SiblingLink, Siblings } from './siblings.ts';

/** How the content of a container was arranged. */
export interface Arranged {
  readonly children: readonly Sibling[];
  readonly arrangement: Arrangement;
}

/**
 * The content of a container, arranged as it was before as far as that goes: what was there stays where it stood, unless
 * something that grew or is pinned needs the room; what left leaves a hole; what is new takes free room near what it is
 * related to.
 */
export function adapt({ children, links }: Siblings, before: Arranged, manner: Manner): Arrangement {
  const former = new Map(
    before.children.map(({ id, width, height }, at) => [
      id,
      { ...(before.arrangement.corners[at] as Corner), width, height },
    ]),
  );
  const standing = [...children.keys()].filter((at) => {
    const { id, pin } = children[at] as Sibling;
    return pin !== undefined || former.has(id);
  });
  const settled = makeRoom(
    standing.map((at) => {
      const { id, pin, width, height } = children[at] as Sibling;
      const stood = former.get(id) ?? { x: 0, y: 0, width, height };
      const now = { ...(pin ?? stood), width, height };
      return { before: pin === undefined ? stood : now, now, pinned: pin !== undefined };
    }),
  );
  const places = new Map<number, Placed>();
  for (const [nth, at] of standing.entries()) {
    const { width, height } = children[at] as Sibling;
    places.set(at, { ...(settled[nth] as Corner), width, height });
  }
  for (const [at, child] of children.entries()) {
    if (places.has(at)) continue;
    const others = [...places.values()];
    const wish = wishOf(at, child, places, links, manner);
    const corner = freePlace(child, others, boundsOf(others, others), manner.aspect, wish);
    places.set(at, { ...corner, width: child.width, height: child.height });
  }
  const corners = [...children.keys()].map((at) => {
    const { x, y } = places.get(at) as Placed;
    return { x, y };
  });
  const arrangement = { ...boundsOf(children, corners), corners };
  return manner.ranks || children.some(({ pin }) => pin !== undefined) ? arrangement : notTooWide(arrangement);
}

/** Where a new box would like to stand: behind what leads to it, in front of what it leads to, a gate at the border. */
function wishOf(
  box: number,
  size: Size & { readonly gate: boolean },
  places: ReadonlyMap<number, Placed>,
  links: readonly SiblingLink[],
  { direction }: Manner,
): Corner | undefined {
  const wishes = links.flatMap(({ from, to, fromAt, toAt }) => {
    if (from !== box && to !== box) return [];
    const partner = places.get(from === box ? to : from);
    if (partner === undefined) return [];
    const { x, y } = from === box ? toAt : fromAt;
    const middle = { x: partner.x + x - size.width / 2, y: partner.y + y - size.height / 2 };
    if (direction === 'down') {
      const beside = from === box ? partner.y - size.height - rankGap : partner.y + partner.height + rankGap;
      return { x: middle.x, y: beside };
    }
    const beside = from === box ? partner.x - size.width - rankGap : partner.x + partner.width + rankGap;
    return { x: beside, y: middle.y };
  });
  if (wishes.length === 0) return undefined;
  const sum = wishes.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / wishes.length, y: sum.y / wishes.length };
}
