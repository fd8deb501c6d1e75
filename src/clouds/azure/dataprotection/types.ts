import type { AzureType } from '../azureType.ts';
import { backupVault } from './backupVault.ts';

export const dataProtectionTypes: readonly AzureType[] = [backupVault];
