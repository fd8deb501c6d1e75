import type { AwsType } from '../awsType.ts';
import { secret } from './secret.ts';

/** What is read in Secrets Manager. */
export const secretsmanagerTypes: readonly AwsType[] = [secret];
