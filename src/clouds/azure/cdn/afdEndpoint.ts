import { armType } from '../armType.ts';
import { textsAt } from '../network/addresses.ts';

export const afdEndpoint = armType({
  id: 'azure.cdn.afdEndpoint',
  title: 'Front Door endpoint',
  plural: 'Front Door endpoints',
  icon: 'globe',
  glyph: 'endpoint',
  diagrams: 'azure.networking.FrontDoorAndCDNProfiles',
  arm: 'Microsoft.Cdn/profiles/afdEndpoints',
  relations: [],
  summary: ['properties.hostName', 'properties.enabledState', 'properties.deploymentStatus'],
  aliases: ({ properties }) => textsAt(properties, 'properties.hostName'),
});
