const joiner = '\u200d';

/**
 * Characters that Mermaid 12 reads as Markdown, HTML, links or its own syntax in the titles of an architecture diagram,
 * which knows no way to write them, and what is shown in their place. What is read as a link is not shown at all.
 */
const lookAlikes: readonly { readonly meant: RegExp; readonly name: string; readonly shown: string }[] = [
  { meant: /\\/g, name: 'backslash', shown: '⧵' },
  { meant: /\*/g, name: 'asterisk', shown: '∗' },
  { meant: /`/g, name: 'backtick', shown: 'ˋ' },
  { meant: /~/g, name: 'tilde', shown: '∼' },
  { meant: /</g, name: 'less-than sign', shown: '‹' },
  { meant: />/g, name: 'greater-than sign', shown: '›' },
  { meant: /\[/g, name: 'opening bracket', shown: '［' },
  { meant: /\]/g, name: 'closing bracket', shown: '］' },
  { meant: /#/g, name: 'number sign', shown: '＃' },
  { meant: /@/g, name: 'at sign', shown: '＠' },
  { meant: /%(?=%)|(?<=%)%/g, name: 'percent sign', shown: '％' },
  { meant: /&(?=#?\w+;)/g, name: 'ampersand', shown: '＆' },
  { meant: /:(?=\/\/)/g, name: 'colon', shown: '∶' },
  { meant: /(?<=www)\./gi, name: 'full stop', shown: '․' },
  { meant: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, name: 'underscore', shown: '＿' },
];

/** Texts of a diagram, and what is not shown in them as it is. */
export interface ArchitectureTexts {
  /** A sentence that names them, for the header; none where nothing was replaced. */
  readonly sentences: () => readonly string[];
  /** Lines of text as a title between quotes. */
  readonly title: (lines: readonly string[]) => string;
  /** A line of text as what stands in place of an icon. */
  readonly iconText: (line: string) => string;
}

/** Writes texts, and remembers which characters it had to replace. */
export function architectureTexts(): ArchitectureTexts {
  const replaced = new Set<string>();
  const shownText = (text: string): string => {
    let shown = text;
    for (const { meant, name, shown: lookAlike } of lookAlikes) {
      shown = shown.replace(meant, () => {
        replaced.add(`${lookAlike} for ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`);
        return lookAlike;
      });
    }
    return (
      shown
        .replaceAll('"', '\\"')
        // Mermaid's marks of its own entity codes, and a keyword of C4 diagrams that it looks for anywhere: a joiner in
        // between is not seen.
        .replace(/ﬂ(?=°)|¶(?=ß)|C(?=4(?:Container|Component|Dynamic|Deployment))/g, `$&${joiner}`)
    );
  };
  return {
    title: (lines) =>
      `["${lines
        .filter((line) => line !== '')
        .map((line) => notABlock(shownText(line)))
        .join('\n')}"]`,
    iconText: (line) => ` "${shownText(line).replaceAll('\\"', '”')}"`,
    sentences: () =>
      replaced.size === 0
        ? []
        : [`Some characters cannot be written in this format. In their place stand: ${[...replaced].join(', ')}.`],
  };
}

/** Markdown begins lists, rules and tables by what a line begins with; not so behind a joiner, which is not seen. */
function notABlock(line: string): string {
  return line.replace(/^(?=[-+](?:\s|$)|:?-{2}|:-|=+\s*$|\||\d+[.)](?:\s|$))/, joiner);
}
