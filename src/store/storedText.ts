import { parseStored } from './storedJson.ts';

const mark = '\u0001';

/**
 * Text as SQLite gives it back unchanged. It would cut text at a NUL and lose half a surrogate pair, so that two ids
 * could become one and a name would differ from itself at every scan: such text is kept as JSON, behind a mark.
 */
export function toStoredText(text: string): string {
  const plain = !text.startsWith(mark) && !text.includes('\0') && text.isWellFormed();
  return plain ? text : mark + JSON.stringify(text);
}

/** The inverse of {@link toStoredText}. */
export function fromStoredText(stored: string): string {
  return stored.startsWith(mark) ? parseStored<string>(stored.slice(mark.length)) : stored;
}
