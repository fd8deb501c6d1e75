import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

const idOf = armId;
const subscription = '/subscriptions/11111111-1111-1111-1111-111111111111';
const subnet = (name: string): string => `${idOf('Microsoft.Network/virtualNetworks', 'vnet')}/subnets/${name}`;
const identity = (name: string): string => idOf('Microsoft.ManagedIdentity/userAssignedIdentities', name);
const law = idOf('Microsoft.OperationalInsights/workspaces', 'law');
const clusterId = idOf('Microsoft.ContainerService/managedClusters', 'aks');

/** A row as ManagedClustersGet of 2025-05-01 has it. */
function cluster(properties?: object, more: object = {}): Row {
  return {
    id: clusterId.replace('resourceGroups', 'resourcegroups'),
    name: 'aks',
    type: 'microsoft.containerservice/managedclusters',
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
    ...more,
  };
}

function nodeGroup(name: string, managedBy?: string): Row {
  return {
    id: `${subscription}/resourceGroups/${name}`,
    name,
    type: 'microsoft.resources/subscriptions/resourcegroups',
    location: 'westeurope',
    ...(managedBy === undefined ? {} : { managedBy }),
  };
}

describe('AKS clusters', () => {
  it('manage the group of their nodes, which both say, whichever case it is in', () => {
    const rows = [
      cluster({ nodeResourceGroup: 'MC_rg-app_aks_westeurope' }),
      nodeGroup('mc_rg-app_AKS_westeurope', clusterId),
      nodeGroup('rg-app'),
    ];
    assert.deepEqual(relationsWithEvidence(rows), [
      {
        text: 'mc_rg-app_AKS_westeurope is managed by aks',
        evidence: ['managedBy of mc_rg-app_AKS_westeurope', 'properties.nodeResourceGroup of aks'],
      },
    ]);
    // It may be out of sight.
    assert.deepEqual(relationsIn([cluster({ nodeResourceGroup: 'MC_x (Größe)' })]), []);
    assert.deepEqual(relationsIn([cluster({ nodeResourceGroup: 'MC_Größe' })]), ['MC_Größe? is managed by aks']);
  });

  it('say what they use, send to, run in and are encrypted with', () => {
    const relations = relationsIn([
      cluster(
        {
          identityProfile: { kubeletidentity: { resourceId: identity('id-kubelet'), clientId: 'x' } },
          addonProfiles: {
            omsagent: {
              enabled: true,
              config: { LOGANALYTICSWORKSPACERESOURCEID: law.toUpperCase(), useAADAuth: 'true' },
              identity: { resourceId: identity('id-oms') },
            },
            ingressApplicationGateway: {
              enabled: true,
              config: {
                applicationGatewayId: idOf('Microsoft.Network/applicationGateways', 'agw'),
                effectiveApplicationGatewayId: idOf('Microsoft.Network/applicationGateways', 'agw'),
              },
            },
            aciConnectorLinux: { enabled: false, config: null },
          },
          securityProfile: {
            defender: { logAnalyticsWorkspaceResourceId: law },
            azureKeyVaultKms: {
              enabled: true,
              keyId: 'https://kv.vault.azure.net/keys/etcd/1',
              keyVaultResourceId: idOf('Microsoft.KeyVault/vaults', 'kv'),
            },
          },
          apiServerAccessProfile: {
            enablePrivateCluster: true,
            privateDNSZone: idOf('Microsoft.Network/privateDnsZones', 'privatelink.westeurope.azmk8s.io'),
            subnetId: subnet('snet-api'),
          },
          diskEncryptionSetID: idOf('Microsoft.Compute/diskEncryptionSets', 'des'),
          networkProfile: {
            loadBalancerProfile: {
              outboundIPPrefixes: { publicIPPrefixes: [{ id: idOf('Microsoft.Network/publicIPPrefixes', 'prefix') }] },
              outboundIPs: { publicIPs: [{ id: idOf('Microsoft.Network/publicIPAddresses', 'pip') }] },
              effectiveOutboundIPs: [{ id: idOf('Microsoft.Network/publicIPAddresses', 'pip') }],
            },
          },
          ingressProfile: {
            webAppRouting: {
              enabled: true,
              dnsZoneResourceIds: [idOf('Microsoft.Network/dnsZones', 'shop.example')],
              identity: { resourceId: identity('id-routing') },
            },
          },
          serviceMeshProfile: {
            istio: { certificateAuthority: { plugin: { keyVaultId: idOf('Microsoft.KeyVault/vaults', 'kv-mesh') } } },
          },
          bootstrapProfile: { containerRegistryId: idOf('Microsoft.ContainerRegistry/registries', 'acr') },
          linuxProfile: { ssh: { publicKeys: [{ keyData: 'ssh-rsa AAAAB3Nza ana@home' }] } },
          privateLinkResources: [{ id: `${clusterId}/privateLinkResources/management` }],
        },
        { identity: { type: 'UserAssigned', userAssignedIdentities: { [identity('id-aks')]: {} } } },
      ),
      {
        id: idOf('Microsoft.Compute/sshPublicKeys', 'key'),
        name: 'key',
        type: 'microsoft.compute/sshpublickeys',
        properties: { publicKey: 'ssh-rsa AAAAB3Nza ana@home' },
      },
    ]);
    assert.deepEqual(relations, [
      'aks is encrypted with des?',
      'aks is encrypted with kv?',
      'aks runs in snet-api?',
      'aks sends to LAW?',
      'aks uses acr?',
      'aks uses agw?',
      'aks uses id-aks?',
      'aks uses id-kubelet?',
      'aks uses id-oms?',
      'aks uses id-routing?',
      'aks uses key',
      'aks uses kv-mesh?',
      'aks uses pip?',
      'aks uses prefix?',
      'aks uses privatelink.westeurope.azmk8s.io?',
      'aks uses shop.example?',
    ]);
  });

  it('have node pools in them, which are told without ids', () => {
    const rows = [
      cluster({
        fqdn: 'AKS-1a2b.hcp.westeurope.azmk8s.io',
        agentPoolProfiles: [
          {
            name: 'system',
            mode: 'System',
            type: 'VirtualMachineScaleSets',
            vmSize: 'Standard_D4s_v5',
            count: 3,
            tags: { owner: 'platform' },
            eTag: 'x',
            vnetSubnetID: subnet('snet-nodes').toUpperCase(),
            podSubnetID: subnet('snet-pods'),
            nodePublicIPPrefixID: idOf('Microsoft.Network/publicIPPrefixes', 'prefix'),
            proximityPlacementGroupID: idOf('Microsoft.Compute/proximityPlacementGroups', 'ppg'),
            hostGroupID: idOf('Microsoft.Compute/hostGroups', 'hosts'),
            capacityReservationGroupID: idOf('Microsoft.Compute/capacityReservationGroups', 'crg'),
            networkProfile: {
              applicationSecurityGroups: [idOf('Microsoft.Network/applicationSecurityGroups', 'asg')],
            },
          },
          { name: 'user', mode: 'Unheard of' },
          { count: 3 },
        ],
      }),
    ];
    const resources = readRows(rows);
    assert.deepEqual(
      resources.map(({ type, name, parent, region }) => [type, name, parent, region]),
      [
        ['azure.containerservice.managedCluster', 'aks', `${subscription}/resourcegroups/rg-app`, 'westeurope'],
        ['azure.containerservice.agentPool', 'system', clusterId.toLowerCase(), 'westeurope'],
        ['azure.containerservice.agentPool', 'user', clusterId.toLowerCase(), 'westeurope'],
      ],
    );
    assert.equal('agentPoolProfiles' in Object(resources[0]?.properties.properties), false);
    assert.deepEqual(resources[1]?.tags, { owner: 'platform' });
    assert.equal(resources[1]?.properties.vmSize, 'Standard_D4s_v5');
    assert.deepEqual(relationsIn(rows), [
      'system is member of asg?',
      'system is member of ppg?',
      'system runs in SNET-NODES?',
      'system runs in hosts?',
      'system runs in snet-pods?',
      'system uses crg?',
      'system uses prefix?',
    ]);
  });

  it('are reached by their names, of which a private one has one more', () => {
    const record: Row = {
      id: idOf('Microsoft.Web/unknownThings', 'proxy'),
      name: 'proxy',
      type: 'microsoft.web/unknownthings',
      properties: { upstream: 'aks-1a2b.privatelink.westeurope.azmk8s.io', other: 'aks-1a2b.hcp.westeurope.azmk8s.io' },
    };
    const found = relationsWithEvidence([
      cluster({
        fqdn: 'AKS-1a2b.hcp.westeurope.azmk8s.io',
        privateFQDN: 'aks-1a2b.privatelink.westeurope.azmk8s.io',
      }),
      record,
    ]);
    assert.deepEqual(
      found.map(({ text, evidence }) => [text, evidence.length]),
      [['proxy references aks', 2]],
    );
  });

  it('are read where nothing more is said, or something else', () => {
    for (const properties of [
      undefined,
      {},
      { agentPoolProfiles: null },
      { agentPoolProfiles: 'none', addonProfiles: [] },
    ]) {
      assert.deepEqual(
        readRows([cluster(properties)]).map(({ type }) => type),
        ['azure.containerservice.managedCluster'],
      );
    }
    // A zone that Azure makes, or none. https://learn.microsoft.com/azure/aks/private-clusters
    for (const privateDNSZone of ['system', 'none']) {
      assert.deepEqual(relationsIn([cluster({ apiServerAccessProfile: { privateDNSZone } })]), []);
    }
  });
});
