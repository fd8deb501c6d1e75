import type { AwsType } from '../awsType.ts';
import { stack } from './stack.ts';
import { stackResource } from './stackResource.ts';

/** What is read in CloudFormation. */
export const cloudformationTypes: readonly AwsType[] = [stack, stackResource];
