import type { ViewChanges } from '../../../src/extension/graph/protocol.ts';
import { type Verb, verbs } from '../../../src/model/verbs.ts';
import type { Filter, View } from '../../../src/picture/view.ts';

/** Lists of a filter in which a value is accepted or not. */
export type FilterList = 'providers' | 'accounts' | 'regions' | 'verbs';

/** Takes every filter away, and shows every type. */
export const noFilters: ViewChanges = { filter: {}, hiddenTypes: [] };

/** How many questions a view's filters ask: each list and each tag is one, and so are all hidden types together. */
export function filterCount({ filter, hiddenTypes }: Pick<View, 'filter' | 'hiddenTypes'>): number {
  const { tags = {}, ...lists } = filter;
  const asking = Object.values(lists).filter((list) => list.length > 0).length;
  return asking + Object.keys(tags).length + (hiddenTypes.length > 0 ? 1 : 0);
}

/** The filter with a value accepted in one of its lists, or not any more. A list without values asks for nothing. */
export function withValue(filter: Filter, list: FilterList, value: string, accepted: boolean): Filter {
  const { [list]: values = [], ...others } = filter;
  const rest = values.filter((other) => other !== value);
  const next = accepted && (list !== 'verbs' || isVerb(value)) ? [...rest, value] : rest;
  if (next.length === 0) return others;
  return list === 'verbs' ? { ...others, verbs: next.filter(isVerb) } : { ...others, [list]: next };
}

/**
 * The filter with a value of a tag accepted, or not any more. Without a value: any value of it. The last value taken away
 * takes the tag away.
 */
export function withTag(filter: Filter, key: string, value: string | undefined, accepted: boolean): Filter {
  const { tags = {}, ...others } = filter;
  const before = new Map(Object.entries(tags));
  const rest = (before.get(key) ?? []).filter((other) => other !== value);
  if (value === undefined && accepted) before.set(key, []);
  else if (value !== undefined && accepted) before.set(key, [...rest, value]);
  else if (value !== undefined && rest.length > 0) before.set(key, rest);
  else before.delete(key);
  return before.size === 0 ? others : { ...others, tags: Object.fromEntries(before) };
}

/** The filter without its list of types, which only views in files have. */
export function withoutTypes({ types: _types, ...others }: Filter): Filter {
  return others;
}

function isVerb(value: string): value is Verb {
  return Object.hasOwn(verbs, value);
}
