import type { AzureType } from '../azureType.ts';
import { userAssignedIdentity } from './userAssignedIdentity.ts';

export const managedIdentityTypes: readonly AzureType[] = [userAssignedIdentity];
