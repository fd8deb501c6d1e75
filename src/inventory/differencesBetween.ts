import { isObject, type Json } from '../model/json.ts';
import type { Resource } from '../model/resource.ts';
import type { HistoryEntry } from './graphAnswers.ts';
import { matchedItems } from './matchedItems.ts';

type Difference = HistoryEntry['differences'][number];

/** More than a person reads. */
const mostDifferences = 50;
/** Characters. */
const longestText = 200;

/**
 * Where two states of a resource differ, in the order of the later one: where it is, its name, `tags.team`, and properties
 * by path: `SecurityGroups[1].GroupId`. An item that was put into a list is one difference, whatever comes after it;
 * numbers in paths count in the later list, those of what is gone in the earlier one. At most 50, with the beginnings
 * of long values.
 */
export function differencesBetween(before: Resource, after: Resource): Difference[] {
  const found: Difference[] = [];
  const tell = (path: string, was: Json | undefined, is: Json | undefined): void => {
    found.push({
      path,
      ...(was === undefined ? {} : { before: textOf(was) }),
      ...(is === undefined ? {} : { after: textOf(is) }),
    });
  };
  const compare = (path: string, was: Json | undefined, is: Json | undefined): void => {
    if (found.length >= mostDifferences) return;
    if (Array.isArray(was) && Array.isArray(is)) compareLists(path, was, is);
    else if (isObject(was) && isObject(is)) compareMembers(path, was, is);
    else if (was !== is && JSON.stringify(was) !== JSON.stringify(is)) tell(path, was, is);
  };
  const compareMembers = (
    path: string,
    was: Readonly<Record<string, Json>>,
    is: Readonly<Record<string, Json>>,
  ): void => {
    for (const name of new Set([...Object.keys(is), ...Object.keys(was)])) {
      compare(path === '' ? name : `${path}.${name}`, own(was, name), own(is, name));
    }
  };
  const compareLists = (path: string, was: readonly Json[], is: readonly Json[]): void => {
    const { pairs, gone, come, isReordered } = matchedItems(was, is);
    if (isReordered) tell(path, was, is);
    for (const [from, to] of pairs) compare(`${path}[${to}]`, was[from], is[to]);
    for (const at of gone) if (found.length < mostDifferences) tell(`${path}[${at}]`, was[at], undefined);
    for (const at of come) if (found.length < mostDifferences) tell(`${path}[${at}]`, undefined, is[at]);
  };

  for (const where of ['account', 'region', 'parent', 'name'] as const) compare(where, before[where], after[where]);
  compareMembers('tags', before.tags, after.tags);
  compareMembers('', before.properties, after.properties);
  return found;
}

/** Names may be those of what every object inherits. */
function own(members: Readonly<Record<string, Json>>, name: string): Json | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

function textOf(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.length <= longestText) return text;
  // Half of a character would be none.
  return `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
