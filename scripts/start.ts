import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { demoWorkspace } from './vscode/demoWorkspace.ts';
import { desktopVSCode, onPath } from './vscode/desktop.ts';
import { artifacts, cache, repository } from './vscode/folders.ts';
import { packageExtension } from './vscode/package.ts';
import { run } from './vscode/run.ts';
import { startServer } from './vscode/server.ts';

/**
 * `npm start`: builds Orrery and opens it in VS Code on a folder to try it in: in the desktop program where it is, else
 * in a browser, whose address is printed. `npm start -- --check` only proves that the address answers, and stops.
 */
const check = process.argv.includes('--check');
const folder = demoWorkspace();
try {
  await run(process.execPath, ['scripts/build.ts'], { cwd: repository });
  await open();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function open(): Promise<void> {
  if (check) return await openInBrowser();
  const code = onPath('code');
  if (code !== undefined) return await openDesktop(code, ['--new-window']);
  if (process.platform === 'linux') return await openInBrowser();
  await openDownloadedDesktop();
}

async function openDownloadedDesktop(): Promise<void> {
  const downloaded = await desktopVSCode();
  if (downloaded === undefined) {
    throw new Error('VS Code is not installed and cannot be downloaded here: install it with its "code" command.');
  }
  const state = join(cache, 'desktop');
  await openDesktop(downloaded, [`--user-data-dir=${state}`, `--extensions-dir=${join(state, 'extensions')}`]);
}

async function openDesktop(executable: string, flags: readonly string[]): Promise<void> {
  console.log('Opening VS Code with Orrery.');
  const shell = executable.endsWith('.cmd');
  const words = [executable, ...flags, `--extensionDevelopmentPath=${repository}`, folder];
  const [command = '', ...args] = shell ? words.map((word) => `"${word}"`) : words;
  const child = spawn(command, args, { shell, stdio: 'inherit' });
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
}

/** Installs the packaged extension as a person would; the server loads none from a folder unless it runs tests. */
async function openInBrowser(): Promise<void> {
  const log = join(artifacts, 'start-server.log');
  const server = await startServer({ log, home: 'own', vsix: await packageExtension() });
  const address = server.address(folder);
  console.log(`Orrery runs in VS Code at ${address}`);
  if (check) {
    await requirePage(address);
    await server.stop();
    return;
  }
  console.log('Open this address in a browser on this machine. Ctrl+C here stops it.');
  await server.ended;
  throw new Error(`VS Code's server ended by itself. See ${log}`);
}

/** Asks as a browser does: the first answer keeps the token in a cookie and leads to the page. */
async function requirePage(address: string): Promise<void> {
  const first = await fetch(address, { redirect: 'manual' });
  const page = new URL(first.headers.get('location') ?? '', address);
  const second = await fetch(page, { headers: { cookie: first.headers.getSetCookie().join('; ') } });
  if (!second.ok || !(await second.text()).includes('workbench')) {
    throw new Error(`The address answers ${second.status} and no workbench.`);
  }
}
