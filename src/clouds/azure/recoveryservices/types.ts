import type { AzureType } from '../azureType.ts';
import { vault } from './vault.ts';

export const recoveryServicesTypes: readonly AzureType[] = [vault];
