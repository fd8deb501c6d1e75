import type { AwsType } from '../awsType.ts';
import { delegatedAdministrator } from './delegatedAdministrator.ts';
import { policy } from './policy.ts';
import { policyContent } from './policyContent.ts';
import { trustedService } from './trustedService.ts';

/** How an organization is governed: all that Organizations tells besides the places in it. */
export const governanceTypes: readonly AwsType[] = [policy, policyContent, delegatedAdministrator, trustedService];
