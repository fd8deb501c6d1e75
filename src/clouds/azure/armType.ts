import { canonicalId, enclosingId, parseArmId } from '../../model/armId.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Resource } from '../../model/resource.ts';
import type { Identifier, RelationRule, ResourceType } from '../../model/resourceType.ts';
import type { ArmRow, ArmTable, ArmType } from './azureType.ts';
import { portalPage } from './portal.ts';
import { rowsPerQuery } from './resourcegraph/query.ts';

/** Types by which the containers are known that every type of resource has to do with. */
export const subscriptionType = 'azure.resources.subscription';
export const resourceGroupType = 'azure.resources.resourceGroup';

type Known = Omit<ResourceType, 'service' | 'under' | 'permissions' | 'console' | 'identifier' | 'relations'>;

interface Definition extends Known {
  /** As Azure spells it: `Microsoft.Compute/virtualMachines`. Several for what is one type to people, as records of DNS. */
  readonly arm: string | readonly [string, ...string[]];
  readonly isOne?: (row: ArmRow) => boolean;
  /**
   * The list in rows of the enclosing type that tells of it: `properties.subnets` of a virtual network. That type leaves
   * the list out of its own properties.
   */
  readonly within?: string;
  readonly table?: ArmTable;
  /** Absent: subscriptions. */
  readonly under?: readonly string[];
  readonly identifier?: Identifier;
  /** Beside those that all resources of Azure may have: their identities. */
  readonly relations?: readonly RelationRule[];
  /** What it is called, where its name says little. Undefined: its name. */
  readonly label?: (row: ArmRow) => string | undefined;
  /** What it says of itself that its row says otherwise. */
  readonly more?: (row: ArmRow) => JsonObject;
  /** Id of what contains it, where that is not what encloses it by its id. */
  readonly parent?: (row: ArmRow) => string | undefined;
  /** Paths of properties that are not kept; `[]` steps into every element of a list. */
  readonly leftOut?: readonly string[];
  readonly details?: ArmType['arm']['details'];
}

/** Managed identities are named by the keys of an object. https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview */
const identities: RelationRule = {
  path: 'identity.userAssignedIdentities.~',
  verb: 'uses',
  to: ['azure.managedidentity.userAssignedIdentity'],
};

/** A type of resource that Azure tells of in rows, listed under subscriptions. */
export function armType(definition: Definition): ArmType {
  const {
    arm,
    isOne,
    within,
    table = 'resources',
    under = [subscriptionType],
    label,
    more,
    parent,
    leftOut = [],
    details,
    ...known
  } = definition;
  const { aliases, relations = [] } = definition;
  const names = typeof arm === 'string' ? [arm] : arm;
  const [first = ''] = names;
  const notKept = new Set(['name', 'type', 'tags', 'resourceGroup', 'subscriptionId', ...leftOut]);
  return {
    identifier: identifierOf(names),
    ...known,
    service: first.split('/')[0] ?? first,
    under,
    permissions: names.map((name) => `${name}/read`),
    told: rowsPerQuery,
    ...(known.id === resourceGroupType ? {} : { admittedBy: resourceGroupType }),
    relations: [...relations, identities],
    // Roles are assigned to an identity by this.
    aliases: (resource) => [...principalOf(resource), ...(aliases?.(resource) ?? [])],
    console: portalPage,
    arm: {
      types: names.map((name) => name.toLowerCase()),
      table,
      ...(isOne === undefined ? {} : { isOne }),
      ...(within === undefined ? {} : { within }),
      ...(details === undefined ? {} : { details }),
      resource(row) {
        const { subscription, name } = parseArmId(row.id) ?? {};
        const spelled = typeof row.name === 'string' && row.name !== '' ? row.name : (name ?? row.id);
        const region = typeof row.location === 'string' ? plainLocation(row.location) : undefined;
        const container = parent?.(row) ?? enclosingId(row.id);
        return {
          id: canonicalId(row.id),
          type: known.id,
          name: label?.(row) ?? spelled,
          ...(subscription === undefined ? {} : { account: subscription.toLowerCase() }),
          ...(region === undefined ? {} : { region }),
          ...(container === undefined ? {} : { parent: canonicalId(container) }),
          tags: tagsOf(row.tags),
          properties: { ...kept(row, '', notKept), ...more?.(row) },
        };
      },
    },
  };
}

/** A whole id of the type, and those of what is part of it: `…/networkInterfaces/nic/ipConfigurations/first`. */
function identifierOf(types: readonly string[]): Identifier {
  const path = types.map(pathOf).join('|');
  const pattern = new RegExp(`^(?:/subscriptions/[^/]+(?:/resourcegroups/[^/]+)?)?/providers/(?:${path})(?=/|$)`, 'i');
  return { pattern, toId: (text) => canonicalId(pattern.exec(text)?.[0] ?? text) };
}

function pathOf(type: string): string {
  const [namespace = '', ...kinds] = type.split('/');
  return [namespace.replaceAll('.', '\\.'), ...kinds.map((kind) => `${kind}/[^/]+`)].join('/');
}

function principalOf({ properties }: Resource): readonly string[] {
  const { identity } = properties;
  return isObject(identity) && typeof identity.principalId === 'string' ? [identity.principalId] : [];
}

/** `westeurope`, also of `West Europe`; undefined for what is everywhere. */
function plainLocation(location: string): string | undefined {
  const plain = location.toLowerCase().replaceAll(' ', '');
  return plain === '' || plain === 'global' ? undefined : plain;
}

/** Tags as they are shown; none where there is something else. */
export function tagsOf(tags: Json | undefined): Readonly<Record<string, string>> {
  if (!isObject(tags)) return {};
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, tagText(value)]));
}

/** Tags are texts. What else may stand there is shown as it came. */
function tagText(value: Json): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : JSON.stringify(value);
}

/** Levels that are looked through: what lies deeper is not kept anyway, and must not exhaust the stack. */
const deepest = 64;

/** What is said of something. Rows of Resource Graph have a column for everything that any of them may say. */
function kept(object: JsonObject, at: string, leftOut: ReadonlySet<string>, depth = 0): JsonObject {
  const entries = Object.entries(object).flatMap(([name, value]): [string, Json][] => {
    const path = at === '' ? name : `${at}.${name}`;
    if (leftOut.has(path) || value === null || (at === '' && value === '')) return [];
    return [[name, keptValue(value, path, leftOut, depth + 1)]];
  });
  return Object.fromEntries(entries);
}

function keptValue(value: Json, at: string, leftOut: ReadonlySet<string>, depth: number): Json {
  if (depth > deepest) return value;
  if (isObject(value)) return kept(value, at, leftOut, depth);
  return Array.isArray(value) ? value.map((item) => keptValue(item, `${at}[]`, leftOut, depth + 1)) : value;
}
