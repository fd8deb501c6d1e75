import type { AwsType } from '../awsType.ts';
import { webAcl } from './webAcl.ts';

/** What is read in WAF. */
export const wafv2Types: readonly AwsType[] = [webAcl];
