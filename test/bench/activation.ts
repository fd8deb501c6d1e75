import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { results } from '../../scripts/vscode/folders.ts';
import { run, tell } from './run.ts';

/** As VS Code itself says, when a person opens the view for the first time. */
export function activation(): void {
  run('scripts/mochaSuite.ts', 'e2e', 'test/e2e/sample.e2e.ts');
  const { milliseconds } = JSON.parse(readFileSync(join(results, 'activation.json'), 'utf8'));
  tell('activation', `${milliseconds} ms`);
}
