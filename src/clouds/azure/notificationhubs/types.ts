import type { AzureType } from '../azureType.ts';
import { namespace } from './namespace.ts';
import { notificationHub } from './notificationHub.ts';

export const notificationHubsTypes: readonly AzureType[] = [namespace, notificationHub];
