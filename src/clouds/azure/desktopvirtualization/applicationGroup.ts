import { armType } from '../armType.ts';

export const applicationGroup = armType({
  id: 'azure.desktopvirtualization.applicationGroup',
  title: 'Application group',
  plural: 'Application groups',
  icon: 'multiple-windows',
  glyph: 'group',
  detail: 'essential',
  diagrams: 'azure.compute.ApplicationGroup',
  arm: 'Microsoft.DesktopVirtualization/applicationGroups',
  relations: [
    { path: 'properties.hostPoolArmPath', verb: 'runs in', to: ['azure.desktopvirtualization.hostPool'] },
    { path: 'properties.workspaceArmPath', verb: 'is member of', to: ['azure.desktopvirtualization.workspace'] },
    { path: 'managedBy', verb: 'is managed by', to: 'anything' },
  ],
  leftOut: ['etag'],
  summary: [
    'properties.friendlyName',
    'properties.applicationGroupType',
    'properties.description',
    'properties.showInFeed',
    'location',
  ],
});
