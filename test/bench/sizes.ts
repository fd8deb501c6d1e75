import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/vscode/folders.ts';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { run, tell } from './run.ts';

/** What people download, and what a window loads. */
export async function sizes(): Promise<void> {
  run('scripts/build.ts');
  const chunks = readdirSync(join(repository, 'dist/chunks')).map((name) => sizeOf(join('dist/chunks', name)));
  tell('package (.vsix)', kilobytes(statSync(await packageExtension()).size));
  tell('extension host bundle', kilobytes(sizeOf('dist/extension.cjs')));
  tell('worker with everything it may load', kilobytes(chunks.reduce((sum, size) => sum + size, 0)));
}

function sizeOf(file: string): number {
  return statSync(join(repository, file)).size;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} kB`;
}
