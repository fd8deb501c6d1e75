import type { AzureType } from '../azureType.ts';
import { cassandraCluster } from './cassandraCluster.ts';
import { databaseAccount } from './databaseAccount.ts';
import { mongoCluster } from './mongoCluster.ts';

export const documentDbTypes: readonly AzureType[] = [databaseAccount, mongoCluster, cassandraCluster];
