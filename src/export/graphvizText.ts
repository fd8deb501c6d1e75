const lineLength = 19;

/**
 * Text as a Graphviz label that shows exactly this text: no escapes (`\N` is a node's name), no entities, and no
 * `<…>`, which is HTML to Graphviz and to the Python package `graphviz`.
 */
export function graphvizLabel(text: string): string {
  return (
    text
      .replaceAll('\\', '\\\\')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replace(/^<(?=.*>$)/s, '&lt;')
      // Graphviz 2.43 loses a line break between two quotation marks.
      .replace(/"(?=\n")/g, '&quot;')
  );
}

/** The text in lines of about 19 characters, so that labels under icons do not run into each other. */
export function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const part of text.match(/[^ \-_/.:,]+[ \-_/.:,]?|[ \-_/.:,]/g) ?? []) {
    if (line !== '' && line.length + part.trimEnd().length > lineLength) {
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return [...lines, line].map((piece) => piece.trim()).join('\n');
}
