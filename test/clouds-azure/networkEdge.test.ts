import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/*
 * In the shape of the examples in Azure/azure-rest-api-specs: trafficmanager 2022-04-01 (Profile-GET-WithEndpoints),
 * frontdoor 2021-06-01 (FrontdoorGet, WafPolicyGet) and cdn 2024-02-01 (Profiles_Get, AFDEndpoints_Get, Endpoints_Get).
 */
function row(type: string, name: string, properties?: object, more: object = {}): Row {
  const told = {
    id: armId(type, name),
    name,
    type: type.toLowerCase(),
    tenantId: 'tenant',
    location: 'global',
    ...more,
  };
  return properties === undefined ? told : { ...told, properties };
}

const address = (name: string, fqdn: string): Row =>
  row('Microsoft.Network/publicIPAddresses', name, { dnsSettings: { fqdn } }, { location: 'westeurope' });

const part = (parent: string, parentName: string, kind: string, name: string, properties?: object): Row => ({
  id: `${armId(parent, parentName)}/${kind}/${name}`,
  name,
  type: `${parent}/${kind}`.toLowerCase(),
  location: 'Global',
  ...(properties === undefined ? {} : { properties }),
});

describe('Traffic Manager profiles', () => {
  const profiles = 'Microsoft.Network/trafficManagerProfiles';
  const endpoint = (name: string, properties: object): object => ({ name, properties });
  const outer = row(profiles, 'tm-orders', {
    profileStatus: 'Enabled',
    trafficRoutingMethod: 'Priority',
    dnsConfig: { relativeName: 'tm-orders', fqdn: 'TM-orders.trafficmanager.net', ttl: 35 },
    monitorConfig: { profileMonitorStatus: 'Degraded', protocol: 'HTTPS', port: 443, path: '/' },
    endpoints: [
      endpoint('inner', {
        endpointStatus: 'Enabled',
        endpointMonitorStatus: 'Online',
        targetResourceId: armId(profiles, 'TM-inner'),
      }),
      endpoint('west', { endpointStatus: 'Disabled', target: 'Shop-west.orders.example' }),
      endpoint('elsewhere', { endpointStatus: 'SomethingNew', target: 'shop.elsewhere.example' }),
    ],
  });

  it('route to resources and hosts', () => {
    const inner = row(profiles, 'tm-inner', { dnsConfig: { fqdn: 'tm-inner.trafficmanager.net' } });
    assert.deepEqual(relationsWithEvidence([outer, inner, address('pip-west', 'shop-west.orders.example')]), [
      {
        text: 'tm-orders routes to pip-west',
        evidence: ['properties.endpoints[1].properties.target of tm-orders: west Disabled'],
      },
      {
        text: 'tm-orders routes to tm-inner',
        evidence: ['properties.endpoints[0].properties.targetResourceId of tm-orders: inner Enabled'],
      },
    ]);
  });

  it('are found by their name, and keep nothing of how they are right now', () => {
    const zone = 'Microsoft.Network/dnsZones';
    const record = part(zone, 'orders.example', 'CNAME', 'shop', {
      CNAMERecord: { cname: 'tm-orders.trafficmanager.net' },
    });
    assert.ok(relationsIn([outer, record]).includes('shop.orders.example CNAME resolves to tm-orders'));
    assert.doesNotMatch(JSON.stringify(readRows([outer])), /MonitorStatus/);
  });
});

describe('Front Door (classic)', () => {
  const frontDoors = 'Microsoft.Network/frontDoors';
  const policies = 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies';
  const door = row(frontDoors, 'fd-orders', {
    cname: 'FD-orders.azurefd.net',
    enabledState: 'Enabled',
    frontendEndpoints: [
      {
        name: 'default',
        properties: {
          hostName: 'fd-orders.azurefd.net',
          webApplicationFirewallPolicyLink: { id: armId(policies, 'WAF') },
          customHttpsConfiguration: {
            keyVaultCertificateSourceParameters: { vault: { id: armId('Microsoft.KeyVault/vaults', 'kv') } },
          },
        },
      },
    ],
    backendPools: [
      {
        name: 'shop',
        properties: {
          backends: [
            { address: 'Shop-west.orders.example', httpsPort: 443, priority: 1, weight: 50 },
            { address: 'hidden.example', privateLinkResourceId: armId('Microsoft.Network/privateLinkServices', 'pls') },
          ],
        },
      },
    ],
  });
  const policy = row(
    policies,
    'waf',
    {
      policySettings: { enabledState: 'Enabled', mode: 'Prevention' },
      frontendEndpointLinks: [{ id: `${armId(frontDoors, 'fd-orders')}/frontendEndpoints/default` }],
      routingRuleLinks: [{ id: `${armId(frontDoors, 'fd-other')}/routingRules/all` }],
      securityPolicyLinks: [{ id: `${armId('Microsoft.Cdn/profiles', 'afd')}/securityPolicies/all` }],
    },
    { sku: { name: 'Premium_AzureFrontDoor' } },
  );

  it('routes to backends, and is protected by policies', () => {
    const rows = [door, policy, address('pip-west', 'shop-west.orders.example')];
    assert.deepEqual(relationsWithEvidence(rows), [
      {
        text: 'afd? is protected by waf',
        evidence: ['properties.securityPolicyLinks[0].id of waf'],
      },
      {
        text: 'fd-orders is protected by waf',
        evidence: [
          'properties.frontendEndpoints[0].properties.webApplicationFirewallPolicyLink.id of fd-orders: fd-orders.azurefd.net',
          'properties.frontendEndpointLinks[0].id of waf',
        ],
      },
      {
        text: 'fd-orders routes to pip-west',
        evidence: ['properties.backendPools[0].properties.backends[0].address of fd-orders: shop'],
      },
      {
        text: 'fd-orders routes to pls?',
        evidence: ['properties.backendPools[0].properties.backends[1].privateLinkResourceId of fd-orders: shop'],
      },
      {
        text: 'fd-orders uses kv?',
        evidence: [
          'properties.frontendEndpoints[0].properties.customHttpsConfiguration.keyVaultCertificateSourceParameters.vault.id of fd-orders: fd-orders.azurefd.net',
        ],
      },
      { text: 'fd-other? is protected by waf', evidence: ['properties.routingRuleLinks[0].id of waf'] },
    ]);
  });

  it('is found by its name', () => {
    const record = part('Microsoft.Network/dnsZones', 'orders.example', 'CNAME', 'shop', {
      CNAMERecord: { cname: 'fd-orders.azurefd.net' },
    });
    assert.ok(relationsIn([door, record]).includes('shop.orders.example CNAME resolves to fd-orders'));
  });
});

