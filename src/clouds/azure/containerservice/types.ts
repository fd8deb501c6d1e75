import type { AzureType } from '../azureType.ts';
import { agentPool } from './agentPool.ts';
import { managedCluster } from './managedCluster.ts';

export const containerServiceTypes: readonly AzureType[] = [managedCluster, agentPool];
