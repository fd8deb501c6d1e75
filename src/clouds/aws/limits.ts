import type { Limit, Operation } from '../../model/cloud.ts';
import type { Profile } from '../../model/profile.ts';

interface Quota {
  /** Calls a second. */
  readonly rate: number;
  readonly burst: number;
  readonly ceiling?: number;
}

/** Operations of one service that share a quota count against one limit; without `shared` each has its own. */
interface ServiceQuotas {
  readonly usual: Quota;
  readonly shared?: true;
  readonly operations?: Readonly<Record<string, Quota>>;
}

/*
 * Rates are the documented ones. Bursts are smaller than the documented buckets, because other tools in the account share
 * those, and because what a bucket holds is met again on the way: limits learn.
 */
const quotas: Readonly<Record<string, ServiceQuotas>> = {
  // Buckets of each action for each account and region: 100 tokens, 20 a second. Some actions have a bucket of 50 and 10
  // only when called with neither pages nor filters; those are called with pages.
  // https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
  ec2: { usual: { rate: 20, burst: 10 } },
  // For each action, by account (rate, burst): 5, 8 for the lists; 1, 2 for the two that are asked once. What is allowed
  // for a whole organization is a little more than for one account of it.
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#throttling-limits
  organizations: {
    usual: { rate: 5, burst: 4 },
    operations: {
      DescribeOrganization: { rate: 1, burst: 1 },
      ListRoots: { rate: 1, burst: 1 },
      DescribeAccount: { rate: 20, burst: 10 },
      DescribeOrganizationalUnit: { rate: 2, burst: 1 },
      ListAccounts: { rate: 8, burst: 6 },
      ListChildren: { rate: 6, burst: 5 },
      ListTagsForResource: { rate: 10, burst: 7 },
      DescribePolicy: { rate: 2, burst: 1 },
    },
  },
  // 600 a second for each account and region, which AssumeRole, GetCallerIdentity and others share. The account is that of
  // the caller, so that all of a profile's calls count against one.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  sts: { usual: { rate: 600, burst: 10 }, shared: true },
  // 20 a second for all actions together.
  // https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
  sso: { usual: { rate: 20, burst: 1, ceiling: 20 }, shared: true },
  identitystore: { usual: { rate: 20, burst: 1, ceiling: 20 }, shared: true },
};

/** For services whose quotas are not known here: slow enough for most, and learning. */
const unknown: ServiceQuotas = { usual: { rate: 10, burst: 5 }, shared: true };

/** Quotas of AWS that a call counts against. */
export function awsLimits(profile: Profile, { service, name, account, region }: Operation): readonly Limit[] {
  const known = quotas[service] ?? unknown;
  const owner = account === undefined || service === 'sts' ? profile.id : account;
  const key = [service, owner, region, known.shared ? undefined : name].filter((part) => part !== undefined);
  return [{ key: key.join(' '), ...(known.operations?.[name] ?? known.usual) }];
}
