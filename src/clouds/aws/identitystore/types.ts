import type { AwsType } from '../awsType.ts';
import { group } from './group.ts';
import { user } from './user.ts';

/** What is read in the identity store of IAM Identity Center. */
export const identityStoreTypes: readonly AwsType[] = [group, user];
