/** Half of what one string can hold in V8, in UTF-16 units. */
const longestText = 2 ** 28;
const linesAtOnce = 10_000;

/** Lines as the content of a file, each with a line feed: text, or UTF-8 where it is too long for one string. */
export function textContent(lines: readonly string[], longest = longestText): string | Uint8Array {
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  if (length <= longest) return `${lines.join('\n')}\n`;
  const parts: Uint8Array[] = [];
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    parts.push(Buffer.from(`${lines.slice(at, at + linesAtOnce).join('\n')}\n`));
  }
  return Buffer.concat(parts);
}
