/**
 * Text as a double-quoted string of D2 that stands for exactly this text. Backslashes and quotation marks mean something
 * there, and so does a dollar sign, which begins a substitution (d2lang.com, "Strings" and "Variables").
 */
export function d2String(text: string): string {
  return `"${text.replace(/[\\"$]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

/** A comment of one line. */
export function d2Comment(line: string): string {
  return `# ${line}`;
}
