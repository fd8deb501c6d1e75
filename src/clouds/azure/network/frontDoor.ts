import { armType } from '../armType.ts';
import { textsAt } from './addresses.ts';

/** Front Door as it was before it became a part of CDN. It tells everything of itself in one row. */
export const frontDoor = armType({
  id: 'azure.network.frontDoor',
  title: 'Front Door (classic)',
  plural: 'Front Doors (classic)',
  icon: 'milestone',
  glyph: 'web',
  diagrams: 'azure.network.FrontDoors',
  arm: 'Microsoft.Network/frontDoors',
  relations: [
    {
      path: 'properties.backendPools[].properties.backends[].address',
      verb: 'routes to',
      to: 'anything',
      hostOf: true,
      ifKnown: true,
      detail: ['name'],
    },
    {
      path: 'properties.backendPools[].properties.backends[].privateLinkResourceId',
      verb: 'routes to',
      to: 'anything',
      detail: ['name'],
    },
    ...['frontendEndpoints', 'routingRules'].map((guarded) => ({
      path: `properties.${guarded}[].properties.webApplicationFirewallPolicyLink.id`,
      verb: 'is protected by' as const,
      to: ['azure.network.frontDoorWebApplicationFirewallPolicy'],
      detail: ['hostName'],
    })),
    {
      path: 'properties.frontendEndpoints[].properties.customHttpsConfiguration.keyVaultCertificateSourceParameters.vault.id',
      verb: 'uses',
      to: 'anything',
      detail: ['hostName'],
    },
  ],
  summary: [
    'properties.cname',
    'properties.friendlyName',
    'properties.enabledState',
    'properties.frontendEndpoints',
    'properties.backendPools',
    'properties.routingRules',
  ],
  // Names of people's own lead here by records, which have them.
  aliases: ({ properties }) => textsAt(properties, 'properties.cname'),
});
