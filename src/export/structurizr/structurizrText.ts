const joiner = '\u200d';

/**
 * Text between double quotes, so that Structurizr reads exactly this text. Its only escapes are `\"` and `\n`: a
 * backslash cannot be written before a quotation mark, so all of them become their look-alike `∖`. `${…}` would be
 * replaced by a variable of the reader's environment, and a joiner keeps that apart. The text is one line (see
 * `visibleText`).
 */
export function structurizrString(text: string): string {
  return `"${text.replaceAll('\\', '∖').replaceAll('"', '\\"').replaceAll('${', `$${joiner}{`)}"`;
}

/** A comment of one line. Older versions join a line that ends with a backslash with the next. */
export function structurizrComment(line: string): string {
  return `// ${line}${line.endsWith('\\') ? ' .' : ''}`;
}
