/** Characters that would break a line, hide, or turn the direction of the text around them. */
const disruptive = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * A name as one line that cannot disturb what stands beside it: line breaks and tabs become spaces, other control
 * characters and direction marks become a visible replacement character.
 */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\t\u2028\u2029]+/gu, ' ').replace(disruptive, '\ufffd');
}

/** A count with its noun: `1 relation`, `1,204 relations`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
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

const measuring = document.createElement('canvas').getContext('2d');

/**
 * Words cut so that they are at most so many pixels wide in a CSS font, with an ellipsis where something was cut. `end`
 * comes after them and stays whole.
 */
export function shortened(words: string, width: number, font: string, end = ''): string {
  if (measuring === null) return words + end;
  measuring.font = font;
  const fits = (text: string): boolean => measuring.measureText(text + end).width <= width;
  if (fits(words)) return words + end;
  const characters = [...words];
  while (characters.length > 1 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…${end}`;
}
