/** A line one level deeper, in languages that are written with two spaces for each. */
export function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
