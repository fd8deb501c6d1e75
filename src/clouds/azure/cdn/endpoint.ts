import { armType } from '../armType.ts';
import { textsAt } from '../network/addresses.ts';

/** Of a CDN; it tells of its origins and custom domains itself. */
export const endpoint = armType({
  id: 'azure.cdn.endpoint',
  title: 'CDN endpoint',
  plural: 'CDN endpoints',
  icon: 'globe',
  glyph: 'endpoint',
  diagrams: 'azure.network.CDNProfiles',
  arm: 'Microsoft.Cdn/profiles/endpoints',
  relations: [
    {
      path: 'properties.origins[].properties.hostName',
      verb: 'routes to',
      to: 'anything',
      hostOf: true,
      ifKnown: true,
      detail: ['name'],
    },
    {
      path: 'properties.origins[].properties.privateLinkResourceId',
      verb: 'routes to',
      to: 'anything',
      detail: ['name'],
    },
    {
      path: 'properties.webApplicationFirewallPolicyLink.id',
      verb: 'is protected by',
      to: ['azure.cdn.webApplicationFirewallPolicy'],
    },
  ],
  summary: [
    'properties.hostName',
    'properties.originHostHeader',
    'properties.origins',
    'properties.customDomains',
    'properties.isHttpAllowed',
    'properties.resourceState',
  ],
  // Names of people's own lead here by records, which have them.
  aliases: ({ properties }) => textsAt(properties, 'properties.hostName'),
});
