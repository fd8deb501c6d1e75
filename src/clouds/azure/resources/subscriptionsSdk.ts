import { SubscriptionClient } from '@azure/arm-resources-subscriptions';
import type { Sdk } from '../services.ts';

export const sdk = {
  create: (credential, _, options) => new SubscriptionClient(credential, options),
} satisfies Sdk<SubscriptionClient>;
