import { existsSync } from 'node:fs';
import path from 'node:path';

/** What decides where programs keep things on a machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** As VS Code names the storage of an extension: publisher and name. */
const extension = 'orrery.orrery';

/**
 * The folder of the inventory: that of the first editor on this machine in which Orrery has kept one, so that what was
 * read once is read for both; else a folder of the command line's own, which may not be there yet.
 */
export function storeFolder(machine: Machine, exists: (file: string) => boolean = existsSync): string {
  const { join } = paths(machine);
  const kept = userDataFolders(machine)
    .map((folder) => join(folder, 'User', 'globalStorage', extension))
    .find((folder) => exists(join(folder, 'inventory.sqlite')));
  return kept ?? join(dataFolder(machine), 'orrery');
}

/** Where editors keep what belongs to a user: on the desktop, in the browser, and on a machine that one works on from afar. */
function userDataFolders(machine: Machine): string[] {
  const { join } = paths(machine);
  const applications = applicationsFolder(machine);
  return [
    ...['Code', 'Code - Insiders', 'VSCodium'].map((name) => join(applications, name)),
    ...(machine.platform === 'win32' ? [] : [join(xdgDataFolder(machine), 'code-server')]),
    ...['.vscode-server', '.vscode-server-insiders', '.vscodium-server'].map((name) =>
      join(machine.home, name, 'data'),
    ),
  ];
}

/** Where programs on the desktop keep their folders. */
function applicationsFolder(machine: Machine): string {
  const { platform, home } = machine;
  const { join } = paths(machine);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return named(machine, 'APPDATA') ?? join(home, 'AppData', 'Roaming');
  return named(machine, 'XDG_CONFIG_HOME') ?? join(home, '.config');
}

/** Where programs of the command line keep their data. */
function dataFolder(machine: Machine): string {
  if (machine.platform === 'darwin') return applicationsFolder(machine);
  if (machine.platform !== 'win32') return xdgDataFolder(machine);
  return named(machine, 'LOCALAPPDATA') ?? paths(machine).join(machine.home, 'AppData', 'Local');
}

function xdgDataFolder(machine: Machine): string {
  return named(machine, 'XDG_DATA_HOME') ?? paths(machine).join(machine.home, '.local', 'share');
}

/** A folder that a variable names. One that is not absolute counts as not set, as the XDG specification asks. */
function named(machine: Machine, variable: string): string | undefined {
  const folder = machine.environment[variable];
  return folder !== undefined && paths(machine).isAbsolute(folder) ? folder : undefined;
}

function paths({ platform }: Machine): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix;
}
