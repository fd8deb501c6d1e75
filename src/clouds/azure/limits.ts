import type { Limit, Operation } from '../../model/cloud.ts';
import type { Profile } from '../../model/profile.ts';

/**
 * Quotas of Azure that a call counts against.
 *
 * Resource Graph tells with each answer what is left of its quota, by identity and tenant, and that is never passed; a few
 * queries are sent at once before the first of them says so. The resource manager fills a bucket of 250 reads for each
 * identity and subscription by 25 a second; other tools use the same.
 * https://learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
export function azureLimits(profile: Profile, { service, account, region }: Operation): readonly Limit[] {
  // A namespace is what an estimate knows of a type: nearly all of them are told by Resource Graph.
  if (service === 'resourcegraph' || service.startsWith('Microsoft.'))
    return [{ key: `resourcegraph ${profile.id} ${region ?? ''}`, rate: 3, burst: 5 }];
  return [{ key: `arm ${profile.id} ${account ?? ''}`, rate: 25, burst: 50 }];
}
