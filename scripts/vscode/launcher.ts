import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './folders.ts';

/** Makes one executable file of a command with its first arguments, for callers that can only start a file. POSIX only. */
export async function launcher(name: string, command: readonly string[]): Promise<string> {
  const file = join(cache, name);
  await mkdir(cache, { recursive: true });
  await writeFile(file, `#!/bin/sh\nexec ${command.map(quoted).join(' ')} "$@"\n`);
  await chmod(file, 0o755);
  return file;
}

function quoted(argument: string): string {
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
