import { parseArmId } from '../../../model/armId.ts';
import { armType } from '../armType.ts';

export const virtualMachineExtension = armType({
  id: 'azure.compute.virtualMachineExtension',
  title: 'VM extension',
  plural: 'VM extensions',
  icon: 'extensions',
  glyph: 'link',
  detail: 'quiet',
  diagrams: 'azure.general.Extensions',
  arm: 'Microsoft.Compute/virtualMachines/extensions',
  // It is in its virtual machine by its id. It is shown beside that, not inside of it: machines are no containers.
  parent: ({ id }) => {
    const { subscription, resourceGroup } = parseArmId(id) ?? {};
    return resourceGroup === undefined ? undefined : `/subscriptions/${subscription}/resourceGroups/${resourceGroup}`;
  },
  // Every machine has the same few: the portal names them by both, too.
  label: ({ id }) =>
    id
      .split('/')
      .slice(-3)
      .filter((_, at) => at !== 1)
      .join('/'),
  relations: [
    { path: 'id', verb: 'is attached to', to: ['azure.compute.virtualMachine'] },
    {
      path: 'properties.protectedSettingsFromKeyVault.sourceVault.id',
      verb: 'uses',
      to: ['azure.keyvault.vault'],
    },
    // Disk encryption in the guest: `KeyVaultResourceId` and `KekVaultResourceId`.
    // https://learn.microsoft.com/azure/virtual-machines/extensions/azure-disk-enc-windows
    { path: 'properties.settings.*', verb: 'uses', to: ['azure.keyvault.vault'] },
    // Where agents send logs: the id that a workspace has beside its resource's.
    // https://learn.microsoft.com/azure/virtual-machines/extensions/oms-windows
    {
      path: 'properties.settings.workspaceId',
      verb: 'sends to',
      to: ['azure.operationalinsights.workspace'],
      ifKnown: true,
    },
  ],
  leftOut: ['properties.instanceView'],
  summary: [
    'properties.publisher',
    'properties.type',
    'properties.typeHandlerVersion',
    'properties.enableAutomaticUpgrade',
    'properties.provisioningState',
  ],
});
