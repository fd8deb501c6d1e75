import { compareText } from '../model/order.ts';

/** Members whose names begin alike. */
export interface NameRange<Member> {
  /** What their names begin with, letter for letter without regard to case: says which range it is, whatever is in it. */
  readonly path: string;
  /** As people read it: `account-01…`. */
  readonly label: string;
  readonly members: readonly Member[];
}

/** Names that fit no range of others are shown by themselves: so few, and so many at most beside ranges. */
const fewest = 3;
const mostAlone = 40;
const longestLabel = 48;

/**
 * Cuts many members into ranges by the next character of their names in which more than a few differ; those of one name
 * by their ids. What a range is called depends on the beginning of its names alone: one name more changes no other range.
 * A range of ranges is cut again, from its path on.
 */
export function nameRanges<Member>(
  members: readonly Member[],
  keyOf: (member: Member) => string,
  from = '',
): { readonly ranges: readonly NameRange<Member>[]; readonly alone: readonly Member[] } {
  let path = from;
  let rest = members;
  const alone: Member[] = [];
  for (;;) {
    const depth = path.length;
    const branches = Map.groupBy(rest, (member) => branchAt(keyOf(member), depth));
    const large = [...branches].filter(([branch, { length }]) => length > fewest && branch !== ended);
    const small = [...branches].filter(([branch, { length }]) => length <= fewest || branch === ended);
    const shed = small.flatMap(([, few]) => few);
    alone.push(...shed);
    const [only, ...others] = large;
    if (only === undefined) return { ranges: [], alone };
    if (others.length > 0 || alone.length > mostAlone) {
      const ranges = large.map(([branch, found]) => ({
        path: path + branch,
        label: labelOf(found.map(keyOf), depth, branch),
        members: found,
      }));
      return { ranges: ranges.sort((a, b) => compareText(a.path, b.path)), alone };
    }
    path += only[0];
    rest = only[1];
  }
}

/** The string by which members are cut into ranges. */
export function rangeKey(name: string, id: string): string {
  return `${name}${separator}${id}`;
}

const separator = '\u0000';
/** Stands for the end of a key. */
const ended = '';

/** Letters without regard to case, digits and what usually stands between them each by itself; the rest by alphabet. */
function branchAt(key: string, at: number): string {
  const character = key[at]?.toLowerCase();
  if (character === undefined) return ended;
  // Some letters are two in lower case.
  if (/^[a-z0-9\-_./: \0]$/.test(character)) return character;
  const code = key.charCodeAt(at);
  return code < 0x80 ? '!' : String.fromCharCode(0xe000 + (code >> 12));
}

function labelOf(keys: readonly string[], depth: number, branch: string): string {
  const isMixed = branch === '!' || branch >= '\ue000';
  const beginning = mostFrequent(keys.map((key) => key.slice(0, isMixed ? depth : depth + 1))).replace(
    separator,
    ' · ',
  );
  // Half of a character that takes two would be drawn as a box.
  const whole = beginning.replace(/[\ud800-\udbff]$/, '');
  const short = whole.length > longestLabel ? `…${whole.slice(-longestLabel).replace(/^[\udc00-\udfff]/, '')}` : whole;
  return isMixed ? `${short}… (other characters)` : `${short}…`;
}

/** As most of them spell it: one that is spelled otherwise does not rename the others' range. */
function mostFrequent(spellings: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const [most] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b));
  return most?.[0] ?? '';
}
