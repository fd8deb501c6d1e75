/**
 * The SDK's package for each service, cut down to what is used of it, loaded when the service is first called. Keyed as
 * AWS names the packages, which is also how people set endpoints for them; `actions` is what permissions begin with.
 */
export const services = {
  acm: { actions: 'acm', load: () => import('./acm/sdk.ts') },
  'api-gateway': { actions: 'apigateway', load: () => import('./apigateway/restSdk.ts') },
  apigatewayv2: { actions: 'apigateway', load: () => import('./apigateway/httpSdk.ts') },
  'auto-scaling': { actions: 'autoscaling', load: () => import('./autoscaling/sdk.ts') },
  cloudformation: { actions: 'cloudformation', load: () => import('./cloudformation/sdk.ts') },
  cloudfront: { actions: 'cloudfront', load: () => import('./cloudfront/sdk.ts') },
  cloudwatch: { actions: 'cloudwatch', load: () => import('./cloudwatch/sdk.ts') },
  'cloudwatch-logs': { actions: 'logs', load: () => import('./logs/sdk.ts') },
  'config-service': { actions: 'config', load: () => import('./config/sdk.ts') },
  'direct-connect': { actions: 'directconnect', load: () => import('./directconnect/sdk.ts') },
  dynamodb: { actions: 'dynamodb', load: () => import('./dynamodb/sdk.ts') },
  ec2: { actions: 'ec2', load: () => import('./ec2/sdk.ts') },
  ecr: { actions: 'ecr', load: () => import('./ecr/sdk.ts') },
  ecs: { actions: 'ecs', load: () => import('./ecs/sdk.ts') },
  efs: { actions: 'elasticfilesystem', load: () => import('./elasticfilesystem/sdk.ts') },
  eks: { actions: 'eks', load: () => import('./eks/sdk.ts') },
  elasticache: { actions: 'elasticache', load: () => import('./elasticache/sdk.ts') },
  'elastic-load-balancing': {
    actions: 'elasticloadbalancing',
    load: () => import('./elasticloadbalancing/classicSdk.ts'),
  },
  'elastic-load-balancing-v2': {
    actions: 'elasticloadbalancing',
    load: () => import('./elasticloadbalancing/sdk.ts'),
  },
  eventbridge: { actions: 'events', load: () => import('./events/sdk.ts') },
  iam: { actions: 'iam', load: () => import('./iam/sdk.ts') },
  identitystore: { actions: 'identitystore', load: () => import('./identitystore/sdk.ts') },
  kafka: { actions: 'kafka', load: () => import('./kafka/sdk.ts') },
  kinesis: { actions: 'kinesis', load: () => import('./kinesis/sdk.ts') },
  kms: { actions: 'kms', load: () => import('./kms/sdk.ts') },
  lambda: { actions: 'lambda', load: () => import('./lambda/sdk.ts') },
  'network-firewall': { actions: 'network-firewall', load: () => import('./networkfirewall/sdk.ts') },
  opensearch: { actions: 'es', load: () => import('./es/sdk.ts') },
  organizations: { actions: 'organizations', load: () => import('./organizations/sdk.ts') },
  rds: { actions: 'rds', load: () => import('./rds/sdk.ts') },
  redshift: { actions: 'redshift', load: () => import('./redshift/sdk.ts') },
  'resource-groups-tagging-api': { actions: 'tag', load: () => import('./tag/sdk.ts') },
  'route-53': { actions: 'route53', load: () => import('./route53/sdk.ts') },
  s3: { actions: 's3', load: () => import('./s3/sdk.ts') },
  'secrets-manager': { actions: 'secretsmanager', load: () => import('./secretsmanager/sdk.ts') },
  sfn: { actions: 'states', load: () => import('./states/sdk.ts') },
  sns: { actions: 'sns', load: () => import('./sns/sdk.ts') },
  sqs: { actions: 'sqs', load: () => import('./sqs/sdk.ts') },
  ssm: { actions: 'ssm', load: () => import('./ssm/sdk.ts') },
  sso: { actions: 'sso', load: () => import('./portal/sdk.ts') },
  'sso-admin': { actions: 'sso', load: () => import('./sso/sdk.ts') },
  sts: { actions: 'sts', load: () => import('./sts/sdk.ts') },
  wafv2: { actions: 'wafv2', load: () => import('./wafv2/sdk.ts') },
};

export type Service = keyof typeof services;

type Commands<S extends Service> = Awaited<ReturnType<(typeof services)[S]['load']>>['commands'];

/** Names of a service's operations, as in its API: `DescribeVpcs`. */
export type OperationOf<S extends Service> = keyof Commands<S> & string;

/** What the SDK takes for an operation. */
export type InputOf<S extends Service, O extends OperationOf<S>> = Commands<S>[O] extends new (
  ...args: never
) => { readonly input: infer Input extends object }
  ? Input
  : never;

/** What the SDK answers to an operation: one page of it, where the operation has pages. */
export type PageOf<S extends Service, O extends OperationOf<S>> = Commands<S>[O] extends new (
  ...args: never
) => { resolveMiddleware(...args: never): (...args: never) => Promise<{ output: infer Output }> }
  ? Output
  : never;
