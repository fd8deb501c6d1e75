import type { AzureType } from '../azureType.ts';
import { namespace } from './namespace.ts';

export const serviceBusTypes: readonly AzureType[] = [namespace];
