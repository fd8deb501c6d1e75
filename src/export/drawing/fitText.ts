import { dejaVuSans, interRegular, interSemiBold } from './textWidths.ts';

/** As CSS counts: regular and semibold. */
export type Weight = 400 | 600;

/** In thousandths of the font size: scripts and signs as wide as they are high, and everything else that no font has. */
const fullWidth = 1000;
const otherWidth = 650;
const full =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\p{Regional_Indicator}\u3000-\u303f\uff01-\uff60]/u;
const unseen = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/u;

const tables: { [weight in Weight | 'fallback']?: ReadonlyMap<number, number> } = {};

/** Width of the text in the fonts that come with Orrery, without kerning, in the unit of the size. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const own = table(weight);
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += own.get(code) ?? table('fallback').get(code) ?? unknownWidth(character);
  }
  return (width * size) / 1000;
}

/** Which of the fonts that come with Orrery has a character. */
export function fontFor(character: string): 'Inter' | 'DejaVu Sans' | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (table(400).has(code)) return 'Inter';
  return table('fallback').has(code) ? 'DejaVu Sans' : undefined;
}

/** The text cut at its end to a width; `end` comes after it and stays whole. Nothing when not even one character fits. */
export function cutAtEnd(text: string, width: number, size: number, weight: Weight, end = ''): string {
  const room = width - textWidth(end, size, weight);
  return cut(text, room, size, weight, (characters, kept) => `${characters.slice(0, kept).join('').trimEnd()}…`) + end;
}

/** The text cut in its middle, because names differ at both ends. */
export function cutInMiddle(text: string, width: number, size: number, weight: Weight, end = ''): string {
  const room = width - textWidth(end, size, weight);
  const shorter = (characters: readonly string[], kept: number): string => {
    const tail = Math.floor(kept / 2.5);
    return `${characters
      .slice(0, kept - tail)
      .join('')
      .trimEnd()}…${characters.slice(characters.length - tail).join('')}`;
  };
  return cut(text, room, size, weight, shorter) + end;
}

function cut(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  shorter: (characters: readonly string[], kept: number) => string,
): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const kept = Math.floor((fits + tooMany) / 2);
    if (textWidth(shorter(characters, kept), size, weight) <= width) fits = kept;
    else tooMany = kept;
  }
  return fits === 0 ? '' : shorter(characters, fits);
}

function unknownWidth(character: string): number {
  if (unseen.test(character)) return 0;
  return full.test(character) ? fullWidth : otherWidth;
}

function table(which: Weight | 'fallback'): ReadonlyMap<number, number> {
  const known = tables[which];
  if (known !== undefined) return known;
  const read = decoded(which === 400 ? interRegular : which === 600 ? interSemiBold : dejaVuSans);
  tables[which] = read;
  return read;
}

function decoded(ranges: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const range of ranges.split(' ')) {
    const [first = '', listed = ''] = range.split(':');
    let character = Number.parseInt(first, 36);
    for (const entry of listed.split(',')) {
      const [width = '', times = '1'] = entry.split('*');
      for (let left = Number.parseInt(times, 36); left > 0; left--) {
        widths.set(character++, Number.parseInt(width, 36));
      }
    }
  }
  return widths;
}
