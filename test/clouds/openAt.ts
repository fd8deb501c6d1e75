import type { Inventory, Row, Settings } from '../../src/inventory/inventory.ts';
import { defaultSettings, openInventory } from '../../src/inventory/openInventory.ts';

/** An inventory of one emulated cloud, with nothing kept on disk. */
export interface Opened {
  readonly inventory: Inventory;
  readonly profile: string;
  /** Called at every change that the inventory tells. */
  onChanged: () => void;
}

/** Opens the product against whatever the environment names. The profile is the one that the environment makes. */
export async function openAt(
  environment: Readonly<Record<string, string>>,
  settings: Partial<Settings> = {},
): Promise<Opened> {
  const opened: { onChanged: () => void } = { onChanged: () => {} };
  const inventory = openInventory({
    storage: undefined,
    environment: { PATH: process.env.PATH, ...environment },
    host: { changed: () => opened.onChanged(), mfaCode: async () => undefined },
  });
  await inventory.configure({ ...defaultSettings, ...settings });
  const { profiles } = await inventory.profiles();
  const profile = profiles.find(({ source }) => source === 'environment')?.id;
  if (profile === undefined) throw new Error(`No profile from the environment among ${profiles.map(({ id }) => id)}`);
  return Object.assign(opened, { inventory, profile });
}

/** Every row below a row, from the top down. */
export async function allRows({ inventory, profile }: Opened, row?: string): Promise<Row[]> {
  const found: Row[] = [];
  for (const each of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
    found.push(each);
    if (each.expandable) found.push(...(await allRows({ inventory, profile, onChanged: () => {} }, each.key)));
  }
  return found;
}

/** Ids of all resources that the tree shows, each once. */
export function resourcesIn(rows: readonly Row[]): string[] {
  const shown = rows.filter(({ kind, resource }) => kind === 'resource' && resource !== undefined);
  return [...new Set(shown.map(({ resource = '' }) => resource))];
}
