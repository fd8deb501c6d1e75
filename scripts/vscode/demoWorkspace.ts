import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './folders.ts';

const readme = `# Welcome to Orrery

Orrery is loaded in this window, with a sample estate: a made-up company on AWS. It needs no account and no network.

1. Press **F1**, type **Orrery: Open Sample Estate** and press **Enter**.
2. Walk the tree on the left: organization, organizational units, accounts, regions, resources.
3. Walk the graph: hover a node for what it is, double-click to open or fold it, right-click for more.
4. Press **F1**, type **Orrery: Generate Diagram** and choose a format. The diagram is written into this folder.

Profiles that your own AWS configuration names are in the tree as well. Orrery reads only, and only what you open.
`;

/** VS Code then shows the readme by itself in a folder that is opened for the first time. */
const settings = { 'workbench.startupEditor': 'readme' };

/** A folder to try Orrery in, which says what to press. Files written there before are kept. */
export function demoWorkspace(): string {
  const folder = join(cache, 'orrery-demo');
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, 'README.md'), readme);
  writeFileSync(join(folder, '.vscode/settings.json'), `${JSON.stringify(settings, undefined, 2)}\n`);
  return folder;
}
