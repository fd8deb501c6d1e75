import type { AzureType } from '../azureType.ts';
import { cluster } from './cluster.ts';
import { namespace } from './namespace.ts';

export const eventHubTypes: readonly AzureType[] = [cluster, namespace];
