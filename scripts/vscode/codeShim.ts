/**
 * Stands in for the `code` executable where desktop VS Code cannot be had: takes its flags, opens the workbench of
 * VS Code's server in a headless Chromium, and ends as desktop would when the tests in the extension host have ended.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from './chromium.ts';
import { artifacts } from './folders.ts';
import { type Server, startServer } from './server.ts';

const minutesForAllTests = 8;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});
const { extensionDevelopmentPath, extensionTestsPath } = values;
if (typeof extensionDevelopmentPath !== 'string' || typeof extensionTestsPath !== 'string') {
  throw new Error('Both --extensionDevelopmentPath and --extensionTestsPath are needed.');
}

const server = await startServer({ log: join(artifacts, 'host-server.log'), home: 'empty', testDriver: true });
try {
  process.exitCode = await runTests(server, positionals[0] ?? server.folder('empty'), [
    ['extensionDevelopmentPath', remote(extensionDevelopmentPath)],
    ['extensionTestsPath', remote(extensionTestsPath)],
    ['skipWelcome', 'true'],
  ]);
} finally {
  await server.stop();
}

async function runTests(
  server: Server,
  folder: string,
  payload: readonly (readonly [string, string])[],
): Promise<number> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const exit = Promise.withResolvers<number>();
    await page.exposeFunction('codeAutomationExit', (code: number) => exit.resolve(code));
    await page.exposeFunction('codeAutomationLog', (_level: string, said: unknown[]) => console.log(...said));
    page.once('crash', () => exit.reject(new Error('The page with the workbench crashed.')));
    const late = setTimeout(
      () => exit.reject(new Error(`The tests did not end within ${minutesForAllTests} minutes.`)),
      minutesForAllTests * 60_000,
    );
    await page.goto(server.address(folder, payload), { waitUntil: 'commit' });
    return await exit.promise.finally(() => clearTimeout(late));
  } finally {
    await browser.close();
  }
}

/** The server knows itself by the name "remote". */
function remote(path: string): string {
  return `vscode-remote://remote${path}`;
}
