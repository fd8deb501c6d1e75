import { enclosingId } from '../../../model/armId.ts';
import { isObject, type JsonObject, objectsIn } from '../../../model/json.ts';
import type { ArmRow } from '../azureType.ts';
import { AzureCallError } from '../callError.ts';
import type { AzureReader } from '../reader.ts';
import { armDnsRecords } from './armDnsRecords.ts';
import { type Listed, listAt, type Place, rowsIn } from './armLists.ts';

/** As Resource Graph calls it. */
const groupType = 'microsoft.resources/subscriptions/resourcegroups';

const listGroups = 'Microsoft.Resources/subscriptions/resourceGroups/read';
const listResources = 'Microsoft.Resources/subscriptions/resources/read';
const listProviders = 'Microsoft.Resources/subscriptions/providers/read';

/**
 * Everything in a subscription as the resource manager lists it: its resource groups, then, type by type, what the list of
 * resources names, and records of DNS zones. One call for each type and each zone, besides three and further pages.
 * Rejects where the subscription may not be read.
 */
export async function armRows(
  azure: AzureReader,
  place: Place,
  types: ReadonlySet<string> | undefined,
): Promise<Listed> {
  const groups = await rowsIn(
    azure.pages('resources', { ...place, action: listGroups }, (client) => client.resourceGroups.list()),
    groupType,
  );
  const resources = await rowsIn(
    azure.pages('resources', { ...place, action: listResources }, (client) => client.resources.list()),
  );
  const named = resources.filter(({ type }) => types === undefined || types.has(type.toLowerCase()));
  const byType = Map.groupBy(named, ({ type }) => type);
  const records = await armDnsRecords(azure, place, resources, types);
  const rows = [...groups.map((group): ArmRow => ({ ...group, type: groupType })), ...records.rows];
  // As Resource Graph spells types.
  const told = (): readonly ArmRow[] =>
    rows.map((row) => ({ ...row, type: row.type.toLowerCase(), tenantId: place.tenant ?? null }));
  const refused = new Map(records.refused);
  if (byType.size === 0) return { rows: told(), refused };

  const versions = await apiVersions(azure, place);
  for (const [type, listed] of byType) {
    const version = versions.get(type.toLowerCase());
    try {
      rows.push(...(version === undefined ? listed : await ofType(azure, place, { type, version, listed })));
    } catch (error) {
      // Whoever was stopped, or has nobody to ask, does not go on to the next type.
      if (!(error instanceof AzureCallError)) throw error;
      refused.set(type.toLowerCase(), error);
      rows.push(...listed);
    }
  }
  return { rows: told(), refused };
}

/** All of one type in a subscription, with everything that is said of them. What is part of something is listed there. */
async function ofType(
  azure: AzureReader,
  place: Place,
  { type, version, listed }: { readonly type: string; readonly version: string; readonly listed: readonly ArmRow[] },
): Promise<readonly ArmRow[]> {
  const call = { ...place, action: `${type}/read` };
  if (type.toLowerCase() === 'microsoft.compute/virtualmachines') return virtualMachines(azure, call);
  const [namespace = '', ...kinds] = type.split('/');
  const within = `/${kinds.at(-1) ?? ''}`;
  const paths =
    kinds.length === 1
      ? [`subscriptions/${place.subscription}/providers/${namespace}${within}`]
      : [...new Set(listed.map(({ id }) => `${(enclosingId(id) ?? '').slice(1)}${within}`))];
  const rows: ArmRow[] = [];
  for (const path of paths) rows.push(...(await rowsIn(listAt(azure, call, path, version), type)));
  return rows;
}

/** Whether they run is told in a list of its own. https://learn.microsoft.com/rest/api/compute/virtual-machines/list-all */
async function virtualMachines(
  azure: AzureReader,
  call: Parameters<AzureReader['ask']>[1],
): Promise<readonly ArmRow[]> {
  const machines = await rowsIn(azure.pages('compute', call, (client) => client.virtualMachines.listAll()));
  const states = await rowsIn(
    azure.pages('compute', call, (client) => client.virtualMachines.listAll({ statusOnly: 'true' })),
  );
  const stateOf = new Map(states.map((row) => [row.id.toLowerCase(), instanceView(row)]));
  return machines.map((row) => {
    const view = stateOf.get(row.id.toLowerCase());
    // As Resource Graph tells it.
    const extended = view === undefined ? {} : { extended: { instanceView: { powerState: powerStateIn(view) } } };
    return { ...row, properties: { ...(isObject(row.properties) ? row.properties : {}), ...extended } };
  });
}

function instanceView({ properties }: ArmRow): JsonObject | undefined {
  const view = isObject(properties) ? properties.instanceView : undefined;
  return isObject(view) ? view : undefined;
}

function powerStateIn(view: JsonObject): JsonObject {
  return objectsIn(view.statuses).find(({ code }) => typeof code === 'string' && code.startsWith('PowerState/')) ?? {};
}

/** The newest version of each type's interface that is no preview, or the newest of all. */
async function apiVersions(azure: AzureReader, place: Place): Promise<ReadonlyMap<string, string>> {
  const versions = new Map<string, string>();
  const pages = azure.pages('resources', { ...place, action: listProviders }, (client) => client.providers.list());
  for await (const page of pages) {
    for (const { namespace, resourceTypes } of objectsIn(page.value)) {
      for (const { resourceType, apiVersions: offered } of objectsIn(resourceTypes)) {
        if (!Array.isArray(offered) || typeof namespace !== 'string' || typeof resourceType !== 'string') continue;
        const known = offered.filter((version) => typeof version === 'string').sort((a, b) => (a < b ? 1 : -1));
        const version = known.find((one) => !one.includes('preview')) ?? known[0];
        if (version !== undefined) versions.set(`${namespace}/${resourceType}`.toLowerCase(), version);
      }
    }
  }
  return versions;
}
