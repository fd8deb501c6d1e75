import { Composer, type CST, type Document, type ErrorCode, isAlias, Parser, visit, type YAMLError } from 'yaml';
import type { FileProblems } from './fileProblem.ts';
import type { FileKind } from './shapes.ts';

/** A view with a thousand pins has a tenth of this. */
const mostCharacters = 2 ** 20;
/** A view needs four. The parser of YAML ends the whole process where it is led too deep. */
const mostLevels = 30;
/** Repeating what stands elsewhere is allowed, multiplying it is not. */
const mostAliases = 100;

/** The one document of a YAML text; undefined where problems say why there is none that can be used. */
export function readYaml(text: string, problems: FileProblems, kind: FileKind): Document.Parsed | undefined {
  if (text.length > mostCharacters) {
    problems.add(
      `The file is too large for a ${kind}: ${text.length} characters, where ${mostCharacters} are read.`,
      `Remove what does not belong to a ${kind}.`,
      0,
      1,
    );
    return undefined;
  }
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined) {
    problems.add(`This is nested too deep for a ${kind}.`, 'Remove the brackets or dashes too many.', deep, deep + 1);
    return undefined;
  }
  // Repeated keys are found where keys are read, with their names.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined) return undefined;
  for (const error of [...document.errors, ...document.warnings]) addError(error, problems, kind);
  if (second !== undefined) {
    const [start] = second.range;
    problems.add(
      `A second document begins here, and a file holds one ${kind}.`,
      'Remove the line `---`.',
      start,
      start + 3,
    );
  }
  const aliases = aliasesIn(document);
  if (aliases > mostAliases) {
    problems.add(
      `The file repeats itself too often: ${aliases} aliases, where ${mostAliases} are followed.`,
      'Write what they stand for.',
      0,
      1,
    );
  }
  return problems.list.length === 0 ? document : undefined;
}

/** Offset of the first token that lies too deep. Without recursion, for that is what it guards. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open = tokens.map((token) => ({ token, level: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, level } = next;
    if (level > mostLevels) return token.offset;
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, level });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      for (const inner of [item.key, item.value]) if (inner) open.push({ token: inner, level: level + 1 });
    }
  }
  return undefined;
}

function aliasesIn(document: Document.Parsed): number {
  let count = 0;
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) count += 1;
    },
  });
  return count;
}

function addError({ code, message, pos: [start, end] }: YAMLError, problems: FileProblems, kind: FileKind): void {
  const [what, advice] = wordsFor(code, kind) ?? [
    `This is not understood as YAML: ${message}.`,
    'Compare it with the lines around it.',
  ];
  problems.add(what, advice, start, end);
}

function wordsFor(code: ErrorCode, kind: FileKind): readonly [message: string, advice: string] | undefined {
  if (code !== 'TAG_RESOLVE_FAILED') return words[code];
  return [`A ${kind} has no types of its own, and this names one.`, 'Remove what begins with `!`.'];
}

/** Mistakes that people make often. */
const words: Partial<Record<ErrorCode, readonly [message: string, advice: string]>> = {
  TAB_AS_INDENT: ['This line is indented with a tab.', 'Indent it with spaces.'],
  BAD_INDENT: [
    'This does not line up with what it belongs to, or a bracket is not closed.',
    'Give lines that belong together the same number of spaces, and close every bracket.',
  ],
  MISSING_CHAR: ['A quote, bracket, comma or space is missing here.', 'Close what was opened before.'],
  BLOCK_AS_IMPLICIT_KEY: ['A second key stands on this line.', 'Put text with a colon and a space in quotes.'],
  BAD_SCALAR_START: ['Text cannot begin with this character.', 'Put it in quotes.'],
};
