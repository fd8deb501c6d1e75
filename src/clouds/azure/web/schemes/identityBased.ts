import type { Scheme } from './reference.ts';
import { accountHosts, accountName } from './storage.ts';

/**
 * Connections without a secret name an account by itself: `AzureWebJobsStorage__accountName`. Their other settings are
 * hosts and addresses. In some places a colon stands for the underscores.
 * https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
 */
export const identityBased: Scheme = (value, setting) =>
  /(?:__|:)accountName$/i.test(setting) && accountName.test(value) ? accountHosts(value) : undefined;
