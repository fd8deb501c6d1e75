import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import '../test/propertySeed.ts';
import { repository, results } from './vscode/folders.ts';

/**
 * `node scripts/mochaSuite.ts NAME PATTERN… [!PATTERN…]`: runs the test files that a pattern with `!` does not take out
 * again, and leaves the counts in out/results/NAME.json.
 */
const [name = '', ...patterns] = process.argv.slice(2);
const files = globSync(
  patterns.filter((pattern) => !pattern.startsWith('!')),
  {
    cwd: repository,
    exclude: patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
  },
);

const mocha = new Mocha({ timeout: 60_000, forbidOnly: true });
for (const file of files.sort()) mocha.addFile(join(repository, file));
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  const { passes: passed = 0, pending: skipped = 0 } = runner.stats ?? {};
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name}.json`), JSON.stringify({ passed, failed: failures, skipped }));
  process.exitCode = failures > 0 ? 1 : 0;
});
