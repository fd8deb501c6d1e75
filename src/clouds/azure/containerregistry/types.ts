import type { AzureType } from '../azureType.ts';
import { registry } from './registry.ts';
import { replication } from './replication.ts';
import { webhook } from './webhook.ts';

export const containerRegistryTypes: readonly AzureType[] = [registry, replication, webhook];
