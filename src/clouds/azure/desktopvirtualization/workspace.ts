import { armType } from '../armType.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const workspace = armType({
  id: 'azure.desktopvirtualization.workspace',
  title: 'Virtual desktop workspace',
  plural: 'Virtual desktop workspaces',
  icon: 'window',
  glyph: 'web',
  diagrams: 'azure.compute.Workspaces',
  arm: 'Microsoft.DesktopVirtualization/workspaces',
  relations: [
    {
      path: 'properties.applicationGroupReferences[]',
      verb: 'is member of',
      to: ['azure.desktopvirtualization.applicationGroup'],
      reversed: true,
    },
    { path: 'managedBy', verb: 'is managed by', to: 'anything' },
    privateEndpoints,
  ],
  leftOut: ['etag'],
  summary: ['properties.friendlyName', 'properties.description', 'properties.publicNetworkAccess', 'location'],
});
