import { armType } from '../armType.ts';

export const runbook = armType({
  id: 'azure.automation.runbook',
  title: 'Runbook',
  plural: 'Runbooks',
  icon: 'notebook',
  glyph: 'workflow',
  diagrams: 'azure.managementgovernance.AutomationAccounts',
  arm: 'Microsoft.Automation/automationAccounts/runbooks',
  // How often it ran, and a copy that somebody is writing.
  leftOut: ['properties.jobCount', 'properties.draft', 'properties.publishContentLink', 'properties.lastModifiedTime'],
  summary: ['properties.runbookType', 'properties.state', 'properties.description', 'location'],
});
