import type { Inventory, Row } from '../../src/inventory/inventory.ts';
import { type InventoryPatience, openInventory } from '../../src/inventory/openInventory.ts';
import { defaultSettings, type Settings } from '../../src/inventory/settings.ts';
import type { LogRecord } from '../../src/model/log.ts';
import type { Problem } from '../../src/model/problem.ts';
import { noMicrosoftAccounts } from '../noMicrosoftAccounts.ts';

/** An inventory of one emulated cloud. */
export interface Opened {
  readonly inventory: Inventory;
  readonly profile: string;
  /** What it said without being asked, so far. */
  readonly notices: readonly Problem[];
  readonly log: readonly LogRecord[];
  /** Called at every change that the inventory tells. */
  onChanged: () => void;
}

export interface OpenOptions {
  readonly settings?: Partial<Settings>;
  /** Where what is read is kept; nothing is, when absent. */
  readonly storage?: string;
  readonly record?: string;
  readonly patience?: InventoryPatience;
}

/**
 * What the declared estates of these tests hold; the rest is read in everyType.test.ts and in the architectures. All types
 * would only make these tests slow.
 */
export const seededTypes = [
  'aws.organizations.account',
  'vpc subnet routeTable internetGateway natGateway elasticIp vpcEndpoint vpcPeeringConnection securityGroup instance'
    .split(' ')
    .map((noun) => `aws.ec2.${noun}`),
  'aws.ec2.networkInterface',
  'aws.ec2.volume',
].flat();

/** The same for a person's VS Code. */
export const seededSettings: Readonly<Record<string, unknown>> = {
  'orrery.types': seededTypes,
  'orrery.aws.config': 'off',
};

/** Opens the product against whatever the environment names. The profile is the one that the environment makes. */
export async function openAt(
  environment: Readonly<Record<string, string>>,
  { settings, storage, ...options }: OpenOptions = {},
): Promise<Opened> {
  const notices: Problem[] = [];
  const log: LogRecord[] = [];
  const opened: { onChanged: () => void } = { onChanged: () => {} };
  const inventory = openInventory({
    ...options,
    storage,
    environment: { PATH: process.env.PATH, ...environment },
    host: {
      changed: () => opened.onChanged(),
      notice: (problem) => notices.push(problem),
      log: (record) => log.push(record),
      mfaCode: async () => undefined,
      ...noMicrosoftAccounts,
      signInCode: async () => false,
    },
  });
  await inventory.configure({ ...defaultSettings, types: seededTypes, awsConfig: 'off', ...settings });
  const { profiles } = await inventory.profiles();
  const profile = profiles.find(({ source }) => source === 'environment')?.id;
  if (profile === undefined) throw new Error(`No profile from the environment among ${profiles.map(({ id }) => id)}`);
  return Object.assign(opened, { inventory, profile, notices, log });
}

/** Every row below a row, from the top down. */
export async function allRows(opened: Pick<Opened, 'inventory' | 'profile'>, row?: string): Promise<Row[]> {
  const { inventory, profile } = opened;
  const found: Row[] = [];
  for (const each of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
    found.push(each);
    if (each.expandable) found.push(...(await allRows(opened, each.key)));
  }
  return found;
}

/** Ids of all resources that the tree shows, each once. */
export function resourcesIn(rows: readonly Row[]): string[] {
  const shown = rows.filter(({ kind, resource }) => kind === 'resource' && resource !== undefined);
  return [...new Set(shown.map(({ resource = '' }) => resource))];
}

/** `parent > child name` for all organizational units and accounts, as the tree nests them, sorted: see `expectedTree`. */
export async function memberTree({ inventory, profile }: Pick<Opened, 'inventory' | 'profile'>): Promise<string[]> {
  const members = ['aws.organizations.account', 'aws.organizations.organizationalUnit'];
  const lines: string[] = [];
  const visit = async (row: string | undefined, parent: string | undefined): Promise<void> => {
    for (const child of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
      const isMember = child.kind === 'resource' && members.includes(child.type ?? '');
      if (isMember && parent?.includes(':organizations:')) lines.push(`${parent} > ${child.resource} ${child.label}`);
      if (child.expandable && child.type !== 'aws.organizations.account') await visit(child.key, child.resource);
    }
  };
  await visit(undefined, undefined);
  return lines.sort();
}
