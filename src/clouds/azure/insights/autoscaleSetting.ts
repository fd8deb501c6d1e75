import { armType } from '../armType.ts';

export const autoscaleSetting = armType({
  id: 'azure.insights.autoscaleSetting',
  title: 'Autoscale setting',
  plural: 'Autoscale settings',
  icon: 'graph-line',
  glyph: 'policy',
  detail: 'quiet',
  diagrams: 'azure.monitor.AutoScale',
  arm: 'Microsoft.Insights/autoscaleSettings',
  relations: [
    { path: 'properties.targetResourceUri', verb: 'applies to', to: 'anything' },
    {
      path: 'properties.profiles[].rules[].metricTrigger.metricResourceUri',
      verb: 'reads from',
      to: 'anything',
      detail: ['metricName'],
    },
  ],
  summary: ['properties.enabled', 'properties.targetResourceUri', 'properties.profiles', 'location'],
});
