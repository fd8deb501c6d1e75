/** Rows under a head, all of it Markdown already. Columns hold figures, to the right, except for the first `texts` of them. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  texts = head.length,
): string {
  const rule = head.map((_, column) => (column < texts ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
