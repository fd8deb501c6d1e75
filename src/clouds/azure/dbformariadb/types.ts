import type { AzureType } from '../azureType.ts';
import { server } from './server.ts';

export const dbForMariadbTypes: readonly AzureType[] = [server];
