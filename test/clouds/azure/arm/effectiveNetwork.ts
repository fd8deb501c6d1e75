import type { Answer } from '../answer.ts';
import type { ArmResource } from '../estate.ts';
import { byId, type IndexedSubscription } from '../indexEstate.ts';
import type { Operations } from './operations.ts';

/**
 * NetworkInterfaces_GetEffectiveRouteTable and NetworkInterfaces_ListEffectiveNetworkSecurityGroups, api-version
 * 2024-07-01, examples NetworkInterfaceEffectiveRouteTableList and NetworkInterfaceEffectiveNSGList.
 */
export function effectiveNetwork(
  { tenant, subscription }: IndexedSubscription,
  { id, location = 'westeurope' }: ArmResource,
  what: string,
  operations: Operations,
): Answer | undefined {
  switch (what.toLowerCase()) {
    case 'effectiveroutetable':
      return operations.start(subscription.id, location, { value: byId(tenant.effectiveRoutes, id) ?? [] });
    case 'effectivenetworksecuritygroups':
      return operations.start(subscription.id, location, {
        value: byId(tenant.effectiveNetworkSecurityGroups, id) ?? [],
      });
    default:
      return undefined;
  }
}
