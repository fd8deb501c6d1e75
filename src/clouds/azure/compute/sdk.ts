import { ComputeManagementClient } from '@azure/arm-compute';
import type { Sdk } from '../services.ts';

export const sdk = {
  create: (credential, subscription, options) => new ComputeManagementClient(credential, subscription, options),
} satisfies Sdk<ComputeManagementClient>;
