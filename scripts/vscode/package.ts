import { join } from 'node:path';
import { cache, repository } from './folders.ts';
import { run } from './run.ts';

/** Packages what was built as a `.vsix`, as it would be published. Answers the path of the file. */
export async function packageExtension(): Promise<string> {
  const vsix = join(cache, 'orrery.vsix');
  const vsce = join(repository, 'node_modules/@vscode/vsce/vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], { cwd: repository });
  return vsix;
}
