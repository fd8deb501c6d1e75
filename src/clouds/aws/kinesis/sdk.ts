import { DescribeStreamSummaryCommand, KinesisClient, ListStreamsCommand } from '@aws-sdk/client-kinesis';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = KinesisClient;

export const commands = {
  DescribeStreamSummary: DescribeStreamSummaryCommand,
  ListStreams: ListStreamsCommand,
};
