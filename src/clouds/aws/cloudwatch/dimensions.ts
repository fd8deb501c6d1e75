import type { Dimension } from '@aws-sdk/client-cloudwatch';
import type { Place } from '../../../model/resource.ts';
import type { RelationRule } from '../../../model/resourceType.ts';

/** Values of dimensions by namespace and name: `{ 'AWS/Lambda FunctionName': ['orders'] }`. */
export type Watched = Readonly<Record<string, readonly string[]>>;

/** What dimensions name, by namespace and name as each service documents its metrics. */
const types: Readonly<Record<string, string>> = {
  'AWS/ApplicationELB LoadBalancer': 'aws.elasticloadbalancing.loadBalancer',
  'AWS/ApplicationELB TargetGroup': 'aws.elasticloadbalancing.targetGroup',
  'AWS/AutoScaling AutoScalingGroupName': 'aws.autoscaling.autoScalingGroup',
  'AWS/CloudFront DistributionId': 'aws.cloudfront.distribution',
  'AWS/DynamoDB TableName': 'aws.dynamodb.table',
  'AWS/EBS VolumeId': 'aws.ec2.volume',
  'AWS/EC2 AutoScalingGroupName': 'aws.autoscaling.autoScalingGroup',
  'AWS/EC2 InstanceId': 'aws.ec2.instance',
  'AWS/ECS ClusterName': 'aws.ecs.cluster',
  'AWS/EFS FileSystemId': 'aws.elasticfilesystem.fileSystem',
  'AWS/ELB LoadBalancerName': 'aws.elasticloadbalancing.classicLoadBalancer',
  'AWS/ES DomainName': 'aws.es.domain',
  'AWS/ElastiCache CacheClusterId': 'aws.elasticache.cacheCluster',
  'AWS/Events RuleName': 'aws.events.rule',
  'AWS/Kinesis StreamName': 'aws.kinesis.stream',
  'AWS/Lambda FunctionName': 'aws.lambda.function',
  'AWS/Logs LogGroupName': 'aws.logs.logGroup',
  'AWS/NATGateway NatGatewayId': 'aws.ec2.natGateway',
  'AWS/NetworkELB LoadBalancer': 'aws.elasticloadbalancing.loadBalancer',
  'AWS/NetworkELB TargetGroup': 'aws.elasticloadbalancing.targetGroup',
  'AWS/RDS DBClusterIdentifier': 'aws.rds.dbCluster',
  'AWS/RDS DBInstanceIdentifier': 'aws.rds.dbInstance',
  'AWS/Redshift ClusterIdentifier': 'aws.redshift.cluster',
  'AWS/S3 BucketName': 'aws.s3.bucket',
  'AWS/SNS TopicName': 'aws.sns.topic',
  'AWS/SQS QueueName': 'aws.sqs.queue',
  'AWS/States StateMachineArn': 'aws.states.stateMachine',
  'AWS/TransitGateway TransitGateway': 'aws.ec2.transitGateway',
};

/** Relations of an alarm to what its metrics are about, found under `Watched`. */
export const watchedRelations: readonly RelationRule[] = Object.entries(types).map(([dimension, type]) => ({
  path: `Watched.${dimension}[]`,
  verb: 'applies to',
  to: [type],
  ifKnown: true,
}));

/** Dimensions of metrics that say exactly which resource they are about. */
export function watched(
  metrics: readonly { readonly Namespace?: string | undefined; readonly Dimensions?: Dimension[] | undefined }[],
  place: Place,
): Watched {
  const values = metrics.flatMap(({ Namespace, Dimensions = [] }) =>
    Dimensions.map(({ Name, Value = '' }) => ({ dimension: `${Namespace} ${Name}`, Value })),
  );
  const named = Map.groupBy(
    values.filter(({ dimension }) => dimension in types),
    ({ dimension }) => dimension,
  );
  return Object.fromEntries(
    [...named].map(([dimension, found]) => [
      dimension,
      [...new Set(found.map(({ Value }) => identifierOf(dimension, Value, place)))],
    ]),
  );
}

/** Load balancers are known by the last part of their ARN: `app/orders/50dc6c495c0c9188`. */
function identifierOf(dimension: string, value: string, { partition, region, account }: Place): string {
  const arn = `arn:${partition}:elasticloadbalancing:${region}:${account}:`;
  if (dimension.endsWith(' LoadBalancer')) return `${arn}loadbalancer/${value}`;
  return dimension.endsWith(' TargetGroup') ? `${arn}${value}` : value;
}
