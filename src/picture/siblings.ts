import { compareText } from '../model/order.ts';

/** Siblings of one type up to which each is drawn by itself; of places, which people look for by name, there may be more. */
const mostSiblings = 12;
const mostPlaces = 24;
/** What a container shows directly before siblings are folded harder. */
const mostDirect = 32;
/** Members up to which a group of siblings opens into all of them, and not into ranges of names. */
export const mostMembers = 150;

export interface Siblings {
  readonly type: string;
  readonly members: readonly number[];
}

/**
 * Which things of one container are drawn by themselves and which as one node for all of their type: those of which there
 * are too many, and more of them where the container would be too full, the most numerous first.
 */
export function foldSiblings(
  items: readonly number[],
  typeOf: (item: number) => string,
  isPlace: (type: string) => boolean,
): { readonly alone: readonly number[]; readonly folded: readonly Siblings[] } {
  const byType = [...Map.groupBy(items, typeOf)]
    .map(([type, members]): Siblings => ({ type, members }))
    .sort((a, b) => b.members.length - a.members.length || compareText(a.type, b.type));
  const alone: number[] = [];
  const folded: Siblings[] = [];
  let drawn = items.length;
  for (const siblings of byType) {
    const { type, members } = siblings;
    const isTooMany = members.length > (isPlace(type) ? mostPlaces : mostSiblings);
    if (isTooMany || (drawn > mostDirect && members.length > 1)) {
      folded.push(siblings);
      drawn -= members.length - 1;
    } else alone.push(...members);
  }
  return { alone, folded };
}
