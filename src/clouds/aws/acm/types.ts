import type { AwsType } from '../awsType.ts';
import { certificate } from './certificate.ts';

/** What is read in Certificate Manager. */
export const acmTypes: readonly AwsType[] = [certificate];
