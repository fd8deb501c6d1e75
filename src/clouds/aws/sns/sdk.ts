import { GetTopicAttributesCommand, ListSubscriptionsCommand, ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';

/** The part of the SDK for SNS that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = SNSClient;

export const commands = {
  GetTopicAttributes: GetTopicAttributesCommand,
  ListSubscriptions: ListSubscriptionsCommand,
  ListTopics: ListTopicsCommand,
};
