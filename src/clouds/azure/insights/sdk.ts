import { MonitorClient } from '@azure/arm-monitor';
import type { Sdk } from '../services.ts';

export const sdk = {
  create: (credential, subscription, options) => new MonitorClient(credential, subscription, options),
} satisfies Sdk<MonitorClient>;
