import { domain } from '../services/calls.ts';
import { hubHome, logsHome, workspace } from './landingZones.ts';
import type { Piece } from './pieces.ts';
import { type Home, idIn, made, networkId, ownIdentity, resourceGroup, subscriptions } from './resources.ts';

const backup: Home = { ...logsHome, group: 'rg-backup' };
/** Azure makes this group itself, in each subscription with a network. */
const watchers: Home = { ...hubHome, group: 'NetworkWatcherRG' };
const everywhere = { location: 'global' };
const flows = idIn(logsHome, 'Microsoft.Storage/storageAccounts/stbwflowlogs');
const onCall = idIn(logsHome, 'Microsoft.Insights/actionGroups/ag-platform-oncall');

/** Logs, alarms and backups of everything. */
export const management: Piece = {
  resources: [
    resourceGroup(logsHome),
    resourceGroup(backup),
    made(
      logsHome,
      'Microsoft.OperationalInsights/workspaces/log-brindlewick',
      {
        customerId: 'd7c5a8f0-2b14-4e6b-9a35-70e1c8d24b96',
        sku: { name: 'PerGB2018' },
        retentionInDays: 90,
        publicNetworkAccessForIngestion: 'Enabled',
      },
      { identity: ownIdentity('log-brindlewick') },
    ),
    made(
      logsHome,
      'Microsoft.Automation/automationAccounts/aa-brindlewick',
      { sku: { name: 'Basic' }, publicNetworkAccess: false },
      { identity: ownIdentity('aa-brindlewick') },
    ),
    ...['Stop-SandboxMachines', 'Remove-OldSnapshots'].map((runbook) =>
      made(logsHome, `Microsoft.Automation/automationAccounts/aa-brindlewick/runbooks/${runbook}`, {
        runbookType: 'PowerShell72',
        state: 'Published',
      }),
    ),
    storage(logsHome, 'stbwflowlogs'),
    made(watchers, 'Microsoft.Network/networkWatchers/NetworkWatcher_westeurope/flowLogs/hub-flows', {
      enabled: true,
      targetResourceId: networkId(hubHome, 'virtualNetworks/vnet-hub-weu'),
      storageId: flows,
      flowAnalyticsConfiguration: {
        networkWatcherFlowAnalyticsConfiguration: { enabled: true, workspaceResourceId: workspace },
      },
    }),
    made(watchers, 'Microsoft.Network/networkWatchers/NetworkWatcher_westeurope', {}),
    resourceGroup(watchers),
    made(
      logsHome,
      'Microsoft.Insights/actionGroups/ag-platform-oncall',
      {
        groupShortName: 'oncall',
        enabled: true,
        emailReceivers: [{ name: 'on call', emailAddress: `oncall+platform@${domain}`, status: 'Enabled' }],
        automationRunbookReceivers: [
          {
            name: 'stop',
            automationAccountId: idIn(logsHome, 'Microsoft.Automation/automationAccounts/aa-brindlewick'),
            runbookName: 'Stop-SandboxMachines',
          },
        ],
      },
      everywhere,
    ),
    made(
      logsHome,
      'Microsoft.Insights/metricAlerts/alert-vpn-down',
      {
        severity: 1,
        enabled: true,
        scopes: [networkId(hubHome, 'virtualNetworkGateways/vgw-hub-weu')],
        actions: [{ actionGroupId: onCall }],
        evaluationFrequency: 'PT5M',
      },
      everywhere,
    ),
    made(
      logsHome,
      'Microsoft.Insights/activityLogAlerts/alert-policy-changes',
      {
        enabled: true,
        scopes: Object.values(subscriptions).map((id) => `/subscriptions/${id}`),
        actions: { actionGroups: [{ actionGroupId: onCall }] },
      },
      everywhere,
    ),
    made(logsHome, 'Microsoft.Insights/dataCollectionRules/dcr-machines', {
      destinations: { logAnalytics: [{ name: 'logs', workspaceResourceId: workspace }] },
      dataFlows: [{ streams: ['Microsoft-Perf', 'Microsoft-Syslog'], destinations: ['logs'] }],
    }),
    made(
      backup,
      'Microsoft.RecoveryServices/vaults/rsv-brindlewick',
      { redundancySettings: { standardTierStorageRedundancy: 'GeoRedundant', crossRegionRestore: 'Enabled' } },
      { sku: { name: 'RS0', tier: 'Standard' }, identity: ownIdentity('rsv-brindlewick') },
    ),
  ],
};

/** A storage account with its usual hosts. */
export function storage(home: Home, name: string, properties: Readonly<Record<string, unknown>> = {}) {
  const hosts = ['blob', 'file', 'queue', 'table'].map((one) => [one, `https://${name}.${one}.core.windows.net/`]);
  return made(
    home,
    `Microsoft.Storage/storageAccounts/${name}`,
    {
      accessTier: 'Hot',
      allowBlobPublicAccess: false,
      minimumTlsVersion: 'TLS1_2',
      supportsHttpsTrafficOnly: true,
      primaryLocation: home.location,
      primaryEndpoints: Object.fromEntries(hosts),
      networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices', virtualNetworkRules: [], ipRules: [] },
      ...properties,
    },
    { kind: 'StorageV2', sku: { name: 'Standard_ZRS', tier: 'Standard' } },
  );
}
