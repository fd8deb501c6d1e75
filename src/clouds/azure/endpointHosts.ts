import type { Json } from '../../model/json.ts';

/**
 * The hosts of endpoints as resources give theirs: in lower case, without scheme, port and path. Endpoints are URLs or
 * plain names; whatever else stands in their place has no host.
 */
export function hostsOf(...endpoints: readonly (Json | undefined)[]): readonly string[] {
  const hosts = endpoints.flatMap((endpoint) => {
    if (typeof endpoint !== 'string') return [];
    const url = URL.parse(endpoint.includes('://') ? endpoint : `https://${endpoint}`);
    return url === null || url.hostname === '' ? [] : [url.hostname];
  });
  return [...new Set(hosts)];
}
