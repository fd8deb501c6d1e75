import assert from 'node:assert/strict';
import { deploy, templateNames } from '../architectures/deploy.ts';
import { type Emulator, type Request, region, startEmulator } from '../architectures/emulator.ts';
import { needMoto } from './moto.ts';
import { openAt } from './openAt.ts';

/** Asked once for an account, an organization or one region of it, whatever is there: what lists a type. */
const once: Readonly<Record<string, readonly string[]>> = {
  acm: ['ListCertificates'],
  apigateway: ['GetApis', 'GetDomainNames', 'GetRestApis'],
  autoscaling: ['DescribeAutoScalingGroups', 'DescribeLaunchConfigurations'],
  cloudformation: ['DescribeStacks'],
  cloudfront: ['ListDistributions', 'ListVpcOrigins'],
  directconnect: ['DescribeConnections', 'DescribeDirectConnectGateways', 'DescribeLags', 'DescribeVirtualInterfaces'],
  dynamodb: ['ListTables'],
  ec2: [
    'DescribeAddresses',
    'DescribeCustomerGateways',
    'DescribeFlowLogs',
    'DescribeInternetGateways',
    'DescribeLaunchTemplateVersions',
    'DescribeManagedPrefixLists',
    'DescribeNetworkInterfaces',
    'DescribeRegions',
    'DescribeSecurityGroups',
    'DescribeTransitGatewayAttachments',
    'DescribeTransitGatewayRouteTables',
    'DescribeTransitGateways',
    'DescribeVolumes',
    'DescribeVpcEndpointServiceConfigurations',
    'DescribeVpcs',
    'DescribeVpnConnections',
    'DescribeVpnGateways',
  ],
  ecr: ['DescribeRepositories'],
  ecs: ['ListClusters', 'ListTaskDefinitionFamilies'],
  eks: ['ListClusters'],
  elasticache: [
    'DescribeCacheClusters',
    'DescribeCacheSubnetGroups',
    'DescribeReplicationGroups',
    'DescribeServerlessCaches',
  ],
  elasticfilesystem: ['DescribeFileSystems'],
  elasticloadbalancing: ['DescribeTargetGroups'],
  es: ['ListDomainNames'],
  events: ['ListEventBuses', 'ListRules'],
  iam: ['ListInstanceProfiles', 'ListOpenIDConnectProviders', 'ListSAMLProviders'],
  kafka: ['ListClustersV2'],
  kinesis: ['ListStreams'],
  kms: ['ListAliases', 'ListKeys'],
  lambda: ['ListEventSourceMappings', 'ListFunctions', 'ListLayers'],
  logs: ['DescribeLogGroups'],
  monitoring: ['DescribeAlarms'],
  'network-firewall': ['ListFirewallPolicies', 'ListFirewalls', 'ListRuleGroups'],
  organizations: [
    'DescribeOrganization',
    'ListAWSServiceAccessForOrganization',
    'ListAccountsForParent',
    'ListDelegatedAdministrators',
    'ListOrganizationalUnitsForParent',
    'ListRoots',
  ],
  rds: ['DescribeDBClusters', 'DescribeDBInstances', 'DescribeDBProxies', 'DescribeDBSubnetGroups'],
  redshift: ['DescribeClusterSubnetGroups', 'DescribeClusters'],
  route53: ['ListHostedZones'],
  s3: ['ListBuckets'],
  secretsmanager: ['ListSecrets'],
  sns: ['ListSubscriptions', 'ListTopics'],
  sqs: ['ListQueues'],
  ssm: ['DescribeParameters'],
  sso: ['ListApplications', 'ListInstances', 'ListPermissionSets'],
  states: ['ListStateMachines'],
  sts: ['GetCallerIdentity'],
};

const countedFirst = 'principals are counted before the cheaper way to their assignments is chosen';

/** Asked several times, whatever is there. */
const several: Readonly<Record<string, readonly [count: number, because: string]>> = {
  'apigateway GetVpcLinks': [2, 'those of REST APIs and those of HTTP APIs are listed by different APIs'],
  'elasticloadbalancing DescribeLoadBalancers': [
    2,
    'classic load balancers and all others are listed by different APIs',
  ],
  'iam GetAccountAuthorizationDetails': [4, 'users, groups, roles and policies: each is a filter of its own'],
  'identitystore ListGroups': [2, countedFirst],
  'identitystore ListUsers': [2, countedFirst],
  'tagging GetResources': [2, 'once in the region, and once where the account keeps what is in no region'],
  'wafv2 ListWebACLs': [2, 'those for a region, and those for CloudFront'],
};

