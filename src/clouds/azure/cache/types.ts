import type { AzureType } from '../azureType.ts';
import { redis } from './redis.ts';
import { redisEnterprise } from './redisEnterprise.ts';

export const cacheTypes: readonly AzureType[] = [redis, redisEnterprise];
