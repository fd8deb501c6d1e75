import { isDeepStrictEqual } from 'node:util';
import { type Problem, ProblemError } from '../../model/problem.ts';
import type { View } from '../../picture/view.ts';
import type { FileProblem } from '../../views/fileProblem.ts';
import { parseViewFile } from '../../views/parseViewFile.ts';
import { asKept, type ViewFile } from '../../views/viewFile.ts';
import { writeViewFile } from '../../views/writeViewFile.ts';

/** The text of a view file, as an editor has it. */
export interface ViewText {
  read(): string;
  /** Puts another text in its place. False when it changed meanwhile: then it is as if nothing was asked. */
  write(text: string): Promise<boolean>;
}

/** The graph of the same file. */
export interface ViewGraph {
  /** Shows what the file says now. */
  replace(file: ViewFile): Promise<void>;
  tell(problem: Problem): void;
}

/** Keeps text and graph of one file the same, whichever of the two a person changes. */
export interface ViewSync {
  /** The text changed, by whomever. */
  textChanged(): Promise<void>;
  /** The person changed the graph. Rejects with a ProblemError when the text cannot take it. */
  graphChanged(view: View, notes: ViewFile['notes']): Promise<void>;
  /** What the file said when it was last right. */
  shown(): ViewFile;
}

/** How often a text is asked for again that changes while it is written. */
const mostAttempts = 3;

/**
 * @param start what the graph shows, read from the text
 */
export function viewSync(start: ViewFile, text: ViewText, graph: ViewGraph): ViewSync {
  let shown = asKept(start);
  let isBroken = false;
  let waiting = 0;
  let writing: Promise<void> = Promise.resolve();

  /** Takes over what the text says, unless that is what the graph shows already. */
  async function textChanged(): Promise<void> {
    // What is being written comes back as a change of the text, and may be older than the graph by then.
    if (waiting > 0) return;
    const parsed = parseViewFile(text.read());
    if ('problems' in parsed) {
      isBroken = true;
      const [first] = parsed.problems;
      if (first !== undefined) graph.tell(brokenAt(first, parsed.problems.length));
      return;
    }
    const file = asKept(parsed.file);
    if (!isBroken && isDeepStrictEqual(file, shown)) return;
    isBroken = false;
    shown = file;
    await graph.replace(file);
  }

  /** Title and profile are only changed in the text, so they are what it says by now. */
  async function write(view: View, notes: ViewFile['notes']): Promise<void> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const before = text.read();
      const parsed = parseViewFile(before);
      if ('problems' in parsed) throw new ProblemError(notTaken(parsed.problems));
      const file = asKept({ ...parsed.file, view, notes });
      shown = file;
      const after = writeViewFile(before, file);
      if (after === before || (await text.write(after))) return;
    }
    throw new ProblemError(notWritten);
  }

  /** Writes after what is being written, and looks at the text again when nothing more is to be written. */
  async function inTurn(view: View, notes: ViewFile['notes']): Promise<void> {
    waiting += 1;
    const mine = writing.then(() => write(view, notes));
    writing = mine.catch(() => {});
    try {
      await mine;
    } finally {
      waiting -= 1;
      await textChanged();
    }
  }

  return {
    textChanged,
    async graphChanged(view, notes) {
      const parsed = parseViewFile(text.read());
      if ('file' in parsed) return inTurn(view, notes);
      isBroken = true;
      await graph.replace(shown);
      throw new ProblemError(notTaken(parsed.problems));
    },
    shown: () => shown,
  };
}

function brokenAt({ message, advice, start }: FileProblem, count: number): Problem {
  const more = count === 1 ? '' : ` There ${count === 2 ? 'is another mistake' : `are ${count - 1} more mistakes`}.`;
  return {
    code: 'BrokenViewFile',
    message: `Line ${start.line} of the file: ${message}${more}`,
    advice: `${advice} Until then the graph shows what the file said before.`,
    nextStep: 'edit-file',
  };
}

function notTaken([first]: readonly FileProblem[]): Problem {
  return {
    code: 'BrokenViewFile',
    message: `This was not kept, because the file has a mistake in line ${first?.start.line ?? 1}.`,
    advice: 'Open the view as text, correct what is marked, and try again.',
    nextStep: 'edit-file',
  };
}

const notWritten: Problem = {
  code: 'ViewFileBusy',
  message: 'This was not kept, because the file was changed at the same time.',
  advice: 'Try again.',
  nextStep: 'retry',
};
