import { arrange } from './arrange.ts';
import { arrangeInRanks } from './arrangeConnected.ts';
import { type Arrangement, type Corner, type Size, widest } from './arrangement.ts';
import { arrangeBeside } from './beside.ts';
import { makeRoom, type Placed } from './makeRoom.ts';
import { pack } from './pack.ts';
import type { Manner, Sibling, SiblingLink, Siblings } from './siblings.ts';

/**
 * The content of one container, arranged from nothing: what is outside beside everything else, gates at the border, in
 * between what is connected and then what is not. Pinned ones stand where they are pinned, and the others where they
 * would stand anyway, unless a pinned one is in their way.
 */
export function arrangeAnew({ children, links }: Siblings, manner: Manner): Arrangement {
  const free = manner.ranks ? inRanks(children, links, manner) : asPlace(children, links, manner);
  if (children.every(({ pin }) => pin === undefined)) return manner.ranks ? free : notTooWide(free);
  const corners = makeRoom(
    children.map(({ width, height, pin }, at) => {
      const before: Placed = { ...(pin ?? (free.corners[at] as Corner)), width, height };
      return { before, now: before, pinned: pin !== undefined };
    }),
  );
  return { ...boundsOf(children, corners), corners };
}

/** How much space boxes take from 0, 0. */
export function boundsOf(sizes: readonly Size[], corners: readonly Corner[]): Size {
  return {
    width: corners.reduce((most, { x }, at) => Math.max(most, x + (sizes[at]?.width ?? 0)), 0),
    height: corners.reduce((most, { y }, at) => Math.max(most, y + (sizes[at]?.height ?? 0)), 0),
  };
}

/** The same with free space below, where it is too wide otherwise. */
export function notTooWide(arrangement: Arrangement): Arrangement {
  return { ...arrangement, height: Math.max(arrangement.height, Math.ceil(arrangement.width / widest)) };
}

function inRanks(sizes: readonly Size[], links: readonly SiblingLink[], { aspect, direction }: Manner): Arrangement {
  const along = direction === 'down' ? 'TB' : 'LR';
  return (sizes.length > 1 ? arrangeInRanks(sizes, links, aspect, along) : undefined) ?? pack(sizes, aspect);
}

function asPlace(children: readonly Sibling[], links: readonly SiblingLink[], manner: Manner): Arrangement {
  const inner = (boxes: readonly Sibling[], between: readonly SiblingLink[]): Arrangement =>
    arrangeBeside(boxes, between, manner, ({ gate }) => gate, arrangeCore);
  return arrangeBeside(children, links, manner, ({ outside }) => outside, inner);

  function arrangeCore(boxes: readonly Sibling[], between: readonly SiblingLink[]): Arrangement {
    const seen = between.filter(({ minor }) => !minor);
    return arrange(boxes, seen.length > 0 ? seen : between, manner);
  }
}
