import assert from 'node:assert/strict';
import { readRows, relationsIn, relationsWithEvidence } from './readRows.ts';
import { connectedBy, idOf, rowOf } from './rowOf.ts';

const workspaceId = idOf('Microsoft.OperationalInsights/workspaces', 'log');
const scopeId = idOf('Microsoft.Insights/privateLinkScopes', 'ampls');
const groupId = idOf('Microsoft.Insights/actionGroups', 'on-call');
const machineId = idOf('Microsoft.Compute/virtualMachines', 'vm-web');

describe('Application Insights of Azure', () => {
  // In the shape of the example ComponentsGet of Microsoft.Insights 2020-02-02, in a private link scope.
  const component = rowOf('Microsoft.Insights/components', 'appi', {
    Application_Type: 'web',
    InstrumentationKey: 'bc095013-3cf2-45ac-ab47-000000000000',
    ConnectionString: 'InstrumentationKey=bc095013-3cf2-45ac-ab47-000000000000;IngestionEndpoint=https://x/',
    WorkspaceResourceId: workspaceId.toLowerCase(),
    PrivateLinkScopedResources: [{ ResourceId: `${scopeId}/scopedresources/appi`, ScopeId: '1' }],
  });

  it('sends to its workspace and is in a private link scope', () => {
    assert.deepEqual(
      relationsIn([
        component,
        rowOf('Microsoft.OperationalInsights/workspaces', 'log', {
          customerId: '40000000-0000-4000-8000-000000000004',
          privateLinkScopedResources: [{ resourceId: `${scopeId}/scopedresources/log`, scopeId: '2' }],
          features: { clusterResourceId: idOf('Microsoft.OperationalInsights/clusters', 'dedicated') },
          defaultDataCollectionRuleResourceId: idOf('Microsoft.Insights/dataCollectionRules', 'default'),
        }),
        rowOf('Microsoft.OperationalInsights/clusters', 'dedicated', {
          associatedWorkspaces: [{ resourceId: workspaceId, workspaceName: 'log' }],
        }),
        rowOf('Microsoft.Insights/privateLinkScopes', 'ampls', { privateEndpointConnections: connectedBy('pe-mon') }),
      ]),
      [
        'appi is member of ampls',
        'appi sends to log',
        'log is member of ampls',
        'log runs in dedicated',
        'log uses default?',
        'pe-mon? routes to ampls',
      ],
    );
  });

  it('keeps no key with which others could send in its name', () => {
    assert.doesNotMatch(JSON.stringify(readRows([component])), /bc095013/);
  });

  it('has tests of availability, without what those send', () => {
    const test = rowOf('Microsoft.Insights/webTests', 'ping', {
      Kind: 'standard',
      Configuration: { WebTest: '<WebTest><Header Value="plantedKey"/></WebTest>' },
      Request: {
        RequestUrl: 'https://api.example.com/health',
        RequestBody: 'plantedKey',
        Headers: [{ key: 'x', value: 'plantedKey' }],
      },
    });
    const service = rowOf('Microsoft.ApiManagement/service', 'apim', {
      hostnameConfigurations: [{ hostName: 'api.example.com' }],
    });
    assert.deepEqual(relationsIn([test, service]), ['ping uses apim']);
    assert.doesNotMatch(JSON.stringify(readRows([test])), /plantedKey/);
  });

  it('workspaces are meant by their workspace id', () => {
    const rows = [
      rowOf('Microsoft.OperationalInsights/workspaces', 'log', { customerId: '40000000-0000-4000-8000-000000000004' }),
      rowOf('Microsoft.Some/agents', 'agent', { workspace: '40000000-0000-4000-8000-000000000004' }),
    ];
    assert.deepEqual(relationsIn(rows), ['agent references log']);
  });
});

