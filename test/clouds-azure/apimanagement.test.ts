import assert from 'node:assert/strict';
import { readRows, relationsIn, relationsWithEvidence } from './readRows.ts';
import { connectedBy, idOf, rowOf, subnetId, vaultRow } from './rowOf.ts';

/** In the shape of the example ApiManagementServiceGetService of Microsoft.ApiManagement 2021-08-01, in networks. */
const service = rowOf('Microsoft.ApiManagement/service', 'apim', {
  gatewayUrl: 'https://APIM.azure-api.net',
  gatewayRegionalUrl: 'https://apim-westeurope-01.regional.azure-api.net',
  hostnameConfigurations: [
    { type: 'Proxy', hostName: 'apim.azure-api.net', certificateSource: 'BuiltIn' },
    {
      type: 'Proxy',
      hostName: 'Api.example.com',
      keyVaultId: 'https://kv-keys.vault.azure.net/secrets/api-example',
      certificate: { subject: 'CN=*.example.com' },
    },
  ],
  virtualNetworkType: 'External',
  virtualNetworkConfiguration: { vnetid: '0', subnetname: 'x', subnetResourceId: subnetId },
  publicIpAddressId: idOf('Microsoft.Network/publicIPAddresses', 'pip-apim'),
  publicIPAddresses: ['13.92.130.49'],
  privateIPAddresses: ['10.0.1.5'],
  additionalLocations: [
    {
      location: 'East US 2',
      publicIPAddresses: ['40.70.24.106'],
      gatewayRegionalUrl: 'https://apim-eastus2-01.regional.azure-api.net',
      virtualNetworkConfiguration: {
        subnetResourceId: idOf('Microsoft.Network/virtualNetworks/subnets', 'vnet-us/snet-api'),
      },
      publicIpAddressId: null,
    },
  ],
  privateEndpointConnections: connectedBy('pe-apim'),
});

describe('API Management of Azure', () => {
  it('says where it runs, what is in front of it and whose certificates it shows', () => {
    assert.deepEqual(relationsWithEvidence([service, vaultRow]), [
      {
        text: 'apim runs in snet-api?',
        evidence: ['properties.additionalLocations[0].virtualNetworkConfiguration.subnetResourceId of apim: East US 2'],
      },
      {
        text: 'apim runs in snet-data?',
        evidence: ['properties.virtualNetworkConfiguration.subnetResourceId of apim'],
      },
      {
        text: 'apim uses kv-keys',
        evidence: ['properties.hostnameConfigurations[1].keyVaultId of apim: Api.example.com'],
      },
      {
        text: 'pe-apim? routes to apim',
        evidence: ['properties.privateEndpointConnections[0].properties.privateEndpoint.id of apim'],
      },
      { text: 'pip-apim? is attached to apim', evidence: ['properties.publicIpAddressId of apim'] },
    ]);
  });

  it('is known by its own hosts and those that people gave it, and not by those that it uses', () => {
    const hookTo = (host: string) =>
      rowOf('Microsoft.Insights/actionGroups', 'ag', { webhookReceivers: [{ serviceUri: `https://${host}/x` }] });
    const known = (host: string) => relationsIn([service, hookTo(host)]).includes('ag sends to apim');
    for (const host of [
      'apim.azure-api.net',
      'api.example.com',
      'apim-eastus2-01.regional.azure-api.net',
      '40.70.24.106',
    ])
      assert.ok(known(host), host);
    // The one is the vault's, the other that of an address with a row of its own.
    for (const host of ['kv-keys.vault.azure.net', '13.92.130.49']) assert.ok(!known(host), host);
  });

  it('has gateways for workspaces', () => {
    const rows = [
      rowOf('Microsoft.ApiManagement/gateways', 'gw', {
        frontend: { defaultHostname: 'gw.gateway.westeurope.azure-api.net' },
        backend: { subnet: { id: subnetId } },
      }),
    ];
    assert.equal(readRows(rows)[0]?.type, 'azure.apimanagement.gateway');
    assert.deepEqual(relationsIn(rows), ['gw runs in snet-data?']);
  });

  it('is read with nothing said of it', () => {
    const [bare] = readRows([rowOf('microsoft.apimanagement/service', 'bare', { hostnameConfigurations: {} })]);
    assert.equal(bare?.type, 'azure.apimanagement.service');
    assert.deepEqual(relationsIn([rowOf('microsoft.apimanagement/service', 'bare')]), []);
  });
});
