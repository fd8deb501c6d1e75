/** A piece of a text, by offsets, and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Offset of the first character of the line that an offset lies in. */
export function lineStart(text: string, offset: number): number {
  const at = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  // A mark of the byte order belongs to the file, not to its first line.
  return at === 0 && text.startsWith('\uFEFF') ? 1 : at;
}

/** Offset behind the line break of the line that an offset lies in. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

/** The text with all edits made. They do not overlap; those that only insert at one place stay in their order. */
export function edited(text: string, edits: readonly Edit[]): string {
  const inserts = (edit: Edit): number => (edit.start === edit.end ? 0 : 1);
  const ordered = [...edits].sort((one, other) => one.start - other.start || inserts(one) - inserts(other));
  let result = '';
  let at = 0;
  for (const { start, end, text: instead } of ordered) {
    result += text.slice(at, start) + instead;
    at = end;
  }
  return result + text.slice(at);
}

/** Every line indented, those without content left empty. */
export function indented(text: string, indent: string, lineBreak: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : indent + line))
    .join(lineBreak);
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): string {
  return /\r\n/.test(text) ? '\r\n' : '\n';
}

/** The lines in which two texts differ, as one edit of the first; undefined when they are the same. */
export function editBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  const start = same === 0 ? 0 : before.lastIndexOf('\n', same - 1) + 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  // What follows begins with a whole line.
  while (tail > 0 && before.at(-1 - tail) !== '\n' && before.length - tail > start) tail -= 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
