import { isObject, type Json } from '../model/json.ts';

/** Which items of two lists are the same thing, by their indexes. */
export interface MatchedItems {
  /** Those that are in both and differ, in the order of the later list. */
  readonly pairs: readonly (readonly [before: number, after: number])[];
  /** Only in the earlier list. */
  readonly gone: readonly number[];
  /** Only in the later list. */
  readonly come: readonly number[];
  /** The lists hold equal items, in another order. */
  readonly isReordered: boolean;
}

/** Items without an equal one that are compared with each other: beyond that, whatever is there in place of another is it. */
const mostCompared = 60;

/**
 * Matches the items of two lists: equal ones first, wherever they stand, then those that have most in common. Items that
 * are no objects and not equal have nothing in common, but one that stands where another stood has taken its place.
 */
export function matchedItems(before: readonly Json[], after: readonly Json[]): MatchedItems {
  const places = new Map<string, number[]>();
  for (const [at, item] of before.entries()) {
    const text = JSON.stringify(item);
    const equal = places.get(text);
    if (equal === undefined) places.set(text, [at]);
    else equal.push(at);
  }
  let isInOrder = true;
  const left = new Set(before.keys());
  const come: number[] = [];
  for (const [at, item] of after.entries()) {
    const equal = places.get(JSON.stringify(item))?.shift();
    if (equal === undefined) come.push(at);
    else {
      left.delete(equal);
      isInOrder &&= equal === at;
    }
  }
  if (left.size === 0 && come.length === 0) return { pairs: [], gone: [], come, isReordered: !isInOrder };

  const isFew = left.size <= mostCompared && come.length <= mostCompared;
  const pairs: [number, number][] = [];
  const unmatched = come.filter((at) => {
    const like = isFew ? mostAlike(before, left, after[at]) : undefined;
    const mayReplace = left.has(at) && (!isFew || !(isObject(after[at]) || isObject(before[at])));
    const match = like ?? (mayReplace ? at : undefined);
    if (match === undefined) return true;
    left.delete(match);
    pairs.push([match, at]);
    return false;
  });
  return { pairs, gone: [...left], come: unmatched, isReordered: false };
}

/** The item that has most members in common with another; undefined when none has any. */
function mostAlike(items: readonly Json[], candidates: Iterable<number>, other: Json | undefined): number | undefined {
  if (!isObject(other)) return undefined;
  const members = new Map(Object.entries(other).map(([name, value]) => [name, JSON.stringify(value)]));
  let best: number | undefined;
  let most = 0;
  for (const at of candidates) {
    const item = items[at];
    if (!isObject(item)) continue;
    const common = Object.entries(item).filter(([name, value]) => members.get(name) === JSON.stringify(value)).length;
    if (common > most) {
      most = common;
      best = at;
    }
  }
  return best;
}
