import { armType } from '../armType.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const hostPool = armType({
  id: 'azure.desktopvirtualization.hostPool',
  title: 'Host pool',
  plural: 'Host pools',
  icon: 'group-by-ref-type',
  glyph: 'group',
  detail: 'essential',
  diagrams: 'azure.compute.HostPools',
  arm: 'Microsoft.DesktopVirtualization/hostPools',
  relations: [
    {
      path: 'properties.applicationGroupReferences[]',
      verb: 'runs in',
      to: ['azure.desktopvirtualization.applicationGroup'],
      reversed: true,
    },
    { path: 'properties.appAttachPackageReferences[]', verb: 'uses', to: 'anything' },
    // Where the secret for signing on by a directory of one's own is kept.
    {
      path: 'properties.ssoClientSecretKeyVaultPath',
      verb: 'uses',
      to: ['azure.keyvault.vault'],
      hostOf: true,
      ifKnown: true,
    },
    { path: 'managedBy', verb: 'is managed by', to: 'anything' },
    privateEndpoints,
  ],
  // Whoever has the token adds hosts to the pool.
  leftOut: ['etag', 'properties.registrationInfo'],
  summary: [
    'properties.friendlyName',
    'properties.hostPoolType',
    'properties.loadBalancerType',
    'properties.maxSessionLimit',
    'properties.preferredAppGroupType',
    'properties.publicNetworkAccess',
    'properties.startVMOnConnect',
    'location',
  ],
});
