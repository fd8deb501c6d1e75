import type { AzureType } from '../azureType.ts';
import { configurationStore } from './configurationStore.ts';

export const appConfigurationTypes: readonly AzureType[] = [configurationStore];
