import { armType } from '../armType.ts';

export const ddosProtectionPlan = armType({
  id: 'azure.network.ddosProtectionPlan',
  title: 'DDoS protection plan',
  plural: 'DDoS protection plans',
  icon: 'shield',
  glyph: 'shield',
  diagrams: 'azure.network.DDOSProtectionPlans',
  arm: 'Microsoft.Network/ddosProtectionPlans',
  relations: [
    {
      path: 'properties.virtualNetworks[].id',
      verb: 'is protected by',
      to: ['azure.network.virtualNetwork'],
      reversed: true,
    },
    {
      path: 'properties.publicIPAddresses[].id',
      verb: 'is protected by',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
    },
  ],
  summary: ['location', 'properties.provisioningState'],
});
