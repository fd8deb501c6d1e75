import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const provisioningService = armType({
  id: 'azure.devices.provisioningService',
  title: 'Device provisioning service',
  plural: 'Device provisioning services',
  icon: 'circuit-board',
  glyph: 'gateway',
  diagrams: 'azure.iot.DeviceProvisioningServices',
  arm: 'Microsoft.Devices/provisioningServices',
  leftOut: ['properties.authorizationPolicies'],
  relations: [
    privateEndpoints,
    // Hubs are linked by their hosts.
    {
      path: 'properties.iotHubs[].name',
      verb: 'routes to',
      to: ['azure.devices.iotHub'],
      hostOf: true,
      ifKnown: true,
      detail: ['allocationWeight'],
    },
  ],
  summary: [
    'properties.serviceOperationsHostName',
    'properties.idScope',
    'properties.state',
    'sku.name',
    'properties.allocationPolicy',
    'properties.publicNetworkAccess',
    'location',
  ],
  // Devices know all services by one host; the own one is that of operations.
  aliases: ({ properties }) => hostsAt(properties, ['properties.serviceOperationsHostName']),
});
