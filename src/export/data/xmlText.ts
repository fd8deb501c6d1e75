const harmless = /^[\w .,:;/()[\]{}=*+?|@$%!~^#'`-]*$/;

/**
 * What XML 1.0 can hold in no way (https://www.w3.org/TR/xml/#charsets), once those control characters that it can hold
 * are references.
 */
const impossible = /[\p{Cc}\ufffe\uffff]/gu;

/** What is not seen, moves its neighbours, or would become a space or another end of line in a reader's hands. */
const unseen = /[\t\n\r\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text for an element or a quoted attribute. Readers get exactly this text; what is not seen stands as a reference
 * (`&#x202E;`). Characters that XML cannot hold become their pictures or code points, lone surrogates `�`.
 */
export function xmlText(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
    .replace(unseen, (character) => `&#x${hex(character)};`)
    .replace(impossible, picture);
}

/** The attributes that there are, each after a space. Names are the format's own. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : `⟨U+${hex(character)}⟩`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
