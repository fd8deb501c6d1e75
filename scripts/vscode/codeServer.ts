import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './installOnce.ts';
import { CommandError, run } from './run.ts';

/** code-server 4.x carries VS Code 1.x: this one is VS Code 1.139.1. */
const version = '4.139.1';
const oldestNode = 22;

/** VS Code's own server and workbench as they are in npm, for where the desktop program cannot be had. */
export interface CodeServer {
  /** The Node that runs it, and with it the extension host. */
  readonly node: string;
  /** VS Code's server itself, without code-server's wrapper. */
  readonly main: string;
}

/**
 * Installs it from npm on first use (about half a minute, 800 MB, no compiler) and reuses it afterwards. Its install
 * scripts do not run: they compile what a server for one person does not need.
 */
export async function codeServer(): Promise<CodeServer> {
  requireNode();
  const folder = await installOnce(`code-server-${version}`, install);
  return { node: process.execPath, main: mainOf(folder) };
}

function mainOf(folder: string): string {
  return join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
}

async function install(folder: string): Promise<void> {
  console.log(`Installing VS Code (code-server ${version}) from npm into ${folder}. This happens once.`);
  const manifest = { private: true, dependencies: { 'code-server': version } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await npmInstall(folder, []);
  await npmInstall(join(folder, 'node_modules/code-server/lib/vscode'), ['--omit=dev']);
  await run(process.execPath, [mainOf(folder), '--version']);
}

async function npmInstall(folder: string, args: readonly string[]): Promise<void> {
  try {
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...args], { cwd: folder });
  } catch (error) {
    throw new Error(`VS Code could not be installed from npm. ${advice(error)}`, { cause: error });
  }
}

function advice(error: unknown): string {
  if (error instanceof CommandError && /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(error.output)) {
    return 'The registry does not answer: check the network, the proxy and "npm config get registry", then try again.';
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return 'The npm command was not found: install Node.js with npm and try again.';
  }
  return error instanceof Error ? error.message : String(error);
}

function requireNode(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestNode) return;
  throw new Error(
    `VS Code's server needs Node ${oldestNode} or newer and this is ${process.version}. Run this through npm ` +
      '("npm start", "npm test"): "npm ci" has put a newer Node in node_modules for it.',
  );
}
