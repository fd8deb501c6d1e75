import { armType } from '../armType.ts';
import { tells, watched } from './alertRules.ts';

export const scheduledQueryRule = armType({
  id: 'azure.insights.scheduledQueryRule',
  title: 'Log alert',
  plural: 'Log alerts',
  icon: 'bell',
  glyph: 'alarm',
  diagrams: 'azure.managementgovernance.Alerts',
  arm: 'Microsoft.Insights/scheduledQueryRules',
  leftOut: ['properties.lastUpdatedTime'],
  relations: [
    watched,
    tells('properties.actions.actionGroups[]'),
    // As versions before 2020-05-01 tell it.
    { path: 'properties.source.dataSourceId', verb: 'applies to', to: 'anything' },
    { path: 'properties.source.authorizedResources[]', verb: 'applies to', to: 'anything' },
    tells('properties.action.aznsAction.actionGroup[]'),
  ],
  summary: [
    'properties.enabled',
    'properties.severity',
    'properties.criteria.allOf',
    'properties.evaluationFrequency',
    'properties.windowSize',
    'properties.description',
    'location',
  ],
});
