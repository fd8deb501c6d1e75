/**
 * What programs are told about in environment variables, by name as often as by ARN: `ORDERS_TABLE=orders`. For rules
 * that count only where a value names exactly one resource that is known.
 */
export const namedInVariables: readonly string[] = [
  'aws.dynamodb.table',
  'aws.s3.bucket',
  'aws.sqs.queue',
  'aws.sns.topic',
  'aws.kinesis.stream',
  'aws.secretsmanager.secret',
  'aws.ssm.parameter',
  'aws.states.stateMachine',
  'aws.events.eventBus',
  'aws.lambda.function',
  'aws.rds.dbInstance',
  'aws.rds.dbCluster',
  'aws.rds.dbProxy',
  'aws.elasticache.cacheCluster',
  'aws.elasticache.replicationGroup',
  'aws.elasticache.serverlessCache',
  'aws.redshift.cluster',
  'aws.es.domain',
  'aws.kafka.cluster',
  'aws.ecs.cluster',
  'aws.eks.cluster',
];
