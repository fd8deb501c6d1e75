import type { AzureType } from '../azureType.ts';
import { flexibleServer } from './flexibleServer.ts';
import { server } from './server.ts';

export const dbForMysqlTypes: readonly AzureType[] = [flexibleServer, server];
