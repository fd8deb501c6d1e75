import { NetworkManagementClient } from '@azure/arm-network';
import type { Sdk } from '../services.ts';

export const sdk = {
  create: (credential, subscription, options) => new NetworkManagementClient(credential, subscription, options),
} satisfies Sdk<NetworkManagementClient>;
