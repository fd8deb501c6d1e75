import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import type { Sdk } from '../services.ts';

export const sdk = {
  create: (credential, _, options) => new ResourceGraphClient(credential, options),
} satisfies Sdk<ResourceGraphClient>;
