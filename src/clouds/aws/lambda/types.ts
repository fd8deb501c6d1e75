import type { AwsType } from '../awsType.ts';
import { eventSourceMapping } from './eventSourceMapping.ts';
import { lambdaFunction } from './function.ts';
import { layer } from './layer.ts';

/** What is read in Lambda. */
export const lambdaTypes: readonly AwsType[] = [lambdaFunction, eventSourceMapping, layer];
