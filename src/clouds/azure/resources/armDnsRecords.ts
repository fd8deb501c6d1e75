import type { ArmRow } from '../azureType.ts';
import { AzureCallError } from '../callError.ts';
import type { AzureReader } from '../reader.ts';
import { type Listed, listAt, type Place, rowsIn } from './armLists.ts';

/**
 * Where all records of a zone are listed, whatever their types.
 * https://learn.microsoft.com/rest/api/dns/record-sets/list-by-dns-zone and
 * https://learn.microsoft.com/rest/api/dns/privatedns/record-sets/list
 */
const lists: ReadonlyMap<string, { readonly path: string; readonly version: string }> = new Map([
  ['microsoft.network/dnszones', { path: 'recordsets', version: '2018-05-01' }],
  ['microsoft.network/privatednszones', { path: 'ALL', version: '2020-06-01' }],
]);

/** Records of zones, which the list of resources does not name. One call for each zone, and further pages. */
export async function armDnsRecords(
  azure: AzureReader,
  place: Place,
  resources: readonly ArmRow[],
  types: ReadonlySet<string> | undefined,
): Promise<Listed> {
  const rows: ArmRow[] = [];
  const refused = new Map<string, unknown>();
  for (const zone of resources) {
    const address = `${zone.type.toLowerCase()}/a`;
    const list = lists.get(zone.type.toLowerCase());
    if (list === undefined || (types !== undefined && !types.has(address))) continue;
    const call = { ...place, action: `${zone.type}/${list.path}/read` };
    try {
      rows.push(...(await rowsIn(listAt(azure, call, `${zone.id.slice(1)}/${list.path}`, list.version))));
    } catch (error) {
      if (!(error instanceof AzureCallError)) throw error;
      refused.set(address, error);
    }
  }
  return { rows, refused };
}
