import type { AwsType } from '../awsType.ts';
import { hostedZone } from './hostedZone.ts';
import { recordSet } from './recordSet.ts';

/** What is read in Route 53. */
export const route53Types: readonly AwsType[] = [hostedZone, recordSet];
