/** An id of Azure Resource Manager, taken apart. Parts are as they were written: ids compare without regard to case. */
export interface ArmId {
  readonly subscription: string | undefined;
  readonly resourceGroup: string | undefined;
  /** `Microsoft.Network/virtualNetworks/subnets` */
  readonly type: string;
  /** The last part. */
  readonly name: string;
}

/**
 * Of a subscription and what is in it, of what belongs to a tenant (`/providers/…`), or of a tenant.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
const format = /^\/(?:subscriptions\/[^/]+|providers\/[^/]+\/[^/]+\/[^/]+|tenants\/[^/]+)(?:\/[^/]+\/[^/]+)*$/i;
const start = /^\/(?:subscriptions|providers|tenants)\//i;

/** Undefined for what is no id. */
export function parseArmId(text: string): ArmId | undefined {
  if (!start.test(text) || text.length > 2048) return undefined;
  const parts = withoutEnd(text).split('/').slice(1);
  const provider = parts.findLastIndex((part) => part.toLowerCase() === 'providers');
  if (provider >= 0 && parts.length - provider < 4) return undefined;
  const isEven = provider < 0 ? parts.length % 2 === 0 : (parts.length - provider) % 2 === 0;
  if (!isEven || parts.some((part) => part === '')) return undefined;
  const subscription = parts[0]?.toLowerCase() === 'subscriptions' ? parts[1] : undefined;
  const isInGroup = subscription !== undefined && parts[2]?.toLowerCase() === 'resourcegroups';
  return {
    subscription,
    resourceGroup: isInGroup ? parts[3] : undefined,
    type: provider < 0 ? containerType(parts) : typeOf(parts.slice(provider + 1)),
    name: parts.at(-1) ?? '',
  };
}

/** The one spelling by which an id is known: Azure compares ids without regard to case. Other text stays as it is. */
export function canonicalId(text: string): string {
  // Nearly every string that is looked up is no id: its first letter tells.
  return text.startsWith('/') && start.test(text) ? withoutEnd(text).toLowerCase() : text;
}

/** The id of what encloses something: a server of a database, a resource group of a server; undefined at the top. */
export function enclosingId(id: string): string | undefined {
  const parts = id.split('/');
  const provider = parts.findLastIndex((part) => part.toLowerCase() === 'providers');
  // `providers/Microsoft.Sql/servers/name` goes as a whole, and what is within a server by two parts.
  const cut = provider >= 0 && parts.length - provider <= 4 ? provider : parts.length - 2;
  const enclosing = parts.slice(0, cut).join('/');
  return format.test(enclosing) ? enclosing : undefined;
}

function typeOf([namespace = '', ...rest]: readonly string[]): string {
  return [namespace, ...rest.filter((_, at) => at % 2 === 0)].join('/');
}

function containerType(parts: readonly string[]): string {
  const last = parts.at(-2)?.toLowerCase();
  if (last === 'resourcegroups') return 'Microsoft.Resources/resourceGroups';
  return last === 'tenants' ? 'Microsoft.Resources/tenants' : 'Microsoft.Resources/subscriptions';
}

/** Letter by letter: a pattern would begin anew at each of very many slashes that end nowhere. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end--;
  return text.slice(0, end);
}
