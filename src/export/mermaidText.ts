/**
 * Characters that mean something to Mermaid, to the Markdown that Mermaid 11 reads in every label, to HTML or to KaTeX.
 * `ﬂ` and `¶` are among them because Mermaid marks entity codes with these two while it works.
 */
const special = /["#$%&*:;<=>@[\\\]^`{|}~ﬂ¶]/gu;

const named: Readonly<Record<string, string>> = { '"': '#quot;', '&': '#amp;', '<': '#lt;', '>': '#gt;' };

/**
 * Text for a place between double quotes, so that Mermaid shows exactly this text: what could mean anything else is an
 * entity code. The text is one line (see `visibleText`).
 */
export function mermaidText(text: string): string {
  return (
    text
      .replace(special, entity)
      // Markdown: emphasis, lists, rules and links that need no character of the above.
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, entity)
      .replace(/^[-+]/, entity)
      .replace(/^(\d+)([.)])(?=\s|$)/, (_, number: string, mark: string) => number + entity(mark))
      .replace(/(www)\./gi, (_, www: string) => www + entity('.'))
      // Mermaid looks for these anywhere, even within quotes: a direction, and the keywords of C4 diagrams.
      .replace(/direction (?=TB|BT|RL|LR|TD)/g, `direction${entity(' ')}`)
      .replace(/C4(?=Container|Component|Dynamic|Deployment)/g, `${entity('C')}4`)
  );
}

/** A comment of one line. Mermaid looks for directives (`%%{`) even in comments, so none is left. */
export function mermaidComment(line: string): string {
  return `%% ${line.replace(/%(?=%)/g, '% ')}`;
}

function entity(character: string): string {
  return named[character] ?? `#${character.codePointAt(0)};`;
}
