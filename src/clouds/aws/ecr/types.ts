import type { AwsType } from '../awsType.ts';
import { repository } from './repository.ts';

/** What is read in ECR. */
export const ecrTypes: readonly AwsType[] = [repository];
