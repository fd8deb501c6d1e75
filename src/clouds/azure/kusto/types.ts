import type { AzureType } from '../azureType.ts';
import { cluster } from './cluster.ts';

export const kustoTypes: readonly AzureType[] = [cluster];
