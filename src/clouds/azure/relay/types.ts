import type { AzureType } from '../azureType.ts';
import { namespace } from './namespace.ts';

export const relayTypes: readonly AzureType[] = [namespace];
