import type { AwsType } from '../awsType.ts';
import { logGroup } from './logGroup.ts';

/** What is read in CloudWatch Logs. */
export const logsTypes: readonly AwsType[] = [logGroup];
