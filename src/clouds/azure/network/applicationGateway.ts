import type { RelationRule } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import { textsInEach } from './addresses.ts';

const frontend = 'properties.frontendIPConfigurations[].properties';
const pool = 'properties.backendAddressPools[].properties';

export const applicationGateway = armType({
  id: 'azure.network.applicationGateway',
  title: 'Application gateway',
  plural: 'Application gateways',
  icon: 'split-horizontal',
  glyph: 'balancer',
  diagrams: 'azure.network.ApplicationGateway',
  arm: 'Microsoft.Network/applicationGateways',
  // What certificates are is long and public. Listeners and rules name what they use; that repeats it.
  leftOut: [
    'properties.sslCertificates[].properties.publicCertData',
    'properties.sslCertificates[].properties.httpListeners',
    'properties.trustedRootCertificates[].properties.data',
    'properties.trustedClientCertificates[].properties.data',
    'properties.trustedClientCertificates[].properties.validatedCertData',
    'properties.authenticationCertificates[].properties.data',
    'properties.frontendIPConfigurations[].properties.httpListeners',
    'properties.frontendPorts[].properties.httpListeners',
    'properties.backendAddressPools[].properties.requestRoutingRules',
    'properties.backendAddressPools[].properties.urlPathMaps',
    'properties.backendAddressPools[].properties.pathRules',
  ],
  relations: [
    {
      path: 'properties.gatewayIPConfigurations[].properties.subnet.id',
      verb: 'runs in',
      to: ['azure.network.subnet'],
    },
    {
      path: `${frontend}.publicIPAddress.id`,
      verb: 'is attached to',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
    },
    { path: `${frontend}.subnet.id`, verb: 'runs in', to: ['azure.network.subnet'], detail: ['privateIPAddress'] },
    {
      path: `${pool}.backendIPConfigurations[].id`,
      verb: 'serves',
      to: ['azure.network.networkInterface', 'azure.compute.scaleSet'],
      reversed: true,
      detail: ['name'],
    },
    { ...backend('fqdn'), hostOf: true },
    backend('ipAddress'),
    protectedBy('properties.firewallPolicy.id'),
    protectedBy('properties.httpListeners[].properties.firewallPolicy.id'),
    protectedBy('properties.urlPathMaps[].properties.pathRules[].properties.firewallPolicy.id'),
    certificate('sslCertificates'),
    certificate('trustedRootCertificates'),
    {
      path: 'properties.privateLinkConfigurations[].properties.ipConfigurations[].properties.subnet.id',
      verb: 'runs in',
      to: ['azure.network.subnet'],
      detail: ['privateIPAddress'],
    },
    {
      path: 'properties.privateEndpointConnections[].properties.privateEndpoint.id',
      verb: 'routes to',
      to: ['azure.network.privateEndpoint'],
      reversed: true,
    },
  ],
  summary: [
    'properties.sku.name',
    'properties.operationalState',
    'properties.httpListeners',
    'properties.backendAddressPools',
    'properties.sslPolicy.policyName',
    'properties.autoscaleConfiguration',
    'zones',
    'location',
  ],
  addresses: ({ properties }) =>
    textsInEach(properties, 'properties.frontendIPConfigurations', 'properties.privateIPAddress'),
});

function backend(property: string): RelationRule {
  return {
    path: `${pool}.backendAddresses[].${property}`,
    verb: 'serves',
    to: 'anything',
    reversed: true,
    ifKnown: true,
    detail: ['name'],
  };
}

function protectedBy(path: string): RelationRule {
  return {
    path,
    verb: 'is protected by',
    to: ['azure.network.applicationGatewayWebApplicationFirewallPolicy'],
    detail: ['name'],
  };
}

/** An address in a vault: `https://kv-shop.vault.azure.net/secrets/wildcard`. */
function certificate(list: string): RelationRule {
  return {
    path: `properties.${list}[].properties.keyVaultSecretId`,
    verb: 'uses',
    to: ['azure.keyvault.vault', 'azure.keyvault.managedHsm'],
    hostOf: true,
    ifKnown: true,
    detail: ['name'],
  };
}
