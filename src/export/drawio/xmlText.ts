const attributeEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const htmlEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A value between double quotes. It must hold XML's characters only: see {@link exactText}. */
export function attributeText(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, (character) => attributeEscapes[character] ?? '');
}

/** Text in a label or tooltip, which draw.io reads as HTML. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => htmlEscapes[character] ?? '');
}

/**
 * An id in characters that XML can hold, different for different ids: backslashes, control characters and lone
 * surrogates are written as `\uXXXX`.
 */
export function exactText(id: string): string {
  return id.replace(
    /[\\\p{Cc}\p{Surrogate}\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An element's start tag, empty or not. Attributes without a value are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | undefined>>, end: '>' | '/>'): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeText(value)}"`],
  );
  return `<${name}${written.join('')}${end === '>' ? '>' : ' />'}`;
}
