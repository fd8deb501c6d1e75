import type { AzureType } from '../azureType.ts';
import { account } from './account.ts';

export const cognitiveServicesTypes: readonly AzureType[] = [account];
