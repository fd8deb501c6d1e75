import type { AwsType } from '../awsType.ts';
import { stream } from './stream.ts';

/** What is read in Kinesis Data Streams. */
export const kinesisTypes: readonly AwsType[] = [stream];
