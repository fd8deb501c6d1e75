import type { AzureType } from '../azureType.ts';
import { flexibleServer } from './flexibleServer.ts';
import { server } from './server.ts';
import { serverGroup } from './serverGroup.ts';

export const dbForPostgresqlTypes: readonly AzureType[] = [flexibleServer, server, serverGroup];
