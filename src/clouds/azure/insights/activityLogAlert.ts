import { armType } from '../armType.ts';
import { tells, watched } from './alertRules.ts';

export const activityLogAlert = armType({
  id: 'azure.insights.activityLogAlert',
  title: 'Activity log alert',
  plural: 'Activity log alerts',
  icon: 'bell',
  glyph: 'alarm',
  diagrams: 'azure.managementgovernance.Alerts',
  arm: 'Microsoft.Insights/activityLogAlerts',
  relations: [watched, tells('properties.actions.actionGroups[].actionGroupId')],
  summary: ['properties.enabled', 'properties.condition.allOf', 'properties.scopes', 'properties.description'],
});
