import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { copyFile, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BackupFolder, keepBackup } from '../inventory/backups.ts';
import { ProblemError } from '../model/problem.ts';

/** As many earlier contents are kept as in the editor, where nobody set another number. */
const backups = 3;

/**
 * Writes a file so that what is there stays as it is until all of the new content is on the disk. A link stays one, and
 * who may read it may do so afterwards. Throws a ProblemError where it cannot be written.
 *
 * @param isKept whether what is there, which is something else, is kept beside it
 * @returns where it is kept
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  isKept: (there: Uint8Array) => boolean,
): Promise<string | undefined> {
  let unfinished: string | undefined;
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    // Nothing may take the place of a device or a pipe: `/dev/stdout`.
    if (there?.isFile() === false) {
      writeFileSync(path, content);
      return undefined;
    }
    const existing = there && readFileSync(path);
    if (existing?.equals(Buffer.from(content))) return undefined;
    const target = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path;
    const folder = dirname(target);
    mkdirSync(folder, { recursive: true });
    unfinished = join(folder, `.${basename(target)}.unfinished`);
    const mode = there && there.mode & 0o7777;
    writeFileSync(unfinished, content, mode === undefined ? {} : { mode });
    if (mode !== undefined) chmodSync(unfinished, mode);
    const isLost = existing === undefined || !isKept(existing);
    const backup = isLost ? undefined : await keepBackup(backupFolder(folder), basename(target), backups);
    renameSync(unfinished, target);
    return backup && join(folder, backup);
  } catch (error) {
    // Where it could not even be made, because a file is in the way of its folder, there is nothing to take away.
    if (unfinished !== undefined && existsSync(unfinished)) rmSync(unfinished);
    throw new ProblemError(
      {
        code: 'OutputFailed',
        message: `${path} could not be written: ${error instanceof Error ? error.message : String(error)}`,
        advice: 'Nothing that was there is changed. Choose another place with --output, or make room.',
        nextStep: 'none',
      },
      error,
    );
  }
}

function backupFolder(folder: string): BackupFolder {
  const at = (name: string): string => join(folder, name);
  return {
    read: async (name) => (existsSync(at(name)) ? readFile(at(name)) : undefined),
    rename: (from, to) => rename(at(from), at(to)),
    copy: (from, to) => copyFile(at(from), at(to)),
    remove: (name) => rm(at(name)),
  };
}
