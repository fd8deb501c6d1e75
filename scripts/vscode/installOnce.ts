import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './folders.ts';
import { withLock } from './lock.ts';

/**
 * A folder of the cache that `install` has filled, now or in an earlier run. A stamp written last tells a finished
 * folder from one whose making was cut short, which is made again. Processes that ask at once wait for the first.
 */
export async function installOnce(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name);
  const stamp = join(folder, '.complete');
  if (existsSync(stamp)) return folder;
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(stamp)) return;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await install(folder);
    await writeFile(stamp, new Date().toISOString());
  });
  return folder;
}
