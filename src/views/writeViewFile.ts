import { isDeepStrictEqual } from 'node:util';
import { Document, isAlias, isMap, isNode, visit, YAMLMap } from 'yaml';
import { ProblemError } from '../model/problem.ts';
import { type Content, format } from './format.ts';
import { edited, lineBreakOf } from './lines.ts';
import { readContent } from './parseViewFile.ts';
import { type Entries, renderOptions, renderPair, valueNode } from './renderYaml.ts';
import { spliceMap } from './spliceYaml.ts';
import { contentOf, type ViewFile, viewFileOf } from './viewFile.ts';

const order: readonly string[] = [...Object.keys(format), ...Object.keys(format.rules.shape.keys)];

const heading =
  '# A view of Orrery: opened in VS Code, it is the live graph. Drawn in a shell: orrery export --view FILE';

/**
 * The text of a view file. With the text that it had, only what differs is changed: comments, order and layout stay as
 * people wrote them, and a view that asks the same has the same text. The text reads back as the view, with its pins
 * in whole pixels.
 *
 * Throws a ProblemError when the previous text cannot be read: what is in it would be lost.
 */
export function writeViewFile(previous: string | undefined, file: ViewFile): string {
  const after = contentOf(file);
  if (previous === undefined || previous.trim() === '') return newText(after);
  const read = readContent(previous);
  if ('problems' in read) throw new ProblemError(brokenFile);
  const before = saidBefore(read.content, after);
  if (isDeepStrictEqual(before, after)) return previous;
  const change: Change = { previous, document: read.document, before, after, lineBreak: lineBreakOf(previous) };
  for (const write of [spliced, rewritten]) {
    const text = write(change);
    if (text !== undefined && says(text, after)) return text;
  }
  return newText(after).replaceAll('\n', change.lineBreak);
}

/**
 * What the text says, without what would be so by itself. How much detail is usual depends on what is shown: where that
 * changes, what was written out counts.
 */
function saidBefore(content: Content, after: Content): Content {
  const before = contentOf(viewFileOf(content));
  const { detail } = content;
  return before.show === after.show || detail === undefined ? before : { ...before, detail };
}

const brokenFile = {
  code: 'BrokenViewFile',
  message: 'The view file has mistakes, and nothing is written over it.',
  advice: 'Open it as text and correct what is marked.',
  nextStep: 'none',
} as const;

/** Keys that take several lines stand apart. */
function newText(content: Content): string {
  const pairs = Object.entries(content satisfies Entries).map(([key, value]) => renderPair(key, value));
  const lines = pairs.map((pair) => (pair.includes('\n') ? `\n${pair}\n` : pair)).join('\n');
  return `${heading}\n${lines}\n`.replaceAll(/\n{3,}/g, '\n\n').replace(/\n+$/, '\n');
}

interface Change {
  readonly previous: string;
  readonly document: Document.Parsed | undefined;
  readonly before: Content;
  readonly after: Content;
  readonly lineBreak: string;
}

/** Changed line by line. */
function spliced({ previous, document, before, after, lineBreak }: Change): string | undefined {
  const text = previous.endsWith('\n') ? previous : previous + lineBreak;
  const { contents } = document ?? {};
  if (isMap(contents) && contents.items.length > 0) {
    const edits = spliceMap(text, contents, before, after, order);
    return edits && edited(text, edits);
  }
  // There is nothing but comments.
  const pairs = Object.entries(after satisfies Entries).map(([key, value]) => `${renderPair(key, value)}\n`);
  return text + pairs.join('').replaceAll('\n', lineBreak);
}

/** Changed key by key, and laid out anew: comments stay. */
function rewritten({ document, before, after, lineBreak }: Change): string | undefined {
  if (document === undefined) return undefined;
  writeOutAliases(document);
  const map: YAMLMap<unknown, unknown> = isMap(document.contents) ? document.contents : new YAMLMap();
  const [was, becomes]: readonly [Entries, Entries] = [before, after];
  for (const key of Object.keys(format)) {
    const value = becomes[key];
    if (isDeepStrictEqual(was[key], value)) continue;
    if (value === undefined) map.delete(key);
    else map.set(key, valueNode(key, value));
  }
  const whole = new Document();
  whole.commentBefore = document.commentBefore;
  whole.comment = document.comment;
  whole.contents = map;
  return whole.toString(renderOptions).replaceAll(/\r?\n/g, lineBreak);
}

/** What is repeated by name is written where it is repeated, so that each of the two can change by itself. */
function writeOutAliases(document: Document.Parsed): void {
  visit(document, {
    Alias(_key, alias) {
      const meant = alias.resolve(document);
      return isNode(meant) && !isAlias(meant) ? (meant.clone() as typeof meant) : undefined;
    },
  });
  visit(document, {
    Value(_key, node) {
      delete node.anchor;
    },
  });
}

function says(text: string, content: Content): boolean {
  const read = readContent(text);
  return 'content' in read && isDeepStrictEqual(contentOf(viewFileOf(read.content)), content);
}