/** Asked once where there is something to ask about: batches, and lists in what there is one of in the architectures. */
const onceWithThings: Readonly<Record<string, readonly string[]>> = {
  apigateway: ['GetIntegrations', 'GetResources', 'GetRoutes'],
  ec2: [
    'DescribeEgressOnlyInternetGateways',
    'DescribeInstances',
    'DescribeLaunchTemplates',
    'DescribeNatGateways',
    'DescribeNetworkAcls',
    'DescribeRouteTables',
    'DescribeSubnets',
    'DescribeTransitGatewayVpcAttachments',
    'DescribeVpcEndpoints',
    'DescribeVpcPeeringConnections',
    'GetManagedPrefixListEntries',
  ],
  ecs: ['DescribeClusters', 'DescribeServices', 'DescribeTaskDefinition', 'ListServices'],
  elasticfilesystem: ['DescribeAccessPoints', 'DescribeMountTargets'],
  elasticloadbalancing: ['DescribeListenerCertificates'],
  es: ['DescribeDomains'],
  kinesis: ['DescribeStreamSummary'],
  route53: ['GetHostedZone'],
  states: ['DescribeStateMachine'],
  wafv2: ['GetWebACL', 'ListResourcesForWebACL'],
};

/** Asked once for each thing, because its API has no batch; of the architectures together. */
const forEach: Readonly<Record<string, readonly [count: number, because: string]>> = {
  'apigateway GetStages': [2, 'an API of each kind'],
  'dynamodb DescribeTable': [2, 'tables'],
  'ec2 GetTransitGatewayRouteTableAssociations': [3, 'route tables of a transit gateway'],
  'ec2 GetTransitGatewayRouteTablePropagations': [3, 'route tables of a transit gateway'],
  'ec2 SearchTransitGatewayRoutes': [3, 'route tables of a transit gateway'],
  'elasticloadbalancing DescribeListeners': [2, 'load balancers'],
  'elasticloadbalancing DescribeRules': [2, 'listeners'],
  'elasticloadbalancing DescribeTags': [2, 'a batch of load balancers and a batch of target groups'],
  'elasticloadbalancing DescribeTargetHealth': [3, 'target groups'],
  'events ListRules': [2, 'event buses, the default one among them'],
  'events ListTargetsByRule': [2, 'rules'],
  'kms DescribeKey': [2, 'keys'],
  'route53 ListResourceRecordSets': [2, 'zones'],
  's3 GetBucketEncryption': [3, 'buckets'],
  's3 GetBucketLocation': [3, 'buckets'],
  's3 GetBucketLogging': [3, 'buckets'],
  's3 GetBucketNotificationConfiguration': [3, 'buckets'],
  's3 GetBucketPolicy': [3, 'buckets'],
  's3 GetBucketReplication': [3, 'buckets'],
  's3 GetPublicAccessBlock': [3, 'buckets'],
  'sns GetTopicAttributes': [2, 'topics'],
  'sqs GetQueueAttributes': [3, 'queues'],
  'sqs ListQueueTags': [3, 'queues'],
};

describe('reading everything in one region of an account', function () {
  this.timeout(180_000);
  let emulator: Emulator;
  let empty: readonly Request[];
  let full: readonly Request[];

  before(async function () {
    needMoto(this);
    emulator = await startEmulator();
    empty = await requestsOfReading(emulator);
    for (const name of templateNames()) await deploy(emulator, name);
    full = await requestsOfReading(emulator);
  });
  after(() => emulator?.stop());

  it('asks each list once where there is nothing', () => {
    assert.deepEqual(counts(empty), golden([once], [several]));
  });

  it('asks no more than pages, batches and what has no batch where there is something', () => {
    assert.deepEqual(counts(full), golden([once, onceWithThings], [several, forEach]));
  });

  for (const what of ['nothing', 'something']) {
    it(`never asks the same twice where there is ${what}`, () => {
      const asked = Map.groupBy(what === 'nothing' ? empty : full, ({ service, region: where, operation, input }) =>
        [service, where, operation, input].join(' '),
      );
      const isCounted = (request: Request | undefined): boolean =>
        several[`${request?.service} ${request?.operation}`]?.[1] === countedFirst;
      const twice = [...asked]
        .filter(([, requests]) => requests.length > 1 && !isCounted(requests[0]))
        .map(([request]) => request);
      assert.deepEqual(twice, []);
    });
  }
});

async function requestsOfReading(emulator: Emulator): Promise<readonly Request[]> {
  await emulator.forgetRequests();
  const { inventory, profile } = await openAt(emulator.environment, { settings: { regions: [region], types: [] } });
  const { gaps, calls } = await inventory.read({ profile, depth: 'everything' });
  await inventory.close();
  const requests = await emulator.requests();
  // Otherwise the counts would say little: nothing failed, nothing was retried, and the product counts as the provider.
  assert.deepEqual([gaps, calls], [[], requests.length]);
  return requests;
}

/** How many requests of each operation there were: `ec2 DescribeVpcs`. */
function counts(requests: readonly Request[]): Record<string, number> {
  const byOperation = Object.groupBy(requests, ({ service, operation }) => `${service} ${operation}`);
  const counted = Object.entries(byOperation).map(([name, found = []]) => [name, found.length] as const);
  return Object.fromEntries(counted.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function golden(ones: readonly (typeof once)[], more: readonly (typeof several)[]): Record<string, number> {
  const all = new Map<string, number>();
  for (const services of ones) {
    for (const [service, operations] of Object.entries(services)) {
      for (const operation of operations) all.set(`${service} ${operation}`, 1);
    }
  }
  for (const table of more) for (const [name, [count]] of Object.entries(table)) all.set(name, count);
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}
