import { hostIn } from '../../model/host.ts';
import type { Json } from '../../model/json.ts';

/**
 * The hosts of endpoints as resources give theirs: in lower case, without scheme, port and path. Endpoints are URLs or
 * names with a dot in them; whatever else stands in their place has no host.
 */
export function hostsOf(...endpoints: readonly (Json | undefined)[]): readonly string[] {
  const hosts = endpoints.flatMap((endpoint) =>
    typeof endpoint === 'string' && endpoint.includes('.') ? (hostIn(endpoint) ?? []) : [],
  );
  return [...new Set(hosts)];
}
