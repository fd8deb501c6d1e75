import type { AwsType } from '../awsType.ts';
import { parameter } from './parameter.ts';

/** What is read in Systems Manager. */
export const ssmTypes: readonly AwsType[] = [parameter];
