import { ResourceManagementClient } from '@azure/arm-resources';
import type { Sdk } from '../services.ts';

export const sdk = {
  create: (credential, subscription, options) => new ResourceManagementClient(credential, subscription, options),
} satisfies Sdk<ResourceManagementClient>;
