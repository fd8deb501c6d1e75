import type { AzureType } from '../azureType.ts';
import { cluster } from './cluster.ts';
import { workspace } from './workspace.ts';

export const operationalInsightsTypes: readonly AzureType[] = [cluster, workspace];
