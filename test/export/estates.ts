import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleRecordings } from '../../src/cli/sampleRecordings.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { openEstates } from '../../src/inventory/estates.ts';
import { exportInputs } from '../../src/inventory/exportInput.ts';
import { defaultSettings } from '../../src/inventory/settings.ts';
import type { ExportFormat } from '../../src/model/exportFormats.ts';
import type { Resource } from '../../src/model/resource.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { openStore } from '../../src/store/store.ts';
import { openSample } from '../inventory/openSample.ts';
import { storedEstate } from '../inventory/storedEstate.ts';
import { neverNotice } from '../store/support.ts';

type Profile = 'sample' | 'sample-azure';

const opened = new Map<Profile, Promise<(view: View) => ExportInput>>();

/** The sample organization as it was really read, once for all tests of a process. */
export async function sampleInput(view = defaultView(undefined)): Promise<ExportInput> {
  return (await openedOnce('sample'))(view);
}

/** The sample tenant of Azure. */
export async function sampleTenantInput(view = defaultView(undefined)): Promise<ExportInput> {
  return (await openedOnce('sample-azure'))(view);
}

function openedOnce(profile: Profile): Promise<(view: View) => ExportInput> {
  const known = opened.get(profile) ?? openSampleEstate(profile);
  opened.set(profile, known);
  return known;
}

async function openSampleEstate(id: Profile): Promise<(view: View) => ExportInput> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-export-'));
  const inventory = openSample({ storage: folder });
  await inventory.configure(defaultSettings);
  await inventory.read({ profile: id, depth: 'everything' });
  await inventory.close();

  const store = openStore(folder, neverNotice);
  const nobody = { connect: () => Promise.reject(new Error('nobody is called')), signIn: async () => false };
  const estates = openEstates(
    store,
    { environment: {}, sample: sampleRecordings(), microsoftAccounts: async () => [] },
    { ...nobody, close: async () => {} },
    defaultSettings,
  );
  const estate = await estates.of(id);
  estate.graph();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (view) => inputOf({ store, estate }, view);
}

/** An organization of 2,000 accounts in 200 units, ten of them at its top, as it opens. */
export function largeOrganizationInput(accounts = 2_000, units = 200): ExportInput {
  return largeOrganization(accounts, units)(defaultView(undefined));
}

/** The same as any view shows it. */
export function largeOrganization(accounts = 2_000, units = 200): (view: View) => ExportInput {
  const { store, estate, scan } = storedEstate();
  const organization = 'arn:aws:organizations::100000000001:organization/o-example';
  const root = 'arn:aws:organizations::100000000001:root/o-example/r-ab12';
  const unitId = (unit: number): string =>
    `arn:aws:organizations::100000000001:ou/o-example/ou-ab12-${String(unit).padStart(8, '0')}`;
  const placed = (id: string, type: string, name: string, parent?: string): Resource => ({
    id,
    type: `aws.organizations.${type}`,
    name,
    ...(parent === undefined ? {} : { parent }),
    tags: {},
    properties: { Id: id },
  });
  const places: Record<string, Resource[]> = {
    '': [placed(organization, 'organization', 'Large Corp')],
    [organization]: [placed(root, 'root', 'Root', organization)],
  };
  const add = (under: string, resource: Resource): void => {
    places[under] = [...(places[under] ?? []), resource];
  };
  for (let unit = 0; unit < units; unit++) {
    const parent = unit < 10 ? root : unitId(Math.floor((unit - 10) / 5));
    add(parent, placed(unitId(unit), 'organizationalUnit', `Team ${unit + 1}`, parent));
  }
  for (let at = 0; at < accounts; at++) {
    const number = String(200_000_000_000 + at);
    const parent = unitId(at % units);
    const resource = placed(`aws:account:${number}`, 'account', `service-${Math.floor(at / units) + 1}`, parent);
    add(parent, { ...resource, account: number, tags: { team: `team-${at % 40}` } });
  }
  scan(places);
  return (view) => inputOf({ store, estate }, view);
}

function inputOf(from: Pick<Parameters<typeof exportInputs>[0], 'store' | 'estate'>, view: View): ExportInput {
  const { signal } = new AbortController();
  const format: ExportFormat = 'mermaid';
  return exportInputs({ ...from, view, style: usualStyle, signal })(format);
}
