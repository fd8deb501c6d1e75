import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/**
 * Called by VS Code inside its extension host: runs the test files beside this one. Counts and report go to the file
 * that ORRERY_RESULTS names: the exit code of a host that crashed tells nothing, and its output holds VS Code's own.
 */
export async function run(): Promise<void> {
  const results = process.env.ORRERY_RESULTS;
  if (results === undefined) throw new Error('ORRERY_RESULTS must name the file for the results.');
  const report: string[] = [];
  Object.assign(Mocha.reporters.Base, { consoleLog: (...said: unknown[]) => report.push(format(...said)) });
  const mocha = new Mocha({ timeout: 20_000, forbidOnly: true, color: true });
  for (const file of globSync('*.host.cjs', { cwd: __dirname }).sort()) mocha.addFile(join(__dirname, file));
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run((failures) => {
      const { passes: passed = 0, pending: skipped = 0 } = runner.stats ?? {};
      writeFileSync(results, JSON.stringify({ passed, failed: failures, skipped, report: report.join('\n') }));
      resolve(failures);
    });
  });
  if (failed > 0) throw new Error(`${failed} of the tests in the extension host failed.`);
}
