import { armType } from '../armType.ts';

/** What it manages networks of. Its groups and configurations are not among the rows that are read. */
export const networkManager = armType({
  id: 'azure.network.networkManager',
  title: 'Network manager',
  plural: 'Network managers',
  icon: 'organization',
  glyph: 'policy',
  diagrams: 'azure.network.NetworkWatcher',
  arm: 'Microsoft.Network/networkManagers',
  relations: [
    {
      path: 'properties.networkManagerScopes.subscriptions[]',
      verb: 'applies to',
      to: ['azure.resources.subscription'],
    },
    {
      path: 'properties.networkManagerScopes.managementGroups[]',
      verb: 'applies to',
      to: ['azure.management.managementGroup'],
    },
  ],
  summary: ['properties.description', 'properties.networkManagerScopeAccesses', 'location'],
});
