import type { ExportStyle } from '../picture/exportStyle.ts';
import { parseStyleFile } from '../views/styleFile.ts';
import { usageError } from './exitCodes.ts';
import { counted, printable } from './terminal.ts';
import { textThere } from './textThere.ts';

/** The style that a file keeps. One with mistakes is wrong usage: each is printed with its place, as compilers do. */
export function readStyleFile(path: string): ExportStyle {
  const parsed = parseStyleFile(textThere(path, 'Name a file that keeps a style: .orrery/style.yaml'));
  if ('style' in parsed) return parsed.style;
  for (const { start, message, advice } of parsed.problems) {
    process.stderr.write(`${printable(`${path}:${start.line}:${start.column}: ${message} ${advice}`)}\n`);
  }
  throw usageError(
    `${path} has ${counted(parsed.problems.length, 'mistake')}, and nothing is written.`,
    'Correct the file.',
  );
}
