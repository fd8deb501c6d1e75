import { armType } from '../armType.ts';

/** Which resources of a service can be reached from subnets by service endpoints. */
export const serviceEndpointPolicy = armType({
  id: 'azure.network.serviceEndpointPolicy',
  title: 'Service endpoint policy',
  plural: 'Service endpoint policies',
  icon: 'law',
  glyph: 'policy',
  diagrams: 'azure.network.ServiceEndpointPolicies',
  arm: 'Microsoft.Network/serviceEndpointPolicies',
  relations: [
    { path: 'properties.subnets[].id', verb: 'uses', to: ['azure.network.subnet'], reversed: true },
    // A storage account, or all of them in a resource group or subscription.
    // https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoint-policies-overview
    {
      path: 'properties.serviceEndpointPolicyDefinitions[].properties.serviceResources[]',
      verb: 'allows traffic to',
      to: 'anything',
      detail: ['service'],
    },
  ],
  summary: ['properties.serviceEndpointPolicyDefinitions', 'properties.serviceAlias', 'location'],
});
