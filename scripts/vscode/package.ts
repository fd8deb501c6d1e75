import { join } from 'node:path';
import { cache, repository } from './folders.ts';
import { run } from './run.ts';

/** The manifest names no repository yet, so links of the readme stay as they are. */
const withoutPublicAddress = ['--allow-missing-repository', '--no-rewrite-relative-links'];

/** Packages what was built as a `.vsix`, as it would be published. Answers the path of the file. */
export async function packageExtension(): Promise<string> {
  const vsix = join(cache, 'orrery.vsix');
  const vsce = join(repository, 'node_modules/@vscode/vsce/vsce');
  const args = ['package', '--no-dependencies', ...withoutPublicAddress, '--out', vsix];
  await run(process.execPath, [vsce, ...args], { cwd: repository });
  return vsix;
}
