import type { RelationRule } from '../../../model/resourceType.ts';

/** What virtual machines and the model of a scale set say in the same way, below `properties` and its machine profile. */
export function machineRelations(profile: string): readonly RelationRule[] {
  const disks = ['osDisk', 'dataDisks[]'].map((disk) => `${profile}.storageProfile.${disk}.managedDisk`);
  return [
    {
      path: `${profile}.storageProfile.imageReference.id`,
      verb: 'uses',
      to: ['azure.compute.image', 'azure.compute.galleryImageVersion', 'azure.compute.galleryImage'],
    },
    // Confidential machines have a second key. https://learn.microsoft.com/azure/confidential-computing/confidential-vm-overview
    ...disks
      .flatMap((disk) => [`${disk}.diskEncryptionSet.id`, `${disk}.securityProfile.diskEncryptionSet.id`])
      .map((path): RelationRule => ({ path, verb: 'is encrypted with', to: ['azure.compute.diskEncryptionSet'] })),
    { path: `${profile}.osProfile.secrets[].sourceVault.id`, verb: 'uses', to: ['azure.keyvault.vault'] },
    // The key itself, which a resource for keys holds, too.
    {
      path: `${profile}.osProfile.linuxConfiguration.ssh.publicKeys[].keyData`,
      verb: 'uses',
      to: ['azure.compute.sshPublicKey'],
      ifKnown: true,
    },
    {
      path: `${profile}.capacityReservation.capacityReservationGroup.id`,
      verb: 'uses',
      to: ['azure.compute.capacityReservationGroup'],
    },
    {
      path: `${profile}.applicationProfile.galleryApplications[].packageReferenceId`,
      verb: 'uses',
      to: ['azure.compute.galleryApplicationVersion', 'azure.compute.galleryApplication'],
      detail: ['order'],
    },
    {
      path: `${profile}.securityProfile.encryptionIdentity.userAssignedIdentityResourceId`,
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
    },
    // Where the serial console and screenshots are kept; an address of blobs.
    {
      path: `${profile}.diagnosticsProfile.bootDiagnostics.storageUri`,
      verb: 'sends to',
      to: ['azure.storage.storageAccount'],
      hostOf: true,
      ifKnown: true,
    },
  ];
}
