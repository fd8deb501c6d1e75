import { armType } from '../armType.ts';
import { hostName } from './hostName.ts';

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
  aliases: hostName,
});
