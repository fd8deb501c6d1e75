import type { AzureType } from '../azureType.ts';
import { database } from './database.ts';
import { elasticPool } from './elasticPool.ts';
import { instancePool } from './instancePool.ts';
import { managedDatabase } from './managedDatabase.ts';
import { managedInstance } from './managedInstance.ts';
import { server } from './server.ts';

export const sqlTypes: readonly AzureType[] = [
  server,
  elasticPool,
  database,
  instancePool,
  managedInstance,
  managedDatabase,
];
