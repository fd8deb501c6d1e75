import type { RelationRule } from '../../model/resourceType.ts';

/** Through which private endpoints a service is reached: each of them says the same of itself. */
export const privateEndpoints: RelationRule = {
  path: 'properties.privateEndpointConnections[].properties.privateEndpoint.id',
  verb: 'routes to',
  to: ['azure.network.privateEndpoint'],
  reversed: true,
};

/** Subnets that a service's own firewall lets in. */
export function allowedSubnets(path: string): RelationRule {
  return { path, verb: 'allows traffic from', to: ['azure.network.subnet'] };
}

/**
 * A customer's own key, told by the address of the key or of what keeps it.
 * https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#vault-name-and-object-name
 */
export function encryptedWith(path: string): RelationRule {
  const to = ['azure.keyvault.vault', 'azure.keyvault.managedHsm'];
  return { path, verb: 'is encrypted with', to, hostOf: true, ifKnown: true };
}
