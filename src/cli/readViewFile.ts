import { readFileSync } from 'node:fs';
import { parseViewFile } from '../views/parseViewFile.ts';
import type { ViewFile } from '../views/viewFile.ts';
import { usageError } from './exitCodes.ts';
import { counted, printable } from './terminal.ts';

/** The view file at a path. One with mistakes is wrong usage: each is printed with its place, as compilers do. */
export function readViewFile(path: string): ViewFile {
  const parsed = parseViewFile(textOf(path));
  if ('file' in parsed) return parsed.file;
  const { problems } = parsed;
  for (const { start, message, advice } of problems) {
    process.stderr.write(`${printable(`${path}:${start.line}:${start.column}: ${message} ${advice}`)}\n`);
  }
  throw usageError(`${path} has ${counted(problems.length, 'mistake')}, and nothing is drawn.`, 'Correct the file.');
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(`The view ${path} could not be read: ${reason}`, 'Name a file that ends in .orrery.yaml.');
  }
}