describe('alerts of Azure', () => {
  it('apply to resources and tell action groups', () => {
    const rows = [
      rowOf('Microsoft.Compute/virtualMachines', 'vm-web'),
      rowOf('Microsoft.Insights/actionGroups', 'on-call', { enabled: true, groupShortName: 'call' }),
      rowOf('Microsoft.Insights/metricAlerts', 'cpu', {
        scopes: [machineId.toUpperCase()],
        actions: [{ actionGroupId: groupId.toLowerCase(), webHookProperties: {} }],
        criteria: { 'odata.type': 'Microsoft.Azure.Monitor.SomethingNew' },
        lastUpdatedTime: '2026-01-01T00:00:00Z',
      }),
      rowOf('Microsoft.Insights/metricAlerts', 'down', {
        scopes: [idOf('Microsoft.Insights/webTests', 'ping')],
        criteria: {
          webTestId: idOf('Microsoft.Insights/webTests', 'ping'),
          componentId: idOf('Microsoft.Insights/components', 'appi'),
        },
      }),
      rowOf('Microsoft.Insights/activityLogAlerts', 'health', {
        scopes: ['/subscriptions/11111111-1111-1111-1111-111111111111'],
        actions: { actionGroups: [{ actionGroupId: groupId }] },
      }),
      rowOf('Microsoft.Insights/scheduledQueryRules', 'errors', {
        scopes: [workspaceId],
        actions: { actionGroups: [groupId] },
      }),
      // As 2018-04-16 has it.
      rowOf('Microsoft.Insights/scheduledQueryRules', 'older', {
        source: { dataSourceId: workspaceId, authorizedResources: [machineId] },
        action: { aznsAction: { actionGroup: [groupId] } },
      }),
    ];
    assert.deepEqual(
      readRows(rows).map(({ name, type }) => `${name}: ${type}`),
      [
        'vm-web: azure.compute.virtualMachine',
        'on-call: azure.insights.actionGroup',
        'health: azure.insights.activityLogAlert',
        'cpu: azure.insights.metricAlert',
        'down: azure.insights.metricAlert',
        'errors: azure.insights.scheduledQueryRule',
        'older: azure.insights.scheduledQueryRule',
      ],
    );
    assert.deepEqual(relationsIn(rows), [
      'cpu applies to vm-web',
      'cpu sends to on-call',
      'down applies to appi?',
      'down applies to ping?',
      'errors applies to log?',
      'errors sends to on-call',
      'health applies to 11111111-1111-1111-1111-111111111111?',
      'health sends to on-call',
      'older applies to log?',
      'older applies to vm-web',
      'older sends to on-call',
    ]);
  });

  it('reach programs through action groups, whose addresses keep no keys', () => {
    const group = rowOf('Microsoft.Insights/actionGroups', 'on-call', {
      azureFunctionReceivers: [
        {
          name: 'fn',
          functionAppResourceId: idOf('Microsoft.Web/sites', 'fn-orders'),
          functionName: 'alert',
          httpTriggerUrl: 'https://fn-orders.azurewebsites.net/api/alert?code=plantedCode',
        },
      ],
      logicAppReceivers: [
        {
          name: 'flow',
          resourceId: idOf('Microsoft.Logic/workflows', 'flow'),
          callbackUrl: 'https://prod-1.westeurope.logic.azure.com/workflows/1/triggers/x?sp=%2Frun&sig=plantedCode',
        },
      ],
      automationRunbookReceivers: [
        {
          automationAccountId: idOf('Microsoft.Automation/automationAccounts', 'auto'),
          runbookName: 'restart',
          serviceUri: 'https://s1events.azure-automation.net/webhooks?token=plantedCode',
        },
      ],
    });
    assert.deepEqual(relationsWithEvidence([group]), [
      {
        text: 'on-call sends to auto?',
        evidence: ['properties.automationRunbookReceivers[0].automationAccountId of on-call: restart'],
      },
      {
        text: 'on-call sends to flow?',
        evidence: ['properties.logicAppReceivers[0].resourceId of on-call: flow'],
      },
      {
        text: 'on-call sends to fn-orders?',
        evidence: ['properties.azureFunctionReceivers[0].functionAppResourceId of on-call: fn alert'],
      },
    ]);
    assert.doesNotMatch(JSON.stringify(readRows([group])), /plantedCode/);
  });

  it('are not the only rules: autoscale settings change what they apply to', () => {
    const scaleSetId = idOf('Microsoft.Compute/virtualMachineScaleSets', 'vmss');
    const setting = rowOf('Microsoft.Insights/autoscaleSettings', 'auto', {
      targetResourceUri: scaleSetId,
      profiles: [{ rules: [{ metricTrigger: { metricName: 'Percentage CPU', metricResourceUri: machineId } }] }],
    });
    assert.deepEqual(relationsWithEvidence([setting]), [
      { text: 'auto applies to vmss?', evidence: ['properties.targetResourceUri of auto'] },
      {
        text: 'auto reads from vm-web?',
        evidence: ['properties.profiles[0].rules[0].metricTrigger.metricResourceUri of auto: Percentage CPU'],
      },
    ]);
  });
});

describe('data collection of Azure', () => {
  // The destinations are those of DestinationsSpec in @azure/arm-monitor 8; the examples only have Log Analytics.
  it('sends to every kind of destination', () => {
    const rule = rowOf('Microsoft.Insights/dataCollectionRules', 'rule', {
      dataCollectionEndpointId: idOf('Microsoft.Insights/dataCollectionEndpoints', 'entry'),
      destinations: {
        logAnalytics: [{ name: 'central', workspaceResourceId: workspaceId, workspaceId: '4' }],
        monitoringAccounts: [{ accountResourceId: idOf('Microsoft.Monitor/accounts', 'metrics') }],
        eventHubs: [
          { eventHubResourceId: `${idOf('Microsoft.EventHub/namespaces', 'ns')}/eventhubs/telemetry`, name: 'hub' },
        ],
        storageBlobsDirect: [
          { storageAccountResourceId: idOf('Microsoft.Storage/storageAccounts', 'storders'), containerName: 'raw' },
        ],
        azureDataExplorer: [{ resourceId: idOf('Microsoft.Kusto/clusters', 'adx') }],
        eventHubsDirect: [
          {
            eventHubResourceId: `${idOf('Microsoft.EventHub/namespaces', 'ns-agents')}/eventhubs/telemetry`,
            name: 'direct',
          },
        ],
        somethingNew: 7,
      },
    });
    const endpoint = rowOf('Microsoft.Insights/dataCollectionEndpoints', 'entry', {
      logsIngestion: { endpoint: 'https://entry-1.westeurope-1.ingest.monitor.azure.com' },
      privateLinkScopedResources: [{ resourceId: `${scopeId}/scopedresources/entry` }],
    });
    const hook = rowOf('Microsoft.Insights/actionGroups', 'ag', {
      webhookReceivers: [{ serviceUri: 'https://entry-1.westeurope-1.ingest.monitor.azure.com/x' }],
    });
    const relations = relationsWithEvidence([rule, endpoint, hook]);
    assert.deepEqual(
      relations.map(({ text }) => text),
      [
        'ag sends to entry',
        'entry is member of ampls?',
        'rule sends to adx?',
        'rule sends to log?',
        'rule sends to metrics?',
        'rule sends to ns-agents?',
        'rule sends to ns?',
        'rule sends to storders?',
        'rule uses entry',
      ],
    );
    assert.match(relations.find(({ text }) => text === 'rule sends to storders?')?.evidence[0] ?? '', /: raw$/);
  });
});
