import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';

/** Runs the APIs of workspaces. https://learn.microsoft.com/azure/api-management/workspaces-overview#workspace-gateway */
export const gateway = armType({
  id: 'azure.apimanagement.gateway',
  title: 'API Management gateway',
  plural: 'API Management gateways',
  icon: 'plug',
  glyph: 'gateway',
  diagrams: 'azure.devops.WorkspaceGateway',
  arm: 'Microsoft.ApiManagement/gateways',
  relations: [{ path: 'properties.backend.subnet.id', verb: 'runs in', to: ['azure.network.subnet'] }],
  summary: ['properties.frontend.defaultHostname', 'sku.name', 'properties.virtualNetworkType', 'location'],
  aliases: ({ properties }) => hostsAt(properties, ['properties.frontend.defaultHostname']),
});
