import type { AwsType } from '../awsType.ts';
import { bucket } from './bucket.ts';

/** What is read in S3. */
export const s3Types: readonly AwsType[] = [bucket];
