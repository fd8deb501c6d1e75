import assert from 'node:assert/strict';
import { readRows, relationsIn, relationsWithEvidence } from './readRows.ts';
import { connectedBy, idOf, rowOf } from './rowOf.ts';

describe('logic apps of Azure', () => {
  // In the shape of the example Workflows_Get of Microsoft.Logic 2019-05-01, with actions as in
  // https://learn.microsoft.com/azure/logic-apps/logic-apps-workflow-actions-triggers
  const workflow = rowOf('Microsoft.Logic/workflows', 'flow', {
    state: 'Enabled',
    endpointsConfiguration: { connector: { outgoingIpAddresses: [{ address: '40.84.145.61' }] } },
    integrationAccount: { id: idOf('Microsoft.Logic/integrationAccounts', 'edi') },
    parameters: {
      $connections: {
        value: { azureblob: { connectionId: idOf('Microsoft.Web/connections', 'blobs'), connectionName: 'blobs-1' } },
      },
    },
    definition: {
      actions: {
        child: { type: 'Workflow', inputs: { host: { workflow: { id: idOf('Microsoft.Logic/workflows', 'child') } } } },
        code: {
          type: 'Function',
          inputs: { function: { id: `${idOf('Microsoft.Web/sites', 'fn-orders')}/functions/price` } },
        },
        api: {
          type: 'ApiManagement',
          inputs: { api: { id: `${idOf('Microsoft.ApiManagement/service', 'apim')}/apis/orders` } },
        },
        loop: {
          type: 'Foreach',
          actions: {
            inner: { inputs: { host: { workflow: { id: idOf('Microsoft.Logic/workflows', 'grandchild') } } } },
          },
        },
      },
    },
  });

  it('use what their definitions and connections name', () => {
    const relations = relationsWithEvidence([workflow, rowOf('Microsoft.Logic/integrationAccounts', 'edi')]);
    assert.deepEqual(
      relations.map(({ text }) => text),
      [
        'flow references grandchild?',
        'flow uses apim?',
        'flow uses blobs?',
        'flow uses child?',
        'flow uses edi',
        'flow uses fn-orders?',
      ],
    );
    assert.deepEqual(relations.find(({ text }) => text === 'flow uses blobs?')?.evidence, [
      'properties.parameters.$connections.value.azureblob.connectionId of flow: blobs-1',
    ]);
  });

  it('are read with names that mean harm, and with nothing said of them', () => {
    const odd = rowOf('microsoft.logic/workflows', 'x"><script>', { definition: 'none', parameters: null });
    assert.deepEqual(
      readRows([odd, rowOf('microsoft.logic/workflows', 'bare')]).map(({ type }) => type),
      ['azure.logic.workflow', 'azure.logic.workflow'],
    );
    assert.deepEqual(relationsIn([odd]), []);
    assert.equal('endpointsConfiguration' in Object(readRows([workflow])[0]?.properties.properties), false);
  });
});

describe('automation of Azure', () => {
  it('has runbooks in accounts', () => {
    const accountId = idOf('Microsoft.Automation/automationAccounts', 'auto');
    const host = '0a1b2c3d.jrds.we.azure-automation.net';
    const rows = [
      rowOf('Microsoft.Automation/automationAccounts', 'auto', {
        automationHybridServiceUrl: `https://${host}/automationAccounts/0a1b2c3d`,
        privateEndpointConnections: connectedBy('pe-auto'),
      }),
      rowOf('Microsoft.Automation/automationAccounts/runbooks', 'auto/restart', { runbookType: 'Lisp', jobCount: 7 }),
      rowOf('Microsoft.Insights/actionGroups', 'ag', { webhookReceivers: [{ serviceUri: `https://${host}/` }] }),
    ];
    const runbook = readRows(rows).find(({ name }) => name === 'restart');
    assert.equal(runbook?.type, 'azure.automation.runbook');
    assert.equal(runbook?.parent, accountId.toLowerCase());
    assert.deepEqual(runbook?.properties.properties, { runbookType: 'Lisp' });
    assert.deepEqual(relationsIn(rows), ['ag sends to auto', 'pe-auto? routes to auto']);
  });
});

describe('backups of Azure', () => {
  it('are kept in vaults of two kinds', () => {
    const rows = [
      rowOf('Microsoft.RecoveryServices/vaults', 'rsv', { privateEndpointConnections: connectedBy('pe-rsv') }),
      rowOf('Microsoft.DataProtection/backupVaults', 'bv', {
        resourceGuardOperationRequests: [`${idOf('Microsoft.DataProtection/resourceGuards', 'guard')}`],
      }),
    ];
    assert.deepEqual(
      readRows(rows).map(({ type }) => type),
      ['azure.dataprotection.backupVault', 'azure.recoveryservices.vault'],
    );
    assert.deepEqual(relationsIn(rows), ['bv is protected by guard?', 'pe-rsv? routes to rsv']);
  });
});
