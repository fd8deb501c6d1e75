import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

const workspaceId = armId('Microsoft.Databricks/workspaces', 'lake');

/** Rows as WorkspaceGet and AccessConnectorGet of 2024-05-01 have them. */
function row(kind: string, name: string, properties?: object, more: object = {}): Row {
  return {
    id: armId(`Microsoft.Databricks/${kind}`, name),
    name,
    type: `microsoft.databricks/${kind.toLowerCase()}`,
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
    ...more,
  };
}

const vault = (name: string): Row => ({
  id: armId('Microsoft.KeyVault/vaults', name),
  name,
  type: 'microsoft.keyvault/vaults',
  properties: { vaultUri: `https://${name}.vault.azure.net/` },
});

describe('Databricks workspaces', () => {
  it('manage a group, run in a network and are encrypted with keys for each thing', () => {
    const keyIn = (name: string): object => ({
      keyVaultProperties: { keyVaultUri: `https://${name}.vault.azure.net/` },
    });
    assert.deepEqual(
      relationsIn([
        row('workspaces', 'lake', {
          managedResourceGroupId: '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/databricks-rg',
          parameters: {
            customVirtualNetworkId: { type: 'String', value: armId('Microsoft.Network/virtualNetworks', 'vnet') },
            customPublicSubnetName: { type: 'String', value: 'snet-public' },
            loadBalancerId: { type: 'String', value: armId('Microsoft.Network/loadBalancers', 'lb') },
            amlWorkspaceId: { type: 'String', value: armId('Microsoft.MachineLearningServices/workspaces', 'ml') },
            encryption: {
              type: 'Object',
              value: { keySource: 'Microsoft.Keyvault', keyvaulturi: 'https://kv-root.vault.azure.net' },
            },
          },
          encryption: { entities: { managedServices: keyIn('kv-services'), managedDisk: keyIn('kv-disks') } },
          diskEncryptionSetId: armId('Microsoft.Compute/diskEncryptionSets', 'des'),
          privateEndpointConnections: [
            { properties: { privateEndpoint: { id: armId('Microsoft.Network/privateEndpoints', 'pe') } } },
          ],
        }),
        vault('kv-root'),
        vault('kv-services'),
        vault('kv-disks'),
      ]),
      [
        'databricks-rg? is managed by lake',
        'lake is encrypted with des?',
        'lake is encrypted with kv-disks',
        'lake is encrypted with kv-root',
        'lake is encrypted with kv-services',
        'lake runs in vnet?',
        'lake uses lb?',
        'lake uses ml?',
        'pe? routes to lake',
      ],
    );
  });

  it('use access connectors, which both say', () => {
    const identity = armId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-lake');
    const connector = armId('Microsoft.Databricks/accessConnectors', 'connector');
    assert.deepEqual(
      relationsWithEvidence([
        row('workspaces', 'lake', {
          accessConnector: { id: connector.toUpperCase(), userAssignedIdentityId: identity },
        }),
        row(
          'accessConnectors',
          'connector',
          { referedBy: [workspaceId.toLowerCase()] },
          {
            identity: { type: 'UserAssigned', userAssignedIdentities: { [identity]: {} } },
          },
        ),
      ]).map(({ text, evidence }) => [text, evidence.length]),
      [
        ['connector uses id-lake?', 1],
        ['lake uses connector', 2],
        ['lake uses id-lake?', 1],
      ],
    );
  });

  it('are named by their address', () => {
    const client: Row = {
      id: armId('Microsoft.Web/unknownThings', 'client'),
      name: 'client',
      type: 'microsoft.web/unknownthings',
      properties: { host: 'adb-5555555555555555.19.azuredatabricks.net' },
    };
    const lake = row('workspaces', 'lake', { workspaceUrl: 'ADB-5555555555555555.19.azuredatabricks.net' });
    assert.deepEqual(relationsIn([lake, client]), ['client references lake']);
  });

  it('are read where nothing more is said, or something else', () => {
    for (const properties of [undefined, {}, { parameters: null, encryption: 'none', referedBy: 'nobody' }]) {
      assert.equal(readRows([row('workspaces', 'a', properties)])[0]?.type, 'azure.databricks.workspace');
      assert.equal(readRows([row('accessConnectors', 'a', properties)])[0]?.type, 'azure.databricks.accessConnector');
      assert.deepEqual(relationsIn([row('workspaces', 'a', properties), row('accessConnectors', 'b', properties)]), []);
    }
  });
});
