import type { AwsType } from '../awsType.ts';
import { cluster } from './cluster.ts';

/** What is read in MSK. */
export const kafkaTypes: readonly AwsType[] = [cluster];
