/** A Python string literal of exactly this text, between double quotes. Everything that is not plainly seen is escaped. */
export function pythonString(text: string): string {
  return `"${text.replace(/["\\]|(?! )[\p{C}\p{Z}]/gu, escaped)}"`;
}

/** A comment of one line. The line is visible text: what Python takes for the end of a line is not in it. */
export function pythonComment(line: string): string {
  return `# ${line}`;
}

function escaped(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return `\\U${code.toString(16).padStart(8, '0')}`;
  return code > 0xff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\x${code.toString(16).padStart(2, '0')}`;
}
