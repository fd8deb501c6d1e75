import { WebSiteManagementClient } from '@azure/arm-appservice';
import type { Sdk } from '../services.ts';

export const sdk = {
  create: (credential, subscription, options) => new WebSiteManagementClient(credential, subscription, options),
} satisfies Sdk<WebSiteManagementClient>;
