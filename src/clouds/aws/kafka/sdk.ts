import { KafkaClient, ListClustersV2Command } from '@aws-sdk/client-kafka';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = KafkaClient;

export const commands = {
  ListClustersV2: ListClustersV2Command,
};
