import type { AwsType } from '../awsType.ts';
import { domain } from './domain.ts';

/** What is read in OpenSearch Service. */
export const esTypes: readonly AwsType[] = [domain];
