import { armType } from '../armType.ts';

/** Who and what is told when an alert fires. https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups */
export const actionGroup = armType({
  id: 'azure.insights.actionGroup',
  title: 'Action group',
  plural: 'Action groups',
  icon: 'megaphone',
  glyph: 'topic',
  detail: 'quiet',
  diagrams: 'azure.managementgovernance.Alerts',
  arm: 'Microsoft.Insights/actionGroups',
  // Whoever has one of these addresses can run the program behind it. What it is of stands beside it.
  leftOut: [
    'properties.azureFunctionReceivers[].httpTriggerUrl',
    'properties.logicAppReceivers[].callbackUrl',
    'properties.automationRunbookReceivers[].serviceUri',
  ],
  relations: [
    {
      path: 'properties.azureFunctionReceivers[].functionAppResourceId',
      verb: 'sends to',
      to: ['azure.web.functionApp'],
      detail: ['name', 'functionName'],
    },
    {
      path: 'properties.logicAppReceivers[].resourceId',
      verb: 'sends to',
      to: 'anything',
      detail: ['name'],
    },
    {
      path: 'properties.automationRunbookReceivers[].automationAccountId',
      verb: 'sends to',
      to: ['azure.automation.automationAccount'],
      detail: ['name', 'runbookName'],
    },
    { path: 'properties.webhookReceivers[].serviceUri', verb: 'sends to', to: 'anything', hostOf: true, ifKnown: true },
  ],
  summary: [
    'properties.enabled',
    'properties.groupShortName',
    'properties.emailReceivers',
    'properties.smsReceivers',
    'properties.webhookReceivers',
  ],
});
