import { armType } from '../armType.ts';
import { textsInEach } from './addresses.ts';

const frontend = 'properties.frontendIPConfigurations[].properties';
const pool = 'properties.backendAddressPools[].properties';
/** Instances of scale sets have interfaces that are parts of them. */
const backends = ['azure.network.networkInterface', 'azure.compute.scaleSet'];

export const loadBalancer = armType({
  id: 'azure.network.loadBalancer',
  title: 'Load balancer',
  plural: 'Load balancers',
  icon: 'split-horizontal',
  glyph: 'balancer',
  diagrams: 'azure.network.LoadBalancers',
  arm: 'Microsoft.Network/loadBalancers',
  // Rules name the frontends, pools and probes that they are about; those repeat it.
  leftOut: [
    'properties.frontendIPConfigurations[].properties.loadBalancingRules',
    'properties.frontendIPConfigurations[].properties.inboundNatRules',
    'properties.frontendIPConfigurations[].properties.inboundNatPools',
    'properties.frontendIPConfigurations[].properties.outboundRules',
    'properties.backendAddressPools[].properties.loadBalancingRules',
    'properties.backendAddressPools[].properties.outboundRule',
    'properties.backendAddressPools[].properties.outboundRules',
    'properties.backendAddressPools[].properties.inboundNatRules',
    'properties.probes[].properties.loadBalancingRules',
  ],
  relations: [
    {
      path: `${frontend}.publicIPAddress.id`,
      verb: 'is attached to',
      to: ['azure.network.publicIpAddress'],
      reversed: true,
    },
    {
      path: `${frontend}.publicIPPrefix.id`,
      verb: 'is attached to',
      to: ['azure.network.publicIpPrefix'],
      reversed: true,
    },
    { path: `${frontend}.subnet.id`, verb: 'runs in', to: ['azure.network.subnet'], detail: ['privateIPAddress'] },
    // What passes goes through the appliances behind that one first.
    { path: `${frontend}.gatewayLoadBalancer.id`, verb: 'routes to', to: ['azure.network.loadBalancer'] },
    { path: `${pool}.backendIPConfigurations[].id`, verb: 'serves', to: backends, reversed: true, detail: ['name'] },
    {
      path: `${pool}.loadBalancerBackendAddresses[].properties.networkInterfaceIPConfiguration.id`,
      verb: 'serves',
      to: backends,
      reversed: true,
      detail: ['name'],
    },
    {
      path: `${pool}.loadBalancerBackendAddresses[].properties.ipAddress`,
      verb: 'serves',
      to: 'anything',
      reversed: true,
      ifKnown: true,
      detail: ['name'],
    },
    // One of all regions is served by those of single regions.
    {
      path: `${pool}.loadBalancerBackendAddresses[].properties.loadBalancerFrontendIPConfiguration.id`,
      verb: 'serves',
      to: ['azure.network.loadBalancer'],
      reversed: true,
      detail: ['name'],
    },
    {
      path: `${pool}.loadBalancerBackendAddresses[].properties.virtualNetwork.id`,
      verb: 'routes to',
      to: ['azure.network.virtualNetwork'],
    },
    {
      path: `${pool}.loadBalancerBackendAddresses[].properties.subnet.id`,
      verb: 'routes to',
      to: ['azure.network.subnet'],
    },
    { path: `${pool}.virtualNetwork.id`, verb: 'routes to', to: ['azure.network.virtualNetwork'] },
    {
      path: 'properties.inboundNatRules[].properties.backendIPConfiguration.id',
      verb: 'serves',
      to: backends,
      reversed: true,
      detail: ['protocol', 'frontendPort', 'backendPort'],
    },
  ],
  summary: [
    'sku.name',
    'sku.tier',
    'properties.frontendIPConfigurations',
    'properties.loadBalancingRules',
    'properties.inboundNatRules',
    'location',
  ],
  // Routes lead to it, and what calls it names it, by the addresses of its frontends.
  addresses: ({ properties }) =>
    textsInEach(properties, 'properties.frontendIPConfigurations', 'properties.privateIPAddress'),
});
