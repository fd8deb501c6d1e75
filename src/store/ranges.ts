import { DamagedRow } from './failures.ts';

/** Whole numbers from first to last, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Ranges in order that neither touch nor overlap. */
export type Ranges = readonly Range[];

/** `1-2004,2010`. */
export function rangesText(ranges: Ranges): string {
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** The inverse of {@link rangesText}. */
export function parseRanges(text: string): Range[] {
  if (text === '') return [];
  return text.split(',').map((part) => {
    const [first, last = first] = part.split('-').map(Number);
    if (first === undefined || last === undefined || !(first <= last))
      throw new DamagedRow(`a range that is none: ${part}`);
    return { first, last };
  });
}

/** How many numbers they hold. */
export function countNumbers(ranges: Ranges): number {
  return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** Puts a number into ranges, in place: they hold millions of numbers, which mostly come in order. */
export function addNumber(ranges: Range[], number: number): void {
  const after = firstAfter(ranges, number);
  const before = ranges[after - 1];
  const next = ranges[after];
  if (before !== undefined && number <= before.last) return;
  const first = before?.last === number - 1 ? before.first : number;
  const last = next?.first === number + 1 ? next.last : number;
  const replacesBefore = first === number ? 0 : 1;
  const replacesNext = last === number ? 0 : 1;
  ranges.splice(after - replacesBefore, replacesBefore + replacesNext, { first, last });
}

/** The one of the ranges that holds a number. */
export function rangeOf<Found extends Range>(ranges: readonly Found[], number: number): Found | undefined {
  const found = ranges[firstAfter(ranges, number) - 1];
  return found !== undefined && number <= found.last ? found : undefined;
}

/** The parts of ranges that are not covered by others, with what else is said of them. */
export function uncovered<Found extends Range>(ranges: readonly Found[], covered: Ranges): Found[] {
  const parts: Found[] = [];
  let next = 0;
  for (const range of ranges) {
    const { last } = range;
    let { first } = range;
    for (; ; next++) {
      const cover = covered[next];
      if (cover === undefined || cover.first > last) break;
      if (cover.first > first) parts.push({ ...range, first, last: cover.first - 1 });
      first = Math.max(first, cover.last + 1);
      // It may reach into the next range.
      if (cover.last > last) break;
    }
    if (first <= last) parts.push({ ...range, first, last });
  }
  return parts;
}

/** Index of the first range that begins after a number. */
function firstAfter(ranges: Ranges, number: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.first ?? Number.POSITIVE_INFINITY) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
