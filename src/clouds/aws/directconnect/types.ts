import type { AwsType } from '../awsType.ts';
import { connection } from './connection.ts';
import { gateway } from './gateway.ts';
import { lag } from './lag.ts';
import { virtualInterface } from './virtualInterface.ts';

/** What is read in Direct Connect. */
export const directconnectTypes: readonly AwsType[] = [gateway, lag, connection, virtualInterface];
