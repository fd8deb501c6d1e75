import { enclosingId, parseArmId } from '../../../model/armId.ts';
import { isObject } from '../../../model/json.ts';
import type { Resource } from '../../../model/resource.ts';
import type { RelationRule } from '../../../model/resourceType.ts';
import type { ArmRow } from '../azureType.ts';
import { textsAt } from './addresses.ts';

/** Record types of which Resource Graph has rows. https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources */
export function recordTypesOf(zone: string): readonly [string, ...string[]] {
  return [`${zone}/A`, ...['AAAA', 'CNAME', 'MX', 'PTR', 'SRV', 'TXT', 'SOA'].map((type) => `${zone}/${type}`)];
}

/** In texts secrets are usual; the serial number changes with each record of a zone. */
export const recordsLeftOut: readonly string[] = [
  'properties.TXTRecords',
  'properties.txtRecords',
  'properties.SOARecord.serialNumber',
  'properties.soaRecord.serialNumber',
];

/** What each kind of record leads to. Public zones begin the names with capitals, private ones with small letters. */
const addresses = [
  ['ARecords[].ipv4Address', 'aRecords[].ipv4Address'],
  ['AAAARecords[].ipv6Address', 'aaaaRecords[].ipv6Address'],
].flat();
const hosts: readonly (readonly [paths: readonly string[], ...detail: string[]])[] = [
  [['CNAMERecord.cname', 'cnameRecord.cname']],
  [['MXRecords[].exchange', 'mxRecords[].exchange'], 'preference'],
  [['SRVRecords[].target', 'srvRecords[].target'], 'port'],
  [['PTRRecords[].ptrdname', 'ptrRecords[].ptrdname']],
];

export const recordRelations: readonly RelationRule[] = [
  ...addresses.map((path) => leadsTo(path)),
  ...hosts.flatMap(([paths, ...detail]) =>
    paths.map((path): RelationRule => ({ ...leadsTo(path), hostOf: true, detail })),
  ),
  // Alias records name a resource instead of its address. https://learn.microsoft.com/azure/dns/dns-alias
  { path: 'properties.targetResource.id', verb: 'resolves to', to: 'anything' },
  { path: 'properties.trafficManagementProfile.id', verb: 'resolves to', to: 'anything' },
];

function leadsTo(path: string): RelationRule {
  return { path: `properties.${path}`, verb: 'resolves to', to: 'anything', ifKnown: true };
}

/** `shop.orders.example CNAME`: the names of records are relative to their zones. */
export function recordLabel({ id, properties }: ArmRow): string | undefined {
  const { name, type } = parseArmId(id) ?? {};
  const zone = parseArmId(enclosingId(id) ?? '')?.name;
  if (name === undefined || type === undefined || zone === undefined) return undefined;
  const told = isObject(properties) && typeof properties.fqdn === 'string' ? withoutDot(properties.fqdn) : undefined;
  return `${told ?? (name === '@' ? zone : `${name}.${zone}`)} ${recordType(type)}`;
}

/** The name of a host. Of two records for one name the one for IPv4 stands for both; others are for no hosts. */
export function hostOfRecord({ properties }: Resource): readonly string[] {
  const type = recordType(parseArmId(String(properties.id))?.type ?? '');
  return type === 'A' || type === 'CNAME' ? textsAt(properties, 'properties.fqdn').map(withoutDot) : [];
}

function recordType(armType: string): string {
  return armType.slice(armType.lastIndexOf('/') + 1).toUpperCase();
}

function withoutDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name;
}
