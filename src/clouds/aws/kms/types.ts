import type { AwsType } from '../awsType.ts';
import { alias } from './alias.ts';
import { key } from './key.ts';

/** What is read in KMS. */
export const kmsTypes: readonly AwsType[] = [key, alias];
