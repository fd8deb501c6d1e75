import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Machine, storeFolder } from '../../src/cli/storeFolder.ts';

const linux: Machine = { platform: 'linux', home: '/home/ada', environment: {} };
const mac: Machine = { platform: 'darwin', home: '/Users/ada', environment: {} };
const windows: Machine = { platform: 'win32', home: 'C:\\Users\\ada', environment: {} };

/** The folder on a machine where only these files are. */
const found = (machine: Machine, ...files: string[]): string => storeFolder(machine, (file) => files.includes(file));

describe('the folder of the store', () => {
  let home: string;
  before(() => {
    home = mkdtempSync(path.join(tmpdir(), 'orrery-home-'));
  });
  after(() => rmSync(home, { recursive: true }));

  it("is the editor's, once there is an inventory in it", () => {
    const machine = { ...linux, home };
    const editors = path.join(home, '.config', 'Code', 'User', 'globalStorage', 'orrery.orrery');
    mkdirSync(editors, { recursive: true });
    assert.equal(storeFolder(machine), path.join(home, '.local', 'share', 'orrery'));
    writeFileSync(path.join(editors, 'inventory.sqlite'), '');
    assert.equal(storeFolder(machine), editors);
  });

  for (const [machine, folder] of [
    [linux, '/home/ada/.config/Code/User/globalStorage/orrery.orrery'],
    [linux, '/home/ada/.config/Code - Insiders/User/globalStorage/orrery.orrery'],
    [linux, '/home/ada/.config/VSCodium/User/globalStorage/orrery.orrery'],
    [linux, '/home/ada/.local/share/code-server/User/globalStorage/orrery.orrery'],
    [linux, '/home/ada/.vscode-server/data/User/globalStorage/orrery.orrery'],
    [linux, '/home/ada/.vscodium-server/data/User/globalStorage/orrery.orrery'],
    [mac, '/Users/ada/Library/Application Support/Code/User/globalStorage/orrery.orrery'],
    [mac, '/Users/ada/.local/share/code-server/User/globalStorage/orrery.orrery'],
    [mac, '/Users/ada/.vscode-server-insiders/data/User/globalStorage/orrery.orrery'],
    [windows, 'C:\\Users\\ada\\AppData\\Roaming\\VSCodium\\User\\globalStorage\\orrery.orrery'],
    [windows, 'C:\\Users\\ada\\.vscode-server\\data\\User\\globalStorage\\orrery.orrery'],
  ] as const) {
    it(`is found at ${folder}`, () => {
      const file = machine === windows ? `${folder}\\inventory.sqlite` : `${folder}/inventory.sqlite`;
      assert.equal(found(machine, file), folder);
    });
  }

  it('is that of the editor on the desktop before any other', () => {
    const files = ['.vscode-server/data', '.config/VSCodium', '.config/Code'].map(
      (folder) => `/home/ada/${folder}/User/globalStorage/orrery.orrery/inventory.sqlite`,
    );
    assert.equal(found(linux, ...files), '/home/ada/.config/Code/User/globalStorage/orrery.orrery');
  });

  it('is one of its own without an editor', () => {
    assert.equal(found(linux), '/home/ada/.local/share/orrery');
    assert.equal(found(mac), '/Users/ada/Library/Application Support/orrery');
    assert.equal(found(windows), 'C:\\Users\\ada\\AppData\\Local\\orrery');
  });

  it('follows the variables that move such folders, unless they are relative', () => {
    const moved = { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d', APPDATA: 'R:\\a', LOCALAPPDATA: 'L:\\b' };
    assert.equal(found({ ...linux, environment: moved }), '/d/orrery');
    const code = '/c/Code/User/globalStorage/orrery.orrery';
    assert.equal(found({ ...linux, environment: moved }, `${code}/inventory.sqlite`), code);
    const server = '/d/code-server/User/globalStorage/orrery.orrery';
    assert.equal(found({ ...linux, environment: moved }, `${server}/inventory.sqlite`), server);
    assert.equal(found({ ...windows, environment: moved }), 'L:\\b\\orrery');
    const roaming = 'R:\\a\\Code\\User\\globalStorage\\orrery.orrery';
    assert.equal(found({ ...windows, environment: moved }, `${roaming}\\inventory.sqlite`), roaming);
    for (const folder of ['', 'share', './share']) {
      assert.equal(found({ ...linux, environment: { XDG_DATA_HOME: folder } }), '/home/ada/.local/share/orrery');
    }
  });
});
