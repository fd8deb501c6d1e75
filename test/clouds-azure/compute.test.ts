import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/** Rows as the examples of Microsoft.Compute 2024-07-01 (ComputeRP, DiskRP and GalleryRP) have them. */
function row(kind: string, name: string, properties?: object, more: object = {}): Row {
  return {
    id: idOf(kind, name),
    name: name.split('/').at(-1),
    type: `microsoft.compute/${kind.toLowerCase()}`,
    location: 'westeurope',
    ...(properties === undefined ? {} : { properties }),
    ...more,
  };
}

const kinds = (kind: string, name: string): string => {
  const names = name.split('/');
  return kind
    .split('/')
    .map((one, at) => `${one}/${names[at]}`)
    .join('/');
};
const idOf = (kind: string, name: string): string => armId('Microsoft.Compute', kinds(kind, name));
const otherId = (type: string, name: string): string => armId(type, name);
const subnetId = `${otherId('Microsoft.Network/virtualNetworks', 'vnet')}/subnets/snet`;
const vaultId = otherId('Microsoft.KeyVault/vaults', 'kv');

const account: Row = {
  id: otherId('Microsoft.Storage/storageAccounts', 'logs'),
  name: 'logs',
  type: 'microsoft.storage/storageaccounts',
  location: 'westeurope',
  properties: { primaryEndpoints: { blob: 'https://logs.blob.core.windows.net/' } },
};
const vault: Row = {
  id: vaultId,
  name: 'kv',
  type: 'microsoft.keyvault/vaults',
  location: 'westeurope',
  properties: { vaultUri: 'https://kv.vault.azure.net/' },
};
const workspace: Row = {
  id: otherId('Microsoft.OperationalInsights/workspaces', 'law'),
  name: 'law',
  type: 'microsoft.operationalinsights/workspaces',
  location: 'westeurope',
  properties: { customerId: '0f0f0f0f-1111-2222-3333-444444444444' },
};

