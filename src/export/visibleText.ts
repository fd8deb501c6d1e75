/** Characters that change or hide other text without being seen: soft hyphen, bidi marks and overrides, zero-width spaces, line separators, tags. */
const unseen =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu;

/**
 * The text on one line with everything that could move, reverse or hide its neighbours made visible: control characters
 * become their pictures (`␊` for a line feed), other unseen characters their code point (`⟨U+202E⟩`), lone surrogates `�`.
 * Runs of spaces become one, as every format shows them. Joiners stay: emoji and several scripts need them.
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n/g, '\n')
    .replace(/\p{Cc}/gu, controlPicture)
    .replace(unseen, (character) => `⟨U+${hex(character)}⟩`)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The text in at most `length` characters (two or more), cut in the middle because names and ids differ at both ends. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(new Intl.Segmenter('en').segment(text), (part) => part.segment);
  if (characters.length <= length) return text;
  const tail = Math.floor((length - 1) / 2);
  return `${characters.slice(0, length - 1 - tail).join('')}…${characters.slice(characters.length - tail).join('')}`;
}

function controlPicture(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x7f) return '␡';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : `⟨U+${hex(control)}⟩`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
