import { GetQueueAttributesCommand, ListQueuesCommand, ListQueueTagsCommand, SQSClient } from '@aws-sdk/client-sqs';

/** The part of the SDK for SQS that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = SQSClient;

export const commands = {
  GetQueueAttributes: GetQueueAttributesCommand,
  ListQueueTags: ListQueueTagsCommand,
  ListQueues: ListQueuesCommand,
};
