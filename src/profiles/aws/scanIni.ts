import { type FileKind, readHeader, type SectionKind } from './sectionHeader.ts';

/** Something in a file that the SDK passes over or reads differently than it was meant. Never quotes a value. */
export interface Mistake {
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
  /** One sentence. */
  readonly text: string;
}

export interface Section {
  readonly kind: SectionKind;
  /** As written, without the word before it and without quotes. */
  readonly name: string;
  readonly line: number;
  /** Keys and the lines they stand in. A key that is nested under another is called `outer.inner`. */
  readonly keys: ReadonlyMap<string, number>;
  /** Why the SDK does not read this section. */
  readonly unread?: Mistake;
  /** A header without its closing bracket, whose lines the SDK therefore takes for this section's. */
  readonly swallowed?: Mistake;
}

export interface Scan {
  readonly sections: readonly Section[];
  readonly mistakes: readonly Mistake[];
  /** A mistake for which the SDK drops the whole file, or which makes it unsafe to hand the file to the SDK. */
  readonly unreadable?: Mistake;
}

type Draft = { -readonly [Key in keyof Section]: Section[Key] } & { keys: Map<string, number> };

/**
 * Finds the sections of an AWS configuration file and the mistakes in it, for any text. Values are not kept: the SDK's
 * own parser reads those, and this follows it step by step so that both see the same sections.
 */
export function scanIni(text: string, file: FileKind): Scan {
  const sections: Draft[] = [];
  const firstLines = new Map<string, number>();
  const mistakes: Mistake[] = [];
  let unreadable: Mistake | undefined;
  let current: Draft | undefined;
  let unclosed: Mistake | undefined;
  let outerKey: string | undefined;

  const mistake = (code: string, line: number, sentence: string): Mistake => {
    const made = { code, line, text: sentence };
    mistakes.push(made);
    return made;
  };

  const begin = (inside: string, line: number): void => {
    const header = readHeader(inside, file);
    const { kind, name } = header;
    const unread = header.mistake && mistake(header.mistake.code, line, header.mistake.text);
    if (unread === undefined) {
      const first = firstLines.get(`${kind} ${name}`);
      if (first === undefined) firstLines.set(`${kind} ${name}`, line);
      else mistake('DuplicateSection', line, `[${inside}] was begun in line ${first}; the two are read as one.`);
    }
    if (header.breaksParser) {
      unreadable ??= mistake('UnreadableFile', line, 'A section of this name keeps the SDK from reading the file.');
    }
    current = { kind, name, line, keys: new Map(), ...(unread && { unread }) };
    sections.push(current);
    unclosed = undefined;
    outerKey = undefined;
  };

  const beginUnclosed = (inside: string, line: number): void => {
    // The SDK does not see a section here: what follows counts to the one before.
    unclosed = mistake('UnclosedSection', line, 'The section header does not end with a closing bracket.');
    const { kind, name } = readHeader(inside.replace(/\].*$/, ''), file);
    sections.push({ kind, name, line, keys: new Map(), unread: unclosed });
  };

  const takeKey = (key: string, value: string, indented: boolean, line: number): void => {
    if (current === undefined) {
      if (unclosed === undefined) mistake('KeyOutsideSection', line, 'This key stands before the first section.');
      return;
    }
    if (unclosed !== undefined) current.swallowed ??= unclosed;
    if (value === '') {
      outerKey = key;
      return;
    }
    if (!indented) outerKey = undefined;
    current.keys.set(outerKey === undefined ? key : `${outerKey}.${key}`, line);
  };

  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const content = (written.split(/(^|\s)[;#]/)[0] ?? '').trim();
    const equals = content.indexOf('=');
    if (content === '') continue;
    if (content.startsWith('[') && content.endsWith(']')) begin(content.slice(1, -1), line);
    else if (content.startsWith('[')) beginUnclosed(content.slice(1), line);
    else if (equals === -1) mistake('NotAKey', line, 'This line has no = between a key and its value.');
    else if (equals === 0) mistake('NotAKey', line, 'There is no key before the =.');
    else {
      const indented = written.trimStart() !== written;
      takeKey(content.slice(0, equals).trim(), content.slice(equals + 1).trim(), indented, line);
    }
  }
  return { sections, mistakes, ...(unreadable && { unreadable }) };
}
