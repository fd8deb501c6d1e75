import { isObject, type Json, type JsonObject, objectsIn } from '../../../model/json.ts';
import { valueAt } from '../../../model/resourceType.ts';

/** What the rules of a network security group say of application security groups. */
export interface GroupsOfRules {
  readonly allowedFrom: readonly JsonObject[];
  readonly allowedTo: readonly JsonObject[];
  /** Those whose traffic a rule denies, and those that are the near end of a rule. */
  readonly others: readonly JsonObject[];
}

/**
 * The application security groups that rules name, each with the rule that does; undefined where none does. Inbound rules
 * are about where traffic comes from, outbound rules about where it goes to, and some of them deny it.
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#security-rules
 */
export function groupsOfRules(properties: JsonObject): GroupsOfRules | undefined {
  const named = objectsIn(valueAt(properties, 'properties.securityRules')).flatMap((rule) => groupsIn(rule));
  if (named.length === 0) return undefined;
  const listOf = (meaning: keyof GroupsOfRules): JsonObject[] =>
    named.filter((one) => one.meaning === meaning).map(({ group }) => group);
  return { allowedFrom: listOf('allowedFrom'), allowedTo: listOf('allowedTo'), others: listOf('others') };
}

function groupsIn(rule: JsonObject): readonly { readonly meaning: keyof GroupsOfRules; readonly group: JsonObject }[] {
  const said = isObject(rule.properties) ? rule.properties : {};
  const isAllowed = isText(said.access, 'allow');
  const from = isAllowed && isText(said.direction, 'inbound') ? 'allowedFrom' : 'others';
  const to = isAllowed && isText(said.direction, 'outbound') ? 'allowedTo' : 'others';
  const named = (list: Json | undefined, meaning: keyof GroupsOfRules) =>
    objectsIn(list).flatMap(({ id }) =>
      typeof id === 'string' ? [{ meaning, group: { id, ...words(rule, said) } }] : [],
    );
  return [
    ...named(said.sourceApplicationSecurityGroups, from),
    ...named(said.destinationApplicationSecurityGroups, to),
  ];
}

function words({ name }: JsonObject, said: JsonObject): JsonObject {
  const { direction, access, priority, protocol, destinationPortRange, destinationPortRanges } = said;
  const ports = [destinationPortRange, ...(Array.isArray(destinationPortRanges) ? destinationPortRanges : [])]
    .filter((range) => typeof range === 'string' && range !== '')
    .join(', ');
  const all: readonly (readonly [string, Json | undefined])[] = [
    ['rule', name],
    ['direction', direction],
    ['access', access],
    ['priority', priority],
    ['protocol', protocol === '*' ? 'any protocol' : protocol],
    ['ports', ports === '*' ? 'any port' : ports],
  ];
  return Object.fromEntries(
    all.filter((entry): entry is [string, Json] => entry[1] !== undefined && entry[1] !== null && entry[1] !== ''),
  );
}

/** Values of an enumeration compare without regard to case. */
function isText(value: Json | undefined, text: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === text;
}
