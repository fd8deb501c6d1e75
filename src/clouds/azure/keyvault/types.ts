import type { AzureType } from '../azureType.ts';
import { managedHsm } from './managedHsm.ts';
import { vault } from './vault.ts';

export const keyVaultTypes: readonly AzureType[] = [vault, managedHsm];
