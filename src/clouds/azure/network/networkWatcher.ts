import { armType } from '../armType.ts';

/** One for each region of a subscription: flow logs are in it. */
export const networkWatcher = armType({
  id: 'azure.network.networkWatcher',
  title: 'Network Watcher',
  plural: 'Network Watchers',
  icon: 'eye',
  glyph: 'alarm',
  byProvider: ({ name }) => name.startsWith('NetworkWatcher_'),
  diagrams: 'azure.network.NetworkWatcher',
  arm: 'Microsoft.Network/networkWatchers',
  // How many are running changes by itself.
  leftOut: ['properties.runningOperationIds'],
  summary: ['location', 'properties.provisioningState'],
});
