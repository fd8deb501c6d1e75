import { armType } from '../armType.ts';
import { tells, watched } from './alertRules.ts';

export const metricAlert = armType({
  id: 'azure.insights.metricAlert',
  title: 'Metric alert',
  plural: 'Metric alerts',
  icon: 'bell',
  glyph: 'alarm',
  diagrams: 'azure.managementgovernance.Alerts',
  arm: 'Microsoft.Insights/metricAlerts',
  leftOut: ['properties.lastUpdatedTime'],
  relations: [
    watched,
    tells('properties.actions[].actionGroupId'),
    { path: 'properties.criteria.webTestId', verb: 'applies to', to: ['azure.insights.webTest'] },
    { path: 'properties.criteria.componentId', verb: 'applies to', to: ['azure.insights.component'] },
  ],
  summary: [
    'properties.enabled',
    'properties.severity',
    'properties.criteria.allOf',
    'properties.evaluationFrequency',
    'properties.windowSize',
    'properties.description',
  ],
});
