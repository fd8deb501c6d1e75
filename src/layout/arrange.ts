import { arrangeConnected } from './arrangeConnected.ts';
import { type Arrangement, placeParts, type Size } from './arrangement.ts';
import { connectedParts } from './connectedParts.ts';
import { pack } from './pack.ts';
import type { Manner, SiblingLink } from './siblings.ts';

/**
 * Siblings in one container: those that are connected stand together along their relations, all others are packed
 * around them. Close to an aspect (width by height), boxes never overlap.
 */
export function arrange(sizes: readonly Size[], links: readonly SiblingLink[], manner: Manner): Arrangement {
  const parts = connectedParts(sizes.length, links).map(({ members, links: within }) => {
    const own = members.map((member) => sizes[member] as Size);
    return { members, inner: arrangeConnected(own, within, manner) };
  });
  const whole = pack(
    parts.map((part) => part.inner),
    manner.aspect,
  );
  return placeParts(whole, parts);
}
