import type { RelationRule } from '../../../model/resourceType.ts';

/** What apps and jobs say in the same way. */
export const workloadRelations: readonly RelationRule[] = [
  { path: 'properties.environmentId', verb: 'runs in', to: ['azure.app.managedEnvironment'] },
  {
    path: 'properties.configuration.registries[].server',
    verb: 'uses',
    to: ['azure.containerregistry.registry'],
    ifKnown: true,
  },
  ...['containers', 'initContainers'].map(
    (list): RelationRule => ({
      path: `properties.template.${list}[].image`,
      verb: 'uses',
      to: ['azure.containerregistry.registry'],
      hostOf: true,
      ifKnown: true,
      detail: ['image'],
    }),
  ),
  // Where it is the app's own identity, this is `system`.
  {
    path: 'properties.configuration.registries[].identity',
    verb: 'uses',
    to: ['azure.managedidentity.userAssignedIdentity'],
    detail: ['server'],
  },
  // Secrets that are kept in a vault. https://learn.microsoft.com/azure/container-apps/manage-secrets
  {
    path: 'properties.configuration.secrets[].keyVaultUrl',
    verb: 'uses',
    to: ['azure.keyvault.vault'],
    hostOf: true,
    ifKnown: true,
    detail: ['name'],
  },
  {
    path: 'properties.configuration.secrets[].identity',
    verb: 'uses',
    to: ['azure.managedidentity.userAssignedIdentity'],
    detail: ['name'],
  },
  {
    path: 'properties.template.scale.rules[].custom.identity',
    verb: 'uses',
    to: ['azure.managedidentity.userAssignedIdentity'],
    detail: ['name'],
  },
];

/** Addresses that are shared by all in a region, and one for reading logs. */
export const workloadLeftOut: readonly string[] = ['properties.outboundIpAddresses', 'properties.eventStreamEndpoint'];
