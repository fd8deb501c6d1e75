import type { AzureType } from '../azureType.ts';
import { sparkPool } from './sparkPool.ts';
import { sqlPool } from './sqlPool.ts';
import { workspace } from './workspace.ts';

export const synapseTypes: readonly AzureType[] = [workspace, sqlPool, sparkPool];
