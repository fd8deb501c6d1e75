import { code, type GroupPlace, groupId, type Slot, slot } from './generatedSlot.ts';

/** What of the network is in each group, ascending by id. */
export const networkSlots: readonly Slot[] = [
  slot(
    'Microsoft.Network/loadBalancers',
    () => 'lb-app',
    ({ in: inside, id }) => ({
      frontendIPConfigurations: [
        {
          id: `${id}/frontendIPConfigurations/public`,
          name: 'public',
          properties: { publicIPAddress: { id: inside('Microsoft.Network/publicIPAddresses/pip-app') } },
        },
      ],
      backendAddressPools: [
        {
          id: `${id}/backendAddressPools/machines`,
          name: 'machines',
          properties: {
            backendIPConfigurations: [1, 2].map((n) => ({
              id: inside(`Microsoft.Network/networkInterfaces/nic-${n}/ipConfigurations/ipconfig1`),
            })),
          },
        },
      ],
    }),
  ),
  networkInterface(1),
  networkInterface(2),
  slot(
    'Microsoft.Network/networkSecurityGroups',
    () => 'nsg-app',
    ({ in: inside, id }) => ({
      securityRules: [
        {
          id: `${id}/securityRules/https`,
          name: 'https',
          properties: {
            protocol: 'Tcp',
            sourceAddressPrefix: 'Internet',
            sourcePortRange: '*',
            destinationAddressPrefix: '*',
            destinationPortRange: '443',
            access: 'Allow',
            priority: 100,
            direction: 'Inbound',
          },
        },
      ],
      subnets: [{ id: inside('Microsoft.Network/virtualNetworks/vnet-app/subnets/machines') }],
    }),
  ),
  slot(
    'Microsoft.Network/privateEndpoints',
    () => 'pe-sql',
    ({ in: inside, id, place }) => ({
      subnet: { id: inside('Microsoft.Network/virtualNetworks/vnet-app/subnets/endpoints') },
      privateLinkServiceConnections: [
        {
          id: `${id}/privateLinkServiceConnections/sql`,
          name: 'sql',
          properties: {
            privateLinkServiceId: inside(`Microsoft.Sql/servers/sql-${code(place)}`),
            groupIds: ['sqlServer'],
            privateLinkServiceConnectionState: { status: 'Approved' },
          },
        },
      ],
    }),
  ),
  slot(
    'Microsoft.Network/publicIPAddresses',
    () => 'pip-app',
    ({ in: inside }) => ({
      publicIPAllocationMethod: 'Static',
      ipConfiguration: { id: inside('Microsoft.Network/loadBalancers/lb-app/frontendIPConfigurations/public') },
    }),
  ),
  slot(
    'Microsoft.Network/virtualNetworks',
    () => 'vnet-app',
    ({ in: inside, id, place }) => ({
      addressSpace: { addressPrefixes: [`${prefix(place)}.0.0/16`] },
      subnets: [
        {
          id: `${id}/subnets/machines`,
          name: 'machines',
          properties: {
            addressPrefix: `${prefix(place)}.1.0/24`,
            networkSecurityGroup: { id: inside('Microsoft.Network/networkSecurityGroups/nsg-app') },
          },
        },
        {
          id: `${id}/subnets/endpoints`,
          name: 'endpoints',
          properties: {
            addressPrefix: `${prefix(place)}.2.0/24`,
            privateEndpoints: [{ id: inside('Microsoft.Network/privateEndpoints/pe-sql') }],
          },
        },
        {
          id: `${id}/subnets/sites`,
          name: 'sites',
          properties: {
            addressPrefix: `${prefix(place)}.3.0/24`,
            delegations: [{ name: 'web', properties: { serviceName: 'Microsoft.Web/serverFarms' } }],
          },
        },
      ],
      virtualNetworkPeerings: neighbours(place).map((other) => {
        const name = `to-${other.subscription}-${other.group}`;
        return {
          id: `${id}/virtualNetworkPeerings/${name}`,
          name,
          properties: {
            peeringState: 'Connected',
            allowForwardedTraffic: true,
            remoteVirtualNetwork: { id: `${groupId(other)}/providers/Microsoft.Network/virtualNetworks/vnet-app` },
          },
        };
      }),
    }),
  ),
];

function networkInterface(n: number): Slot {
  return slot(
    'Microsoft.Network/networkInterfaces',
    () => `nic-${n}`,
    ({ in: inside, id, place }) => ({
      primary: true,
      virtualMachine: { id: inside(`Microsoft.Compute/virtualMachines/vm-${n}`) },
      ipConfigurations: [
        {
          id: `${id}/ipConfigurations/ipconfig1`,
          name: 'ipconfig1',
          properties: {
            primary: true,
            privateIPAddress: `${prefix(place)}.1.${n + 3}`,
            subnet: { id: inside('Microsoft.Network/virtualNetworks/vnet-app/subnets/machines') },
            loadBalancerBackendAddressPools: [
              { id: inside('Microsoft.Network/loadBalancers/lb-app/backendAddressPools/machines') },
            ],
          },
        },
      ],
    }),
  );
}

/** Networks of a subscription are a chain, and so are the first ones of all subscriptions. */
function neighbours({
  subscription,
  group,
  groups,
  subscriptions,
}: GroupPlace): { subscription: number; group: number }[] {
  return [
    { subscription, group: group - 1 },
    { subscription, group: group + 1 },
    ...(group === 0 ? [subscription - 1, subscription + 1].map((other) => ({ subscription: other, group: 0 })) : []),
  ].filter((one) => one.group >= 0 && one.group < groups && one.subscription >= 0 && one.subscription < subscriptions);
}

/** Peered networks have other addresses. */
function prefix({ subscription, group }: GroupPlace): string {
  return `10.${(subscription * 7 + group) % 250}`;
}
