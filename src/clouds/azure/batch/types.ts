import type { AzureType } from '../azureType.ts';
import { batchAccount } from './batchAccount.ts';

export const batchTypes: readonly AzureType[] = [batchAccount];
