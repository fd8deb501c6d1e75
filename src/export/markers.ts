import type { ExportFormat } from '../model/exportFormats.ts';
import { ProblemError } from '../model/problem.ts';

/** How a line says something to people alone, in formats that stand in files with other text. */
const comments: Readonly<Partial<Record<ExportFormat, (text: string) => string>>> = {
  mermaid: (text) => `%% ${text}`,
  'mermaid-architecture': (text) => `%% ${text}`,
  diagrams: (text) => `# ${text}`,
  d2: (text) => `# ${text}`,
  dot: (text) => `// ${text}`,
  plantuml: (text) => `' ${text}`,
  c4: (text) => `' ${text}`,
  structurizr: (text) => `// ${text}`,
  'aws-diagram': (text) => `# ${text}`,
  terraform: (text) => `# ${text}`,
  cypher: (text) => `// ${text}`,
  markdown: (text) => `<!-- ${text} -->`,
};

const begin = 'orrery:begin';
const end = 'orrery:end';

/** Whether text of a format stands between markers, so that what people write around it stays. */
export function hasMarkers(format: ExportFormat): boolean {
  return comments[format] !== undefined;
}

/** The text between two lines that tell where it begins and ends; the text itself where its format has none. */
export function withMarkers(format: ExportFormat, text: string): string {
  const comment = comments[format];
  if (comment === undefined) return text;
  return `${comment(`${begin} What is between these two lines is written by Orrery.`)}\n${text}${comment(end)}\n`;
}

/**
 * The existing text with what stands between its markers replaced by what stands between those of another, and nothing
 * else changed. Throws a ProblemError where it does not have exactly one pair.
 */
export function betweenMarkers(existing: string, marked: string): string {
  const there = partsOf(existing);
  const fresh = partsOf(marked);
  if (there === undefined || fresh === undefined) throw new ProblemError(noMarkers);
  const lines = /\r\n/.test(existing) ? fresh.inside.replaceAll('\n', '\r\n') : fresh.inside;
  return there.before + lines + there.after;
}

/** Text up to and with the first marker's line, what follows, and from the second marker's line on. */
function partsOf(text: string): { before: string; inside: string; after: string } | undefined {
  const begins = linesWith(text, begin);
  const ends = linesWith(text, end);
  const [first] = begins;
  const [last] = ends;
  if (begins.length !== 1 || ends.length !== 1 || first === undefined || last === undefined) return undefined;
  if (first.end > last.start) return undefined;
  return { before: text.slice(0, first.end), inside: text.slice(first.end, last.start), after: text.slice(last.start) };
}

/** Lines that are a comment which begins with a marker. */
function linesWith(text: string, marker: string): { start: number; end: number }[] {
  const pattern = new RegExp(`^[ \\t]*(?:%%|#|//|'|<!--)[ \\t]*${marker}\\b.*(?:\\r?\\n|$)`, 'gm');
  return [...text.matchAll(pattern)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

const noMarkers = {
  code: 'NoMarkers',
  message: `The file does not have one line with ${begin} and, after it, one with ${end}.`,
  advice: 'Replace the file, or put both lines as comments around what shall be brought up to date.',
  nextStep: 'none',
} as const;
