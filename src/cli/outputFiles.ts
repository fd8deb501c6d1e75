import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ExportedFile } from '../inventory/exportRequest.ts';
import { ProblemError } from '../model/problem.ts';
import { usageError } from './exitCodes.ts';
import type { OutputOptions } from './options.ts';
import { say } from './terminal.ts';

/**
 * Writes files where they were asked for: one to the file that is named, or to standard output; several, or one where a
 * folder is named, into that folder. Each appears whole or not at all.
 */
export function putFiles({ output }: OutputOptions, files: readonly ExportedFile[]): void {
  const [only, ...others] = files;
  if (output === undefined) {
    if (only === undefined || others.length > 0) {
      throw usageError(`These are ${files.length} files.`, 'Name a folder for them with --output.');
    }
    if (typeof only.content !== 'string' && process.stdout.isTTY) {
      throw usageError('This is no text for a terminal.', 'Name a file with --output.');
    }
    process.stdout.write(only.content);
    return;
  }
  const isOneFormat = files.every(({ format }) => format === only?.format);
  if (isOneFormat && !isFolder(output)) {
    putBeside(output, files);
    return;
  }
  if (!isFolder(output) && files.some(({ name }) => extname(name) === extname(output))) {
    throw usageError(
      `These are ${files.length} files, and ${output} would become a folder.`,
      `Name the folder for them with --output ${join(dirname(output), basename(output, extname(output)))}/`,
    );
  }
  for (const { name, content } of files) {
    const path = join(output, name);
    writeWhole(path, content);
    say(`Wrote ${path}`);
  }
}

/** Files of one format under the name that is asked for: `x.csv` becomes `x-resources.csv`, `x-relations.csv`, … */
function putBeside(output: string, files: readonly ExportedFile[]): void {
  const extension = extname(output);
  const stem = join(dirname(output), basename(output, extension));
  for (const { suffix, content } of files) {
    const path = suffix === '' ? output : `${stem}${suffix}${extension}`;
    writeWhole(path, content);
    if (files.length > 1) say(`Wrote ${path}`);
  }
}

/** The text of a file; a ProblemError says why it cannot be read. */
export function textThere(path: string | undefined): string {
  try {
    return readFileSync(path ?? '', 'utf8');
  } catch (error) {
    throw usageError(`${path} could not be read: ${reasonOf(error)}`, 'Name a file that was exported before.');
  }
}

/** One that is there, or is named as one: `diagrams/`. */
function isFolder(path: string): boolean {
  return /[\\/]$/.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What is there stays as it is until all of the new content is on the disk; a link stays one. */
function writeWhole(path: string, content: string | Uint8Array): void {
  const there = statSync(path, { throwIfNoEntry: false });
  const target = there === undefined ? path : realpathSync(path);
  const unfinished = join(dirname(target), `.${basename(target)}.unfinished`);
  try {
    // Nothing may take the place of a device or a pipe: `/dev/stdout`.
    if (there?.isFile() === false) {
      writeFileSync(path, content);
      return;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(unfinished, content);
    renameSync(unfinished, target);
  } catch (error) {
    forget(unfinished);
    throw new ProblemError(
      {
        code: 'OutputFailed',
        message: `${path} could not be written: ${reasonOf(error)}`,
        advice: 'Nothing that was there is changed. Choose another place with --output, or make room.',
        nextStep: 'none',
      },
      error,
    );
  }
}

/** Where it could not even be made, because a file is in the way of its folder, there is nothing to take away. */
function forget(unfinished: string): void {
  if (existsSync(unfinished)) rmSync(unfinished);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
