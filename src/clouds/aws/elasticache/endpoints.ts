import type { Json } from '../../../model/json.ts';

/** Host names of the endpoints that are called so, wherever in a description they stand. */
export function endpointHosts(description: Json, names: readonly string[]): string[] {
  if (description === null || typeof description !== 'object') return [];
  return Object.entries(description).flatMap(([name, value]) => {
    const host = names.includes(name) ? addressOf(value) : undefined;
    return host === undefined ? endpointHosts(value, names) : [host];
  });
}

function addressOf(endpoint: Json): string | undefined {
  if (endpoint === null || typeof endpoint !== 'object' || !('Address' in endpoint)) return undefined;
  return typeof endpoint.Address === 'string' ? endpoint.Address : undefined;
}
