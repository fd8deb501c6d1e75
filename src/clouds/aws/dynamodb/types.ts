import type { AwsType } from '../awsType.ts';
import { table } from './table.ts';

/** What is read in DynamoDB. */
export const dynamodbTypes: readonly AwsType[] = [table];