describe('Front Door and CDN', () => {
  const profiles = 'Microsoft.Cdn/profiles';
  const policies = 'Microsoft.Cdn/CdnWebApplicationFirewallPolicies';

  it('have profiles with endpoints, which records lead to', () => {
    const rows = [
      row(
        profiles,
        'afd',
        { frontDoorId: '3b4682da-b3e2-47a1-96ca-08ab3cb7294e', resourceState: 'Active' },
        {
          kind: 'frontdoor',
          sku: { name: 'Premium_AzureFrontDoor' },
          identity: {
            type: 'UserAssigned',
            userAssignedIdentities: { [armId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-afd')]: {} },
          },
        },
      ),
      part(profiles, 'afd', 'afdEndpoints', 'shop', {
        hostName: 'shop-AbCd.z01.azurefd.net',
        enabledState: 'SomethingNew',
      }),
      part('Microsoft.Network/dnsZones', 'orders.example', 'CNAME', 'shop', {
        CNAMERecord: { cname: 'shop-abcd.z01.azurefd.net' },
      }),
      part('Microsoft.Network/dnsZones', 'orders.example', 'A', '@', {
        targetResource: { id: `${armId(profiles, 'AFD')}/afdendpoints/shop` },
      }),
    ];
    assert.deepEqual(relationsWithEvidence(rows), [
      {
        text: 'afd uses id-afd?',
        evidence: [
          `identity.userAssignedIdentities.${armId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-afd')} of afd`,
        ],
      },
      {
        text: 'orders.example A resolves to shop',
        evidence: ['properties.targetResource.id of orders.example A'],
      },
      {
        text: 'shop.orders.example CNAME resolves to shop',
        evidence: ['properties.CNAMERecord.cname of shop.orders.example CNAME'],
      },
    ]);
    const [afd, shop] = readRows(rows);
    assert.deepEqual([afd?.type, shop?.type], ['azure.cdn.profile', 'azure.cdn.afdEndpoint']);
    assert.equal(shop?.parent, afd?.id);
  });

  it('have endpoints of a CDN that fetch from origins, protected by policies', () => {
    const rows = [
      row(profiles, 'cdn', undefined, { sku: { name: 'Standard_Microsoft' } }),
      part(profiles, 'cdn', 'endpoints', 'media', {
        hostName: 'media.azureedge.net',
        origins: [
          { name: 'first', properties: { hostName: 'Media.orders.example', httpsPort: 443 } },
          {
            name: 'second',
            properties: {
              hostName: 'hidden.example',
              privateLinkResourceId: armId('Microsoft.Network/privateLinkServices', 'pls'),
            },
          },
        ],
        webApplicationFirewallPolicyLink: { id: armId(policies, 'waf-cdn') },
      }),
      row(policies, 'waf-cdn', {
        endpointLinks: [{ id: `${armId(profiles, 'CDN')}/endpoints/media` }],
        policySettings: { mode: 'SomethingNew' },
      }),
      address('pip-media', 'media.orders.example'),
    ];
    assert.deepEqual(relationsWithEvidence(rows), [
      {
        text: 'media is protected by waf-cdn',
        evidence: [
          'properties.endpointLinks[0].id of waf-cdn',
          'properties.webApplicationFirewallPolicyLink.id of media',
        ],
      },
      {
        text: 'media routes to pip-media',
        evidence: ['properties.origins[0].properties.hostName of media: first'],
      },
      {
        text: 'media routes to pls?',
        evidence: ['properties.origins[1].properties.privateLinkResourceId of media: second'],
      },
    ]);
  });

  it('are read without properties, and with any name', () => {
    const hostile = '"><script>alert(1)</script>\u202e';
    const rows = [
      row('Microsoft.Network/trafficManagerProfiles', 'bare', undefined, { name: hostile }),
      row('Microsoft.Network/frontDoors', 'bare', undefined, { name: hostile }),
      row('Microsoft.Network/FrontDoorWebApplicationFirewallPolicies', 'bare', undefined, { name: hostile }),
      row(profiles, 'bare', undefined, { name: hostile }),
      { ...part(profiles, 'bare', 'endpoints', 'bare'), name: hostile },
      { ...part(profiles, 'bare', 'afdEndpoints', 'bare'), name: hostile },
      row(policies, 'bare', undefined, { name: hostile }),
    ];
    const found = readRows(rows);
    assert.deepEqual(
      found.map(({ name, type }) => [name, type.split('.')[1] === 'resources']),
      rows.map(() => [hostile, false]),
    );
    assert.deepEqual(relationsIn(rows), []);
  });
});
