import { armType } from '../armType.ts';

/** Addresses of one's own that are announced from Azure. */
export const customIpPrefix = armType({
  id: 'azure.network.customIpPrefix',
  title: 'Custom IP prefix',
  plural: 'Custom IP prefixes',
  icon: 'pinned',
  glyph: 'address',
  diagrams: 'azure.other.CustomIpPrefix',
  arm: 'Microsoft.Network/customIpPrefixes',
  // What proves that the addresses are one's own.
  leftOut: ['properties.signedMessage', 'properties.authorizationMessage'],
  relations: [
    { path: 'properties.customIpPrefixParent.id', verb: 'is member of', to: ['azure.network.customIpPrefix'] },
    {
      path: 'properties.childCustomIpPrefixes[].id',
      verb: 'is member of',
      to: ['azure.network.customIpPrefix'],
      reversed: true,
    },
    {
      path: 'properties.publicIpPrefixes[].id',
      verb: 'is member of',
      to: ['azure.network.publicIpPrefix'],
      reversed: true,
    },
  ],
  summary: ['properties.cidr', 'properties.asn', 'properties.commissionedState', 'properties.failedReason', 'location'],
});
