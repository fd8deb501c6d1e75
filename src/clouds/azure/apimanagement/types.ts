import type { AzureType } from '../azureType.ts';
import { gateway } from './gateway.ts';
import { service } from './service.ts';

export const apiManagementTypes: readonly AzureType[] = [service, gateway];
