/** Characters that mean something to Mermaid, to the Markdown that Mermaid 11 reads in every label, to HTML or to KaTeX. */
const special = /["#$%&*:;<=>@[\\\]^`{|}~]/g;

const joiner = '\u200d';

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
      // Mermaid writes `#quot;` as `ﬂ°quot¶ß` while it works. Nothing but a joiner in between keeps such text as it is.
      .replace(/ﬂ(?=°)|¶(?=ß)/g, `$&${joiner}`)
      // Mermaid looks for these anywhere, even within quotes: a direction, and the keywords of C4 diagrams.
      .replace(/direction (?=TB|BT|RL|LR|TD)/g, `direction${entity(' ')}`)
      .replace(/C4(?=Container|Component|Dynamic|Deployment)/g, `${entity('C')}4`)
  );
}

/**
 * The lines of one label. A label with a tag in it is sanitized as HTML, which turns entity codes into what they stand
 * for before Markdown and KaTeX are looked for: labels with codes are broken by a line feed instead.
 */
export function mermaidLines(lines: readonly string[]): string {
  const texts = lines.filter((line) => line !== '').map(mermaidText);
  return texts.join(texts.some((text) => text.includes('#')) ? '\n' : '<br/>');
}

/** A comment of one line. Mermaid looks for directives (`%%{`) even in comments, so none is left. */
export function mermaidComment(line: string): string {
  return `%% ${line.replace(/%(?=%)/g, '% ')}`;
}

function entity(character: string): string {
  return named[character] ?? `#${character.codePointAt(0)};`;
}
