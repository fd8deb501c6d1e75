import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A home of its own with these AWS files; removed after the suite. */
export interface Home {
  readonly path: string;
  readonly config: string;
  readonly credentials: string;
  readonly environment: NodeJS.ProcessEnv;
}

const made: string[] = [];

export async function makeHome(files: { config?: string; credentials?: string }, extra = {}): Promise<Home> {
  const path = await mkdtemp(join(tmpdir(), 'orrery-home-'));
  made.push(path);
  await mkdir(join(path, '.aws'));
  const config = join(path, '.aws', 'config');
  const credentials = join(path, '.aws', 'credentials');
  if (files.config !== undefined) await writeFile(config, files.config);
  if (files.credentials !== undefined) await writeFile(credentials, files.credentials);
  return { path, config, credentials, environment: { HOME: path, PATH: process.env.PATH, ...extra } };
}

export async function removeHomes(): Promise<void> {
  for (const path of made.splice(0)) await rm(path, { recursive: true, force: true });
}
