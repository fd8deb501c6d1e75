import { format } from './format.ts';
import type { Shape } from './shapes.ts';

/** Where somebody writes in a view file, whether or not the file can be read as it is. */
export interface Cursor {
  /** Keys from the top down to what is written: of its value, or of the map that it is a key of. */
  readonly path: readonly string[];
  readonly writes: 'key' | 'value';
  /** What belongs to the word that is written: its first column, from 0, up to the cursor. */
  readonly from: number;
  readonly word: string;
}

const keyAndColon = /^( *)(?:- +)?("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#:"'][^#]*?):(?: +(.*))?$/;

/** Reads the line up to the cursor, and above it the lines that it belongs to by their indentation. */
export function cursorAt(lines: readonly string[], line: number, column: number): Cursor {
  const before = (lines[line] ?? '').slice(0, column);
  const own = keyAndColon.exec(before);
  if (own !== null) {
    const [, indent = '', key = '', value = ''] = own;
    const word = wordAtEnd(value);
    const path = [...keysAbove(lines, line, indent.length), unquoted(key)];
    return { path, writes: 'value', from: column - word.length, word };
  }
  const [, indent = '', dash = '', written = ''] = /^( *)(- *)?(.*)$/.exec(before) ?? [];
  // The dashes of a list may stand below the first letter of its key.
  const path = keysAbove(lines, line, indent.length + (dash === '' ? 0 : 1));
  const word = dash === '' ? written : wordAtEnd(written);
  return { path, writes: dash === '' ? 'key' : 'value', from: column - word.length, word };
}

/** The keys under which a line with this indentation stands, from the top down. */
function keysAbove(lines: readonly string[], line: number, indentation: number): string[] {
  const keys: string[] = [];
  let limit = indentation;
  for (let above = line - 1; above >= 0 && limit > 0; above -= 1) {
    const found = keyAndColon.exec(lines[above] ?? '');
    const indent = found?.[1]?.length ?? limit;
    if (found === null || indent >= limit) continue;
    keys.unshift(unquoted(found[2] ?? ''));
    limit = indent;
  }
  return keys;
}

/** What is written after the last comma or bracket. */
function wordAtEnd(value: string): string {
  return /[^[\]{},]*$/.exec(value)?.[0].trimStart().replace(/^["']/, '') ?? '';
}

function unquoted(key: string): string {
  return key.replace(/^(["'])(.*)\1$/s, '$2');
}

/** What may stand at a path of keys; undefined where nothing is known to. */
export function shapeAt(path: readonly string[]): Shape | undefined {
  let shape: Shape | undefined = { kind: 'keys', keys: format };
  for (const key of path) shape = shape && shapeUnder(shape, key);
  return shape;
}

function shapeUnder(shape: Shape, key: string): Shape | undefined {
  switch (shape.kind) {
    case 'keys':
      return Object.hasOwn(shape.keys, key) ? shape.keys[key]?.shape : undefined;
    case 'valuesByKey':
      return { kind: 'list', of: { kind: 'text' } };
    case 'textsById':
      return { kind: 'text' };
    default:
      return undefined;
  }
}

/** What a key means, for people; undefined for one that a view does not have there. */
export function describeKey(path: readonly string[]): string | undefined {
  const key = path.at(-1) ?? '';
  const shape = shapeAt(path.slice(0, -1));
  return shape?.kind === 'keys' && Object.hasOwn(shape.keys, key) ? shape.keys[key]?.describe : undefined;
}