describe('virtual machines of Azure', () => {
  it('say what is attached to them, what they are made from and where they run', () => {
    const relations = relationsIn([
      row('virtualMachines', 'vm', {
        hardwareProfile: { vmSize: 'Standard_D2s_v5' },
        networkProfile: { networkInterfaces: [{ id: otherId('Microsoft.Network/networkInterfaces', 'nic') }] },
        storageProfile: {
          imageReference: { id: idOf('galleries/images/versions', 'gal/web/1.0.0') },
          osDisk: {
            osType: 'Linux',
            managedDisk: { id: idOf('disks', 'os'), diskEncryptionSet: { id: idOf('diskEncryptionSets', 'des') } },
            encryptionSettings: { diskEncryptionKey: { sourceVault: { id: vaultId } } },
          },
          dataDisks: [
            { lun: 0, managedDisk: { id: idOf('disks', 'data').toUpperCase() } },
            { lun: 1, vhd: { uri: 'https://logs.blob.core.windows.net/vhds/old.vhd' } },
          ],
        },
        osProfile: {
          secrets: [{ sourceVault: { id: vaultId } }],
          linuxConfiguration: { ssh: { publicKeys: [{ path: '/home/a', keyData: 'ssh-ed25519 AAAAC3Nza ana@home' }] } },
        },
        availabilitySet: { id: idOf('availabilitySets', 'avset') },
        virtualMachineScaleSet: { id: idOf('virtualMachineScaleSets', 'flexible') },
        proximityPlacementGroup: { id: idOf('proximityPlacementGroups', 'ppg') },
        host: { id: idOf('hostGroups/hosts', 'hosts/first') },
        hostGroup: { id: idOf('hostGroups', 'hosts') },
        capacityReservation: { capacityReservationGroup: { id: idOf('capacityReservationGroups', 'crg') } },
        applicationProfile: {
          galleryApplications: [
            { order: 1, packageReferenceId: idOf('galleries/applications/versions', 'gal/app/2.0.0') },
          ],
        },
        securityProfile: {
          encryptionIdentity: {
            userAssignedIdentityResourceId: otherId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-enc'),
          },
        },
        diagnosticsProfile: { bootDiagnostics: { storageUri: 'https://logs.blob.core.windows.net/' } },
      }),
      row('sshPublicKeys', 'key', { publicKey: 'ssh-ed25519 AAAAC3Nza ana@home' }),
      account,
      vault,
    ]);
    assert.deepEqual(relations, [
      'DATA? is attached to vm',
      'nic? is attached to vm',
      'os? is attached to vm',
      'vm is encrypted with des?',
      'vm is encrypted with kv',
      'vm is member of avset?',
      'vm is member of flexible?',
      'vm is member of ppg?',
      'vm runs in first?',
      'vm runs in hosts?',
      'vm sends to logs',
      'vm uses 1.0.0?',
      'vm uses 2.0.0?',
      'vm uses crg?',
      'vm uses id-enc?',
      'vm uses key',
      'vm uses kv',
      'vm uses logs',
    ]);
  });

  it('have extensions beside them, which are called by both names', () => {
    const rows = [
      row('virtualMachines', 'vm', {}),
      {
        ...row('virtualMachines/extensions', 'VM/AzureMonitor', {
          publisher: 'Microsoft.Azure.Monitor',
          type: 'AzureMonitorWindowsAgent',
          settings: { workspaceId: '0f0f0f0f-1111-2222-3333-444444444444', KeyVaultResourceId: vaultId },
          protectedSettingsFromKeyVault: {
            secretUrl: 'https://kv.vault.azure.net/secrets/s/1',
            sourceVault: { id: vaultId },
          },
          instanceView: { statuses: [{ time: '2026-01-01T00:00:00Z' }] },
        }),
      },
      vault,
      workspace,
    ];
    const extension = readRows(rows).find(({ type }) => type === 'azure.compute.virtualMachineExtension');
    assert.equal(extension?.name, 'VM/AzureMonitor');
    assert.match(extension?.parent ?? '', /\/resourcegroups\/rg-app$/);
    assert.equal(JSON.stringify(extension?.properties).includes('instanceView'), false);
    assert.deepEqual(relationsWithEvidence(rows), [
      { text: 'VM/AzureMonitor is attached to vm', evidence: ['id of VM/AzureMonitor'] },
      { text: 'VM/AzureMonitor sends to law', evidence: ['properties.settings.workspaceId of VM/AzureMonitor'] },
      {
        text: 'VM/AzureMonitor uses kv',
        evidence: [
          'properties.protectedSettingsFromKeyVault.sourceVault.id of VM/AzureMonitor',
          'properties.settings.KeyVaultResourceId of VM/AzureMonitor',
        ],
      },
    ]);
  });

  it('and their disks say the same, and so do those who hold several', () => {
    const vm = idOf('virtualMachines', 'vm');
    const relations = relationsWithEvidence([
      row('virtualMachines', 'vm', {
        storageProfile: { osDisk: { managedDisk: { id: idOf('disks', 'os') } } },
        availabilitySet: { id: idOf('availabilitySets', 'AVSET') },
        host: { id: idOf('hostGroups/hosts', 'hosts/first') },
      }),
      row('disks', 'os', { creationData: { createOption: 'Copy' } }, { managedBy: vm.toLowerCase() }),
      row('availabilitySets', 'avset', {
        virtualMachines: [{ id: vm.toUpperCase() }],
        statuses: [{ time: '2026-01-01' }],
      }),
      row('hostGroups', 'hosts', { hosts: [{ id: idOf('hostGroups/hosts', 'hosts/first') }] }),
      row('hostGroups/hosts', 'hosts/first', { virtualMachines: [{ id: vm }], instanceView: { assetId: 'x' } }),
      row('capacityReservationGroups', 'crg', {
        virtualMachinesAssociated: [{ id: vm }],
        capacityReservations: [{ id: idOf('capacityReservationGroups/capacityReservations', 'crg/d2') }],
        sharingProfile: { subscriptionIds: [{ id: '/subscriptions/22222222-2222-2222-2222-222222222222' }] },
      }),
      row('capacityReservationGroups/capacityReservations', 'crg/d2', { virtualMachinesAssociated: [{ id: vm }] }),
      row('proximityPlacementGroups', 'ppg', {
        virtualMachines: [{ id: vm }],
        availabilitySets: [{ id: idOf('availabilitySets', 'avset') }],
        virtualMachineScaleSets: [{ id: idOf('virtualMachineScaleSets', 'web') }],
      }),
      row('restorePointCollections', 'backup', { source: { id: vm, location: 'westeurope' } }),
    ]);
    assert.deepEqual(
      relations.map(({ text, evidence }) => `${text} (${evidence.length})`),
      [
        'avset is member of ppg (1)',
        'backup reads from vm (1)',
        'crg gives access to 22222222-2222-2222-2222-222222222222? (1)',
        'os is attached to vm (2)',
        'vm is member of avset (2)',
        'vm is member of ppg (1)',
        'vm runs in first (2)',
        'vm uses crg (1)',
        'vm uses d2 (1)',
        'web? is member of ppg (1)',
      ],
    );
  });
});

