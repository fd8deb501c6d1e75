import { roleAssignment } from './authorization/roleAssignment.ts';
import type { AzureType } from './azureType.ts';
import { cdnTypes } from './cdn/types.ts';
import { virtualMachine } from './compute/virtualMachine.ts';
import { tenant } from './entra/tenant.ts';
import { managementGroup } from './management/managementGroup.ts';
import { connectivityTypes } from './network/connectivityTypes.ts';
import { networkInterface } from './network/networkInterface.ts';
import { subnet } from './network/subnet.ts';
import { virtualNetwork } from './network/virtualNetwork.ts';
import { otherResource } from './resources/otherResource.ts';
import { resourceGroup } from './resources/resourceGroup.ts';
import { subscription } from './resources/subscription.ts';

/** Everything that is read of Azure, in the order in which trees show it. */
export const azureTypes: readonly AzureType[] = [
  tenant,
  managementGroup,
  subscription,
  resourceGroup,
  virtualNetwork,
  subnet,
  networkInterface,
  virtualMachine,
  ...connectivityTypes,
  ...cdnTypes,
  roleAssignment,
  otherResource,
];
