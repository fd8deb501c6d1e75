import type { AzureType } from '../azureType.ts';
import { cluster } from './cluster.ts';
import { streamingJob } from './streamingJob.ts';

export const streamAnalyticsTypes: readonly AzureType[] = [cluster, streamingJob];
