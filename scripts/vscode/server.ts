import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type CodeServer, codeServer } from './codeServer.ts';
import { onProcessEnd } from './processEnd.ts';
import { run } from './run.ts';

export interface ServerOptions {
  /** File that receives what the server says. */
  readonly log: string;
  /** Whose profiles and settings the extension sees: nobody's, or those of the person at this machine. */
  readonly home: 'empty' | 'own';
  /** Variables of the person's shell. */
  readonly env?: Readonly<Record<string, string>>;
  /** Added to the settings of the person. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packaged extension, installed as a person would install it. */
  readonly vsix?: string;
  /** Lets an extension be loaded from its folder and run tests in the host. Hides notifications. */
  readonly testDriver?: boolean;
}

/** A running VS Code with nothing in it from before. */
export interface Server {
  /** Address of the workbench on a folder, to be opened in a browser as it is. */
  address(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** A new folder that goes with the server when it stops. */
  folder(name: string): string;
  /** Ends the server with everything it started and removes its files. */
  stop(): Promise<void>;
  /** Settles when the server ends by itself. */
  readonly ended: Promise<void>;
}

/** Starts VS Code's server on a free port of this machine. Only who knows the token in its address can use it. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const code = await codeServer();
  const root = mkdtempSync(join(tmpdir(), 'orrery-vscode-'));
  const env = environment(root, options);
  seedSettings(root, options.settings ?? {});
  if (options.vsix !== undefined) await installExtension(code, root, env, options.vsix);

  const token = randomUUID();
  const child = spawn(code.node, [code.main, ...serverArguments(root, token, options)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const forget = onProcessEnd(() => {
    killGroup(child, 'SIGKILL');
    rmSync(root, { recursive: true, force: true });
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    forget();
    killGroup(child, 'SIGTERM');
    await Promise.race([ended, delay(3000, undefined, { ref: false })]);
    killGroup(child, 'SIGKILL');
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  try {
    const origin = await listening(child, options.log);
    return {
      address: (folder, payload = []) => {
        const query = new URLSearchParams({ tkn: token, folder });
        if (payload.length > 0) query.set('payload', JSON.stringify(payload));
        return `${origin}/?${query}`;
      },
      folder: (name) => {
        const folder = join(root, name);
        mkdirSync(folder, { recursive: true });
        return folder;
      },
      stop,
      ended,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serverArguments(root: string, token: string, options: ServerOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms'],
    ...stateArguments(root),
    ...['--disable-telemetry', '--disable-workspace-trust'],
    ...(options.testDriver === true ? ['--enable-smoke-test-driver'] : []),
  ];
}

function stateArguments(root: string): string[] {
  return [
    ...['--server-data-dir', join(root, 'server')],
    ...['--user-data-dir', join(root, 'user')],
    ...['--extensions-dir', join(root, 'extensions')],
  ];
}

async function installExtension(code: CodeServer, root: string, env: NodeJS.ProcessEnv, vsix: string): Promise<void> {
  await run(code.node, [code.main, ...stateArguments(root), '--install-extension', vsix, '--force'], { env });
}

/** Without what npm, an outer VS Code or a debugger put there; for an empty home also without cloud identities. */
function environment(root: string, options: ServerOptions): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|npm_|NODE_OPTIONS$)/;
  const isIdentity = (name: string): boolean => options.home === 'empty' && /^(AWS|AZURE|IDENTITY|MSI)_/.test(name);
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name) && !isIdentity(name));
  const temporary = join(root, 'tmp');
  mkdirSync(temporary, { recursive: true });
  return {
    ...Object.fromEntries(kept),
    ...(options.home === 'empty' ? emptyHome(join(root, 'home')) : {}),
    TMPDIR: temporary,
    XDG_CACHE_HOME: join(root, 'cache'),
    EXTENSIONS_GALLERY: '{}',
    ...options.env,
  };
}

function emptyHome(home: string): Record<string, string> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return {
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_STATE_HOME: join(home, '.local/state'),
    XDG_RUNTIME_DIR: home,
  };
}

/** A workbench that shows only what is asked of it. */
const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

function seedSettings(root: string, settings: Readonly<Record<string, unknown>>): void {
  const file = join(root, 'user/User/settings.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
}

/** Where the server says it listens. It is asked for a page as well, which it can still fail to serve. */
async function listening(child: ChildProcess, log: string): Promise<string> {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log);
  const origin = new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      file.write(chunk);
      said += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code} at start. See ${log}`)));
  });
  const late = delay(60_000, undefined, { ref: false }).then(() => {
    throw new Error(`VS Code's server did not start within a minute. See ${log}`);
  });
  return await Promise.race([origin, late]);
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
