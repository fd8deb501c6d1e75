import { objectsIn } from '../../../model/json.ts';
import type { Resource } from '../../../model/resource.ts';
import { valueAt } from '../../../model/resourceType.ts';

/**
 * Addresses at which a gateway speaks BGP in its own network. Those that people give to tunnels mean nothing outside of
 * these: they are of 169.254.0.0/16. https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-bgp-overview
 */
export function bgpAddresses({ properties }: Resource): readonly string[] {
  const addresses = objectsIn(valueAt(properties, 'properties.bgpSettings.bgpPeeringAddresses'));
  if (addresses.length > 0) {
    return addresses.flatMap(({ defaultBgpIpAddresses: own }) =>
      Array.isArray(own) ? own.filter((address) => typeof address === 'string') : [],
    );
  }
  // Versions before 2019-11-01 have one text, with commas where the gateway has several instances.
  const address = valueAt(properties, 'properties.bgpSettings.bgpPeeringAddress');
  return typeof address === 'string' ? address.split(',').filter((one) => one !== '') : [];
}
