import type { Problem } from '../../model/problem.ts';

/** A value and the line it stands in, counted from 1. */
export interface Entry {
  readonly value: string;
  readonly line: number;
}

export interface ConfigSection {
  readonly name: string;
  readonly line: number;
  /** By key, in lower case. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface ConfigScan {
  readonly sections: readonly ConfigSection[];
  readonly problems: readonly Problem[];
}

type Draft = Omit<ConfigSection, 'entries'> & { readonly entries: Map<string, Entry> };

/**
 * Reads a file as Python's configparser does, with which the Azure CLI writes `config` and `clouds.config`: comments stand
 * on lines of their own, `=` or `:` ends a key, keys have no case, an indented line goes on with the value above it.
 * A line that is none of this is told, never thrown. https://docs.python.org/3/library/configparser.html
 */
export function scanConfig(text: string, path: string): ConfigScan {
  const sections: Draft[] = [];
  const problems: Problem[] = [];
  let current: Draft | undefined;
  let inValue = false;

  const mistake = (line: number, sentence: string): void => {
    problems.push({
      code: 'MalformedLine',
      message: `${path}, line ${line}: ${sentence}`,
      advice: 'Correct the line, or remove it.',
      nextStep: 'edit-file',
      file: { path, line },
    });
  };

  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const content = written.trim();
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue;
    // What Orrery reads there is never longer than a line.
    if (inValue && /^\s/.test(written)) continue;
    const header = /^\[([^\]]+)\]/.exec(content);
    const key = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(content);
    inValue = header === null && key !== null;
    if (header?.[1] !== undefined) {
      current = { name: header[1], line, entries: new Map() };
      sections.push(current);
    } else if (key?.[1] === undefined) {
      mistake(line, 'this is neither a section nor a key with a value.');
    } else if (current === undefined) {
      mistake(line, 'this key stands before the first section.');
    } else {
      current.entries.set(key[1].toLowerCase(), { value: key[2] ?? '', line });
    }
  }
  return { sections, problems };
}
