/** Characters that would break a line, hide, or turn the direction of the text around them. */
const disruptive = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * A name as one line that cannot disturb what stands beside it: line breaks and tabs become spaces, other control
 * characters and direction marks become a visible replacement character.
 */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/gu, ' ').replace(disruptive, '\ufffd');
}

/** Making one is slow: `toLocaleString` makes one for every number. */
const numbers = new Intl.NumberFormat('en');

/** A count as people write it: `1,204`. */
export function grouped(count: number): string {
  return numbers.format(count);
}

/** A count with its noun: `1 relation`, `1,204 relations`. */
export function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago an ISO 8601 moment was: `3 hours ago`. */
export function age(moment: string, now = Date.now()): string {
  const passed = now - Date.parse(moment);
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  for (const [unit, length] of units) if (passed >= length) return words.format(-Math.floor(passed / length), unit);
  return 'just now';
}
