import { armType } from '../armType.ts';

/**
 * Front Door Standard and Premium, or a CDN. Resource Graph tells of a profile and of its endpoints; origins, routes and
 * custom domains of Front Door have no rows.
 * https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources
 */
export const profile = armType({
  id: 'azure.cdn.profile',
  title: 'Front Door or CDN profile',
  plural: 'Front Door and CDN profiles',
  icon: 'milestone',
  glyph: 'web',
  diagrams: 'azure.networking.FrontDoorAndCDNProfiles',
  arm: 'Microsoft.Cdn/profiles',
  relations: [],
  summary: [
    'sku.name',
    'kind',
    'properties.resourceState',
    'properties.originResponseTimeoutSeconds',
    'properties.frontDoorId',
  ],
});
