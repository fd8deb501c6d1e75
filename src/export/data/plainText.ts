import { visibleText } from '../visibleText.ts';

const printable = /^[ -~]*$/;
const noncharacter = /\p{Noncharacter_Code_Point}/gu;

/**
 * The text with everything unseen made visible, as {@link visibleText} does, for values that programs compare: its spaces
 * stay as they are. Code points that are no characters are told as such too, as some readers refuse or drop them.
 */
export function plainText(text: string): string {
  if (printable.test(text)) return text;
  return text.split(' ').map(visibleText).join(' ').replace(noncharacter, codePoint);
}

function codePoint(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}⟩`;
}
