import type { AzureType } from '../azureType.ts';
import { storageAccount } from './storageAccount.ts';

export const storageTypes: readonly AzureType[] = [storageAccount];
