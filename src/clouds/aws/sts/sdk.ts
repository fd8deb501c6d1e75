import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

/** The part of the SDK for STS that is used. Only ever imported lazily. */
export const Client = STSClient;

export const commands = { GetCallerIdentity: GetCallerIdentityCommand };