describe('scale sets of Azure', () => {
  const network = {
    healthProbe: { id: `${otherId('Microsoft.Network/loadBalancers', 'lb')}/probes/health` },
    networkInterfaceConfigurations: [
      {
        name: 'nic',
        properties: {
          networkSecurityGroup: { id: otherId('Microsoft.Network/networkSecurityGroups', 'nsg') },
          ipConfigurations: [
            {
              name: 'ip',
              properties: {
                subnet: { id: subnetId },
                applicationSecurityGroups: [{ id: otherId('Microsoft.Network/applicationSecurityGroups', 'asg') }],
                loadBalancerBackendAddressPools: [
                  { id: `${otherId('Microsoft.Network/loadBalancers', 'lb')}/backendAddressPools/web` },
                ],
                loadBalancerInboundNatPools: [
                  { id: `${otherId('Microsoft.Network/loadBalancers', 'lb')}/inboundNatPools/ssh` },
                ],
                applicationGatewayBackendAddressPools: [
                  { id: `${otherId('Microsoft.Network/applicationGateways', 'agw')}/backendAddressPools/web` },
                ],
                publicIPAddressConfiguration: {
                  properties: { publicIPPrefix: { id: otherId('Microsoft.Network/publicIPPrefixes', 'prefix') } },
                },
              },
            },
          ],
        },
      },
    ],
  };

  it('say in their model what each machine has', () => {
    const relations = relationsIn([
      row(
        'virtualMachineScaleSets',
        'web',
        {
          orchestrationMode: 'Flexible',
          hostGroup: { id: idOf('hostGroups', 'hosts') },
          proximityPlacementGroup: { id: idOf('proximityPlacementGroups', 'ppg') },
          virtualMachineProfile: {
            networkProfile: network,
            storageProfile: {
              imageReference: { id: idOf('images', 'golden') },
              dataDisks: [{ lun: 0, managedDisk: { diskEncryptionSet: { id: idOf('diskEncryptionSets', 'des') } } }],
            },
            diagnosticsProfile: { bootDiagnostics: { storageUri: 'https://LOGS.blob.core.windows.net' } },
            extensionProfile: {
              extensions: [
                {
                  name: 'agent',
                  properties: {
                    type: 'MicrosoftMonitoringAgent',
                    settings: { workspaceId: '0f0f0f0f-1111-2222-3333-444444444444', KekVaultResourceId: vaultId },
                  },
                },
              ],
            },
          },
        },
        {
          identity: {
            type: 'UserAssigned',
            userAssignedIdentities: { [otherId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-web')]: {} },
          },
        },
      ),
      account,
      workspace,
    ]);
    assert.deepEqual(relations, [
      'web is encrypted with des?',
      'web is member of asg?',
      'web is member of ppg?',
      'web is protected by nsg?',
      'web runs in hosts?',
      'web runs in snet?',
      'web sends to law',
      'web sends to logs',
      'web serves agw?',
      'web serves lb?',
      'web uses golden?',
      'web uses id-web?',
      'web uses kv?',
      'web uses lb?',
      'web uses prefix?',
    ]);
  });

  it('are what a disk of one of their uniform machines is attached to', () => {
    const machine = `${idOf('virtualMachineScaleSets', 'web')}/virtualMachines/3`;
    assert.deepEqual(
      relationsIn([row('virtualMachineScaleSets', 'web', {}), row('disks', 'os', {}, { managedBy: machine })]),
      ['os is attached to web'],
    );
  });
});

describe('disks, snapshots and images of Azure', () => {
  it('say what they came from and what their keys are', () => {
    const relations = relationsIn([
      row(
        'disks',
        'data',
        {
          creationData: { createOption: 'Copy', sourceResourceId: idOf('snapshots', 'before') },
          encryption: {
            type: 'EncryptionAtRestWithCustomerKey',
            diskEncryptionSetId: idOf('diskEncryptionSets', 'des'),
          },
          securityProfile: { secureVMDiskEncryptionSetId: idOf('diskEncryptionSets', 'des-secure') },
          encryptionSettingsCollection: {
            encryptionSettings: [
              { keyEncryptionKey: { sourceVault: { id: vaultId }, keyUrl: 'https://kv.vault.azure.net/keys/k' } },
            ],
          },
          diskAccessId: idOf('diskAccesses', 'access'),
          shareInfo: [{ vmUri: idOf('virtualMachines', 'one') }, { vmUri: idOf('virtualMachines', 'two') }],
        },
        { managedByExtended: [idOf('virtualMachines', 'one')] },
      ),
      row('snapshots', 'before', {
        creationData: { createOption: 'Copy', sourceResourceId: idOf('disks', 'gone') },
        incremental: true,
        completionPercent: 12,
      }),
      row('snapshots', 'imported', {
        creationData: {
          createOption: 'Import',
          sourceUri: 'https://logs.blob.core.windows.net/vhds/a.vhd',
          storageAccountId: account.id,
        },
      }),
      row('disks', 'from-gallery', {
        creationData: { galleryImageReference: { id: idOf('galleries/images/versions', 'gal/web/1.0.0') } },
      }),
      row('diskEncryptionSets', 'des', {
        activeKey: { sourceVault: { id: vaultId }, keyUrl: 'https://kv.vault.azure.net/keys/k/1' },
        previousKeys: [{ sourceVault: { id: otherId('Microsoft.KeyVault/vaults', 'kv-old') } }],
      }),
      row('diskAccesses', 'access', {
        privateEndpointConnections: [
          { properties: { privateEndpoint: { id: otherId('Microsoft.Network/privateEndpoints', 'pe') } } },
        ],
      }),
      account,
      vault,
    ]);
    assert.deepEqual(relations, [
      'before references gone?',
      'data is attached to one?',
      'data is attached to two?',
      'data is encrypted with des',
      'data is encrypted with des-secure?',
      'data is encrypted with kv',
      'data references before',
      'data uses access',
      'des uses kv',
      'des uses kv-old?',
      'from-gallery references 1.0.0?',
      'imported references logs',
      'pe? routes to access',
    ]);
  });

  it('are kept in galleries, version by version', () => {
    const rows = [
      row('galleries', 'gal', { identifier: { uniqueName: 'x' }, sharingStatus: { aggregatedState: 'Succeeded' } }),
      row('galleries/images', 'gal/web', { osType: 'Linux', osState: 'Generalized' }),
      row('galleries/images/versions', 'gal/web/1.0.0', {
        storageProfile: {
          source: { virtualMachineId: idOf('virtualMachines', 'vm') },
          osDiskImage: { sizeInGB: 30, source: { id: idOf('snapshots', 'before') } },
          dataDiskImages: [{ lun: 0, source: { storageAccountId: account.id } }],
        },
        publishingProfile: {
          targetRegions: [
            {
              name: 'North Europe',
              encryption: {
                osDiskImage: { diskEncryptionSetId: idOf('diskEncryptionSets', 'des') },
                dataDiskImages: [{ lun: 0, diskEncryptionSetId: idOf('diskEncryptionSets', 'des') }],
              },
            },
          ],
        },
        replicationStatus: { summary: [{ progress: 7 }] },
      }),
      // As 2018-06-01 has it.
      row('galleries/images/versions', 'gal/web/0.9.0', {
        publishingProfile: { source: { managedImage: { id: idOf('images', 'golden').toLowerCase() } } },
      }),
      row('images', 'golden', {
        sourceVirtualMachine: { id: idOf('virtualMachines', 'vm') },
        storageProfile: {
          osDisk: {
            managedDisk: { id: idOf('disks', 'os') },
            diskEncryptionSet: { id: idOf('diskEncryptionSets', 'des') },
          },
          dataDisks: [
            { lun: 3, snapshot: { id: idOf('snapshots', 'data') } },
            { lun: 4, blobUri: 'https://logs.blob.core.windows.net/vhds/b.vhd' },
          ],
        },
      }),
      row('galleries/applications', 'gal/app', { supportedOSType: 'Linux' }),
      row('galleries/applications/versions', 'gal/app/2.0.0', {
        publishingProfile: { source: { mediaLink: 'https://logs.blob.core.windows.net/packages/app.zip' } },
      }),
      account,
    ];
    assert.deepEqual(relationsIn(rows), [
      '0.9.0 references golden',
      '1.0.0 is encrypted with des?',
      '1.0.0 references before?',
      '1.0.0 references logs',
      '1.0.0 references vm?',
      '2.0.0 references logs',
      'golden is encrypted with des?',
      'golden references data?',
      'golden references logs',
      'golden references os?',
      'golden references vm?',
    ]);
    const resources = readRows(rows);
    const version = resources.find(({ name }) => name === '1.0.0');
    const definition = resources.find(({ id }) => id === version?.parent);
    assert.equal(definition?.type, 'azure.compute.galleryImage');
    assert.equal(resources.find(({ id }) => id === definition?.parent)?.type, 'azure.compute.gallery');
    assert.equal(JSON.stringify(version?.properties).includes('progress'), false);
    const des = relationsWithEvidence(rows).find(({ text }) => text === '1.0.0 is encrypted with des?');
    assert.deepEqual(des?.evidence, [
      'properties.publishingProfile.targetRegions[0].encryption.osDiskImage.diskEncryptionSetId of 1.0.0: North Europe',
      'properties.publishingProfile.targetRegions[0].encryption.dataDiskImages[0].diskEncryptionSetId of 1.0.0: North Europe',
    ]);
  });
});

describe('what Microsoft.Compute tells of', () => {
  it('is read where it says nothing, or something unknown, of itself', () => {
    const types = [
      ['virtualMachineScaleSets', 'a', 'scaleSet'],
      ['virtualMachines', 'a', 'virtualMachine'],
      ['virtualMachines/extensions', 'a/b', 'virtualMachineExtension'],
      ['availabilitySets', 'a', 'availabilitySet'],
      ['proximityPlacementGroups', 'a', 'proximityPlacementGroup'],
      ['hostGroups', 'a', 'dedicatedHostGroup'],
      ['hostGroups/hosts', 'a/b', 'dedicatedHost'],
      ['capacityReservationGroups', 'a', 'capacityReservationGroup'],
      ['capacityReservationGroups/capacityReservations', 'a/b', 'capacityReservation'],
      ['disks', 'a', 'disk'],
      ['snapshots', 'a', 'snapshot'],
      ['restorePointCollections', 'a', 'restorePointCollection'],
      ['diskEncryptionSets', 'a', 'diskEncryptionSet'],
      ['diskAccesses', 'a', 'diskAccess'],
      ['images', 'a', 'image'],
      ['galleries', 'a', 'gallery'],
      ['galleries/images', 'a/b', 'galleryImage'],
      ['galleries/images/versions', 'a/b/c', 'galleryImageVersion'],
      ['galleries/applications', 'a/b', 'galleryApplication'],
      ['galleries/applications/versions', 'a/b/c', 'galleryApplicationVersion'],
      ['sshPublicKeys', 'a', 'sshPublicKey'],
    ] as const;
    for (const [kind, name, noun] of types) {
      for (const properties of [undefined, null, {}, { provisioningState: 'Hibernating', securityProfile: 'none' }]) {
        const [resource] = readRows([{ ...row(kind, name), properties }]);
        assert.equal(resource?.type, `azure.compute.${noun}`);
        assert.equal(resource?.region, 'westeurope');
      }
      assert.deepEqual(
        relationsIn([row(kind, name, { storageProfile: [{}], virtualMachines: 'many', activeKey: 3 })]),
        noun === 'virtualMachineExtension' ? ['a/b is attached to a?'] : [],
      );
    }
  });

  it('keeps hostile names as they are', () => {
    const name = '<img src=x onerror=alert(1)>"\u202e';
    const [resource] = readRows([row('disks', name, {}, { tags: { __proto__: 'x', [name]: name } })]);
    assert.equal(resource?.name, name);
    assert.equal(resource?.tags[name], name);
  });
});
