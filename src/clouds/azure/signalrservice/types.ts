import type { AzureType } from '../azureType.ts';
import { signalR } from './signalR.ts';
import { webPubSub } from './webPubSub.ts';

export const signalRServiceTypes: readonly AzureType[] = [signalR, webPubSub];
