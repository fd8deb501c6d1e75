import type { Limit, Operation } from '../../model/cloud.ts';
import type { Profile } from '../../model/profile.ts';

interface Quota {
  /** Calls a second. */
  readonly rate: number;
  readonly burst: number;
}

/** What a service allows altogether and, where that is documented, what it allows of one operation. */
interface ServiceQuotas extends Quota {
  /** The documented rate is fixed. */
  readonly ceiling?: number;
  readonly operation?: Quota;
  /** Operations that differ from that. */
  readonly operations?: Readonly<Record<string, Quota>>;
}

/*
 * Rates are the documented ones. Bursts are smaller than the documented buckets, because other tools in the account share
 * those, and because what a bucket holds is met again on the way: limits learn.
 */
const quotas: Readonly<Record<string, ServiceQuotas>> = {
  // Buckets of each action for each account and region: 100 tokens, 20 a second. Some actions have a bucket of 50 and 10
  // only when called with neither pages nor filters; those are called with pages. What all actions together may do is
  // not documented: as much as one of them, to begin with.
  // https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
  ec2: { rate: 20, burst: 12, operation: { rate: 20, burst: 10 } },
  // 10 a second with a burst of 40 for all actions of both of its APIs together, and 5 in 2 seconds for one of them.
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
  apigateway: { rate: 10, burst: 20, operations: { GetResources: { rate: 2.5, burst: 2 } } },
  // 5 a second for each account. https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
  route53: { rate: 5, burst: 2, ceiling: 5 },
  // 30 a second for each of the lists. https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html
  sns: { rate: 30, burst: 10, operation: { rate: 30, burst: 10 } },
  // For each action, by account (rate, burst): 5, 8 for the lists; 1, 2 for the two that are asked once. What is allowed
  // for a whole organization is a little more than for one account of it. A walk calls two lists in turns.
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#throttling-limits
  organizations: {
    rate: 10,
    burst: 8,
    operation: { rate: 5, burst: 4 },
    operations: {
      DescribeOrganization: { rate: 1, burst: 1 },
      ListRoots: { rate: 1, burst: 1 },
    },
  },
  // 600 a second for each account and region, which AssumeRole, GetCallerIdentity and others share. The account is that of
  // the caller, so that all of a profile's calls count against one.
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  sts: { rate: 600, burst: 10 },
  // 20 a second for all actions together, by whoever is signed in. What the access portal allows is not documented: its
  // calls for a person's accounts count against the same.
  // https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
  sso: { rate: 20, burst: 1, ceiling: 20 },
  identitystore: { rate: 20, burst: 1, ceiling: 20 },
  // 15 a second for all actions together that only describe, but for two that are not called.
  // https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#api-requests
  lambda: { rate: 15, burst: 5 },
  // Buckets by kind of action, of 50 tokens or more, which get 20 a second.
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
  ecs: { rate: 20, burst: 12 },
  // 2,500 a second for all operations that manage tables.
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-control-plane.html
  dynamodb: { rate: 2500, burst: 20 },
  // For each stream operation, in each account and region.
  // https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html#kds-api-limits
  kinesis: {
    rate: 20,
    burst: 10,
    operations: { ListStreams: { rate: 5, burst: 2 }, DescribeStreamSummary: { rate: 20, burst: 10 } },
  },
  // https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
  kms: {
    rate: 2000,
    burst: 20,
    operation: { rate: 500, burst: 10 },
    operations: { DescribeKey: { rate: 2000, burst: 20 } },
  },
  // 100 lists a second. https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html
  secretsmanager: { rate: 100, burst: 10 },
};

/** For services whose quotas are not known here: slow enough for most, and learning. */
const unknown: ServiceQuotas = { rate: 10, burst: 5 };

/** Services whose calls count against the caller, whichever account they are about. */
const callersOwn = new Set(['sts', 'sso']);

/** Quotas of AWS that a call counts against. */
export function awsLimits(profile: Profile, { service, name, account, region }: Operation): readonly Limit[] {
  const { operation, operations, ...whole } = quotas[service] ?? unknown;
  const owner = account === undefined || callersOwn.has(service) ? profile.id : account;
  const key = [service, owner, region].filter((part) => part !== undefined).join(' ');
  const ofService: Limit = { key, ...whole };
  const own = operations?.[name] ?? operation;
  return own === undefined ? [ofService] : [ofService, { key: `${key} ${name}`, ...own, partOf: ofService }];
}
