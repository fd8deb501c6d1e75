import { LineCounter } from 'yaml';

/** A mistake in a view file: what is wrong, what to do, and where it stands. */
export interface FileProblem {
  readonly message: string;
  readonly advice: string;
  readonly start: Place;
  /** Behind the last character; after the start. */
  readonly end: Place;
}

export interface Place {
  /** In UTF-16 units from the beginning of the file. */
  readonly offset: number;
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** Collects what is wrong with a text. Only so many are kept: who gets a hundred mends the first ones first. */
export interface FileProblems {
  readonly list: FileProblem[];
  /** Offsets of the first character and behind the last one. */
  add(message: string, advice: string, start: number, end: number): void;
}

const mostProblems = 100;

export function fileProblems(text: string): FileProblems {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { offset, line, column: col };
  };
  const list: FileProblem[] = [];
  return {
    list,
    add(message, advice, start, end) {
      if (list.length >= mostProblems) return;
      const first = Math.max(0, Math.min(start, text.length - 1));
      const last = Math.max(first + 1, Math.min(end, text.length));
      list.push({ message, advice, start: placeOf(first), end: placeOf(last) });
    },
  };
}
