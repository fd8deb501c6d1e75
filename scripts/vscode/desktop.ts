import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cache } from './folders.ts';
import { launcher } from './launcher.ts';

const downloads = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * Executable of a desktop VS Code, downloaded on first use. Undefined where it cannot be had: its host does not answer
 * within three seconds, or there is no screen on Linux, neither a real one nor `xvfb-run`.
 */
export async function desktopVSCode(): Promise<string | undefined> {
  const screenMaker = onPath('xvfb-run');
  const needsScreenMaker = process.platform === 'linux' && !hasScreen();
  if (needsScreenMaker && screenMaker === undefined) return undefined;
  if (!(await answers(downloads))) return undefined;
  const executable = await downloadAndUnzipVSCode({ version: 'stable', cachePath: cache });
  if (!needsScreenMaker || screenMaker === undefined) return executable;
  return await launcher('code-on-virtual-screen', [screenMaker, '--auto-servernum', executable]);
}

/** Where a command is in PATH; undefined when it is not. */
export function onPath(command: string): string | undefined {
  const names = process.platform === 'win32' ? [`${command}.cmd`, `${command}.exe`] : [command];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

function hasScreen(): boolean {
  return (process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? '') !== '';
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}
