import { staging } from '../workloads.ts';
import { hub, spokes, throughFirewall } from './landingZones.ts';
import { natGateway, networkSecurityGroup, publicAddress, routeTable, subnetId, virtualNetwork } from './networks.ts';
import type { Piece } from './pieces.ts';
import { type Home, identities, idIn, made, networkId, part } from './resources.ts';

const production = spokes.wholesale.id;

/** The networks of both stages, and the gateway that Front Door sends to. */
export function wholesaleNetwork(home: Home, edge: Home): Piece {
  const before: Home = { ...home, group: 'rg-wholesale-staging', owner: staging(home.owner) };
  return {
    resources: [
      ...stage(home, 'vnet-wholesale-prod', '10.202'),
      ...stage(before, 'vnet-wholesale-staging', '10.203'),
      ...natGateway(home, 'ng-wholesale', '192.0.2.151', [subnetId(production, 'snet-sites')]),
      ...gateway(edge),
    ],
  };
}

function stage(home: Home, name: string, network: string) {
  const id = networkId(home, `virtualNetworks/${name}`);
  const isProduction = name.endsWith('prod');
  return [
    virtualNetwork(home, {
      name,
      cidr: `${network}.0.0/16`,
      subnets: [
        { name: 'snet-gateway', cidr: `${network}.1.0/24`, guard: `nsg-${name}-gateway` },
        {
          name: 'snet-sites',
          cidr: `${network}.2.0/24`,
          for: 'Microsoft.Web/serverFarms',
          guard: `nsg-${name}`,
          routes: `rt-${name}`,
          services: ['Microsoft.Storage'],
          ...(isProduction ? { out: 'ng-wholesale' } : {}),
        },
        { name: 'snet-endpoints', cidr: `${network}.3.0/24`, guard: `nsg-${name}` },
        { name: 'snet-postgres', cidr: `${network}.4.0/24`, for: 'Microsoft.DBforPostgreSQL/flexibleServers' },
      ],
      peers: [hub],
      dnsServers: ['10.200.4.4'],
    }),
    networkSecurityGroup(home, `nsg-${name}-gateway`, [
      { name: 'front-door', port: '443', from: 'AzureFrontDoor.Backend' },
      { name: 'health', port: '65200-65535', from: 'GatewayManager' },
      { name: 'nobody-else', port: '*', from: 'Internet', access: 'Deny' },
    ]),
    networkSecurityGroup(home, `nsg-${name}`, [
      { name: 'from-gateway', port: '443', from: `${network}.1.0/24` },
      { name: 'from-sites', port: '1433-6380', from: `${network}.2.0/24` },
    ]),
    routeTable(home, `rt-${name}`, throughFirewall, [subnetId(id, 'snet-sites')]),
  ];
}

function gateway(edge: Home) {
  const name = 'agw-wholesale-prod';
  const own = (path: string): string => networkId(edge, `applicationGateways/${name}/${path}`);
  const waf = networkId(edge, 'ApplicationGatewayWebApplicationFirewallPolicies/waf-wholesale');
  const identity = idIn(edge, 'Microsoft.ManagedIdentity/userAssignedIdentities/id-gateway');
  return [
    made(
      edge,
      `Microsoft.Network/applicationGateways/${name}`,
      {
        sku: { name: 'WAF_v2', tier: 'WAF_v2' },
        operationalState: 'Running',
        autoscaleConfiguration: { minCapacity: 1, maxCapacity: 10 },
        firewallPolicy: { id: waf },
        sslCertificates: [
          part(own('sslCertificates/wildcard'), {
            keyVaultSecretId: 'https://kv-bw-wholesale-prod.vault.azure.net/secrets/wildcard-certificate',
          }),
        ],
        gatewayIPConfigurations: [
          part(own('gatewayIPConfigurations/ip'), { subnet: { id: subnetId(production, 'snet-gateway') } }),
        ],
        frontendIPConfigurations: [
          part(own('frontendIPConfigurations/public'), {
            publicIPAddress: { id: networkId(edge, 'publicIPAddresses/pip-agw-wholesale') },
          }),
        ],
        frontendPorts: [part(own('frontendPorts/https'), { port: 443 })],
        backendAddressPools: [
          part(own('backendAddressPools/shop'), {
            backendAddresses: [{ fqdn: 'web-wholesale-prod.azurewebsites.net' }],
          }),
          part(own('backendAddressPools/api'), {
            backendAddresses: [{ fqdn: 'api-wholesale-prod.azurewebsites.net' }],
          }),
        ],
        httpListeners: [
          part(own('httpListeners/https'), {
            frontendIPConfiguration: { id: own('frontendIPConfigurations/public') },
            frontendPort: { id: own('frontendPorts/https') },
            protocol: 'Https',
            sslCertificate: { id: own('sslCertificates/wildcard') },
          }),
        ],
      },
      { zones: ['1', '2', '3'], identity: identities(identity) },
    ),
    publicAddress(edge, 'pip-agw-wholesale', '192.0.2.150', own('frontendIPConfigurations/public')),
    made(edge, 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies/waf-wholesale', {
      policySettings: { mode: 'Prevention', state: 'Enabled' },
      managedRules: { managedRuleSets: [{ ruleSetType: 'Microsoft_DefaultRuleSet', ruleSetVersion: '2.1' }] },
      applicationGateways: [{ id: networkId(edge, `applicationGateways/${name}`) }],
    }),
  ];
}
