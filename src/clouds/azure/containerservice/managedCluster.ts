import { armType, resourceGroupType } from '../armType.ts';
import { textsAt } from '../network/addresses.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const managedCluster = armType({
  id: 'azure.containerservice.managedCluster',
  title: 'AKS cluster',
  plural: 'AKS clusters',
  icon: 'server-environment',
  glyph: 'cluster',
  diagrams: 'azure.compute.KubernetesServices',
  arm: 'Microsoft.ContainerService/managedClusters',
  // Node pools are resources of their own; the private link resource is the cluster itself.
  leftOut: ['eTag', 'etag', 'properties.agentPoolProfiles', 'properties.privateLinkResources'],
  relations: [
    // Named, not by an id. The group says by what it is managed, too. https://learn.microsoft.com/azure/aks/faq
    { path: 'properties.nodeResourceGroup', verb: 'is managed by', to: [resourceGroupType], reversed: true },
    // Whose identity nodes pull images with, and those of addons.
    // https://learn.microsoft.com/azure/aks/use-managed-identity#summary-of-managed-identities-used-by-aks
    ...[
      'properties.identityProfile.*.resourceId',
      'properties.addonProfiles.*.identity.resourceId',
      'properties.ingressProfile.webAppRouting.identity.resourceId',
      'properties.podIdentityProfile.userAssignedIdentities[].identity.resourceId',
    ].map((path) => ({ path, verb: 'uses' as const, to: ['azure.managedidentity.userAssignedIdentity'] })),
    // Addons are configured by names that are spelled in several ways: `logAnalyticsWorkspaceResourceID`.
    {
      path: 'properties.addonProfiles.*.config.*',
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
    },
    {
      path: 'properties.addonProfiles.*.config.*',
      verb: 'uses',
      to: ['azure.network.applicationGateway', 'azure.network.subnet'],
    },
    {
      path: 'properties.securityProfile.defender.logAnalyticsWorkspaceResourceId',
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
    },
    {
      path: 'properties.azureMonitorProfile.containerInsights.logAnalyticsWorkspaceResourceId',
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
    },
    // Either an id, or `system` or `none`. https://learn.microsoft.com/azure/aks/private-clusters
    {
      path: 'properties.apiServerAccessProfile.privateDNSZone',
      verb: 'uses',
      to: ['azure.network.privateDnsZone'],
    },
    {
      path: 'properties.ingressProfile.webAppRouting.dnsZoneResourceIds[]',
      verb: 'uses',
      to: ['azure.network.dnsZone', 'azure.network.privateDnsZone'],
    },
    { path: 'properties.apiServerAccessProfile.subnetId', verb: 'runs in', to: ['azure.network.subnet'] },
    { path: 'properties.hostedSystemProfile.systemNodeSubnetID', verb: 'runs in', to: ['azure.network.subnet'] },
    { path: 'properties.hostedSystemProfile.nodeSubnetID', verb: 'runs in', to: ['azure.network.subnet'] },
    // By which addresses it goes out.
    ...[
      'properties.networkProfile.loadBalancerProfile.outboundIPs.publicIPs[].id',
      'properties.networkProfile.loadBalancerProfile.effectiveOutboundIPs[].id',
      'properties.networkProfile.natGatewayProfile.effectiveOutboundIPs[].id',
    ].map((path) => ({ path, verb: 'uses' as const, to: ['azure.network.publicIpAddress'] })),
    {
      path: 'properties.networkProfile.loadBalancerProfile.outboundIPPrefixes.publicIPPrefixes[].id',
      verb: 'uses',
      to: ['azure.network.publicIpPrefix'],
    },
    {
      path: 'properties.diskEncryptionSetID',
      verb: 'is encrypted with',
      to: ['azure.compute.diskEncryptionSet'],
    },
    encryptedWith('properties.securityProfile.azureKeyVaultKms.keyId'),
    {
      path: 'properties.securityProfile.azureKeyVaultKms.keyVaultResourceId',
      verb: 'is encrypted with',
      to: ['azure.keyvault.vault', 'azure.keyvault.managedHsm'],
    },
    {
      path: 'properties.serviceMeshProfile.istio.certificateAuthority.plugin.keyVaultId',
      verb: 'uses',
      to: ['azure.keyvault.vault'],
    },
    {
      path: 'properties.bootstrapProfile.containerRegistryId',
      verb: 'uses',
      to: ['azure.containerregistry.registry'],
    },
    {
      path: 'properties.linuxProfile.ssh.publicKeys[].keyData',
      verb: 'uses',
      to: ['azure.compute.sshPublicKey'],
      ifKnown: true,
    },
    privateEndpoints,
  ],
  summary: [
    'properties.currentKubernetesVersion',
    'properties.powerState.code',
    'sku.tier',
    'properties.networkProfile.networkPlugin',
    'properties.fqdn',
    'properties.privateFQDN',
    'properties.nodeResourceGroup',
    'location',
  ],
  aliases: ({ properties }) =>
    textsAt(properties, 'properties.fqdn', 'properties.privateFQDN', 'properties.azurePortalFQDN'),
});
