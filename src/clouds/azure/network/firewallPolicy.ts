import { armType } from '../armType.ts';

/** The type of what its rules are listed under. */
export const firewallPolicyType = 'azure.network.firewallPolicy';

export const firewallPolicy = armType({
  id: firewallPolicyType,
  title: 'Firewall policy',
  plural: 'Firewall policies',
  icon: 'law',
  glyph: 'policy',
  diagrams: 'azure.networking.AzureFirewallPolicy',
  arm: 'Microsoft.Network/firewallPolicies',
  // Rule collection groups are resources of their own; the address of a PAC file holds a signature that opens it.
  leftOut: ['properties.ruleCollectionGroups', 'properties.explicitProxy.pacFile', 'properties.size'],
  relations: [
    { path: 'properties.basePolicy.id', verb: 'uses', to: [firewallPolicyType] },
    { path: 'properties.childPolicies[].id', verb: 'uses', to: [firewallPolicyType], reversed: true },
    // Those of hubs are among them.
    { path: 'properties.firewalls[].id', verb: 'uses', to: ['azure.network.azureFirewall'], reversed: true },
    { path: 'properties.dnsSettings.servers[]', verb: 'uses', to: 'anything', ifKnown: true },
    {
      path: 'properties.insights.logAnalyticsResources.defaultWorkspaceId.id',
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
    },
    {
      path: 'properties.insights.logAnalyticsResources.workspaces[].workspaceId.id',
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
      detail: ['region'],
    },
    // An address in a vault.
    {
      path: 'properties.transportSecurity.certificateAuthority.keyVaultSecretId',
      verb: 'uses',
      to: ['azure.keyvault.vault'],
      hostOf: true,
      ifKnown: true,
    },
  ],
  summary: [
    'properties.sku.tier',
    'properties.threatIntelMode',
    'properties.intrusionDetection.mode',
    'properties.basePolicy.id',
    'properties.dnsSettings.servers',
    'location',
  ],
});
