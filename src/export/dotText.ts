import { graphvizLabel } from './graphvizText.ts';

/**
 * Lines as a quoted label of DOT that shows exactly these lines. Within quotes DOT itself reads nothing but `\"`; labels
 * read their own escapes after that, of which only line breaks are meant here (graphviz.org, "escString").
 */
export function dotLabel(lines: readonly string[]): string {
  return dotString(
    lines
      .filter((line) => line !== '')
      .map(graphvizLabel)
      .join('\\n'),
  );
}

/** A quoted value that holds no cloud text but what {@link graphvizLabel} made of it. */
export function dotString(value: string): string {
  return `"${value.replaceAll('"', '\\"')}"`;
}

/** A comment of one line. */
export function dotComment(line: string): string {
  return `// ${line}`;
}

/** Attributes in brackets, or nothing. */
export function dotAttributes(attributes: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(attributes).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? '' : ` [${pairs.join(', ')}]`;
}
