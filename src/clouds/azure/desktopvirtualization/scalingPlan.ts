import { armType } from '../armType.ts';

/** https://learn.microsoft.com/azure/virtual-desktop/autoscale-scaling-plan */
export const scalingPlan = armType({
  id: 'azure.desktopvirtualization.scalingPlan',
  title: 'Scaling plan',
  plural: 'Scaling plans',
  icon: 'graph-line',
  glyph: 'policy',
  diagrams: 'azure.other.AzureVirtualDesktop',
  arm: 'Microsoft.DesktopVirtualization/scalingPlans',
  relations: [
    {
      path: 'properties.hostPoolReferences[].hostPoolArmPath',
      verb: 'applies to',
      to: ['azure.desktopvirtualization.hostPool'],
    },
    { path: 'managedBy', verb: 'is managed by', to: 'anything' },
  ],
  leftOut: ['etag'],
  summary: ['properties.friendlyName', 'properties.hostPoolType', 'properties.timeZone', 'location'],
});
