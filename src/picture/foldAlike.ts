import { compareText } from '../model/order.ts';
import type { PictureFacts } from './facts.ts';
import { idOfMany } from './groupIds.ts';

/** A node that is drawn beside the root because of its relations. */
export interface Related {
  readonly node: number;
  /** Relations between it and the root. */
  readonly distance: number;
  /** Relations to what is nearer. */
  readonly strength: number;
  /** How it is related to what is nearer, in one word: things alike have the same. */
  readonly bond: string;
}

/** Related things that are alike: of one type, at one distance, related in the same way. */
export interface Alike {
  readonly id: string;
  readonly type: string;
  readonly distance: number;
  readonly members: readonly Related[];
}

/** So many alike are seen one by one. */
const mostAlike = 12;

/** What a person can take in at first sight: beyond that, fewer alike are folded together, the most numerous first. */
const firstSight = 80;

/** Alike things that are never folded together by the picture: their node would hardly be less to look at. */
const fewAlike = 3;

/**
 * Which related things are drawn one by one, and which as one node because they are many and alike. Depends only on
 * the things themselves, so that opening one group folds no other.
 */
export function foldAlike(
  { graph }: PictureFacts,
  related: readonly Related[],
): { readonly alone: readonly Related[]; readonly many: readonly Alike[] } {
  const kinds = new Map<string, Alike & { members: Related[] }>();
  for (const one of related) {
    const { type } = graph.node(one.node);
    const reason = graph.stub(one.node)?.reason ?? '';
    const alike = `${type} ${one.distance} ${reason} ${one.bond}`;
    const kind = kinds.get(alike);
    if (kind !== undefined) {
      kind.members.push(one);
      continue;
    }
    const id = idOfMany(type, String(one.distance), reason, one.bond);
    kinds.set(alike, { id, type, distance: one.distance, members: [one] });
  }
  const largestFirst = [...kinds.values()].sort(
    (a, b) => b.members.length - a.members.length || compareText(a.id, b.id),
  );
  const many: Alike[] = [];
  const alone: Related[] = [];
  let drawn = related.length;
  for (const kind of largestFirst) {
    const size = kind.members.length;
    if (size > mostAlike || (size > fewAlike && drawn > firstSight)) {
      many.push(kind);
      drawn -= size - 1;
    } else alone.push(...kind.members);
  }
  return { alone, many };
}
