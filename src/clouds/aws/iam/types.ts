import type { AwsType } from '../awsType.ts';
import { group } from './group.ts';
import { instanceProfile } from './instanceProfile.ts';
import { oidcProvider } from './oidcProvider.ts';
import { policy } from './policy.ts';
import { role } from './role.ts';
import { samlProvider } from './samlProvider.ts';
import { user } from './user.ts';

/** What is read in IAM. */
export const iamTypes: readonly AwsType[] = [group, user, role, policy, instanceProfile, oidcProvider, samlProvider];
