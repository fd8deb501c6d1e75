import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = SecretsManagerClient;

export const commands = {
  ListSecrets: ListSecretsCommand,
};
