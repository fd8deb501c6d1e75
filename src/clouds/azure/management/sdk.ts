import { ManagementGroupsAPI } from '@azure/arm-managementgroups';
import type { Sdk } from '../services.ts';

export const sdk = {
  create: (credential, _, options) => new ManagementGroupsAPI(credential, options),
} satisfies Sdk<ManagementGroupsAPI>;
