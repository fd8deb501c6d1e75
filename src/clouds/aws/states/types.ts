import type { AwsType } from '../awsType.ts';
import { stateMachine } from './stateMachine.ts';

/** What is read in Step Functions. */
export const statesTypes: readonly AwsType[] = [stateMachine];
