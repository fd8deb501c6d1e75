import type { ServiceCall } from '../../../test/clouds/estate.ts';
import type { Owner } from '../webNetwork.ts';
import { arn, call, logGroup, type Place, role, roleArn, type Statement, tagList, tagMap } from './calls.ts';

export interface Queue {
  readonly name: string;
  readonly owner: Owner;
  /** Key of the encryption key. Absent: SQS's own. */
  readonly key?: string;
  readonly policy?: string;
}

/** A queue, and beside it one for messages that nobody could handle. */
export function queue(place: Place, { name, owner, key, policy }: Queue): ServiceCall[] {
  const encryption = key === undefined ? {} : { KmsMasterKeyId: `@{${key}}` };
  const dead = `${name}-dead`;
  return [
    call('sqs', 'create_queue', {
      QueueName: dead,
      Attributes: { MessageRetentionPeriod: '1209600', ...encryption },
      tags: tagMap(owner),
    }),
    call('sqs', 'create_queue', {
      QueueName: name,
      Attributes: {
        RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arn(place, 'sqs', dead), maxReceiveCount: 5 }),
        ...encryption,
        ...(policy === undefined ? {} : { Policy: policy }),
      },
      tags: tagMap(owner),
    }),
  ];
}

export interface Topic {
  readonly name: string;
  readonly owner: Owner;
  readonly key?: string;
  readonly subscriptions: readonly { readonly protocol: string; readonly endpoint: string }[];
}

export function topic(place: Place, { name, owner, key, subscriptions }: Topic): ServiceCall[] {
  const Attributes = key === undefined ? {} : { KmsMasterKeyId: `@{${key}}` };
  return [
    call('sns', 'create_topic', { Name: name, Attributes, Tags: tagList(owner) }),
    ...subscriptions.map(({ protocol, endpoint }) =>
      call('sns', 'subscribe', { TopicArn: arn(place, 'sns', name), Protocol: protocol, Endpoint: endpoint }),
    ),
  ];
}

export interface Alarm {
  readonly name: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly above: number;
  /** Name of the topic that hears of it. */
  readonly topic: string;
}

export function alarm(place: Place, { name, namespace, metric, dimensions, above, topic: heard }: Alarm): ServiceCall {
  return call('cloudwatch', 'put_metric_alarm', {
    AlarmName: name,
    Namespace: namespace,
    MetricName: metric,
    Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    Statistic: 'Sum',
    Period: 300,
    EvaluationPeriods: 2,
    Threshold: above,
    ComparisonOperator: 'GreaterThanThreshold',
    AlarmActions: [arn(place, 'sns', heard)],
    OKActions: [arn(place, 'sns', heard)],
  });
}

export interface LambdaFunction {
  readonly name: string;
  readonly owner: Owner;
  readonly environment?: Readonly<Record<string, string>>;
  readonly may: readonly Statement[];
  /** Name of the queue that gets what failed. */
  readonly deadLetters?: string;
  readonly key?: string;
}

/** A function with a role and a log group of its own. */
export function lambdaFunction(place: Place, wanted: LambdaFunction): ServiceCall[] {
  const { name, owner, environment = {}, may, deadLetters, key } = wanted;
  return [
    ...role({
      name,
      owner,
      trusts: 'lambda.amazonaws.com',
      may,
      managed: ['service-role/AWSLambdaBasicExecutionRole'],
    }),
    ...logGroup(`/aws/lambda/${name}`, owner, 30),
    call('lambda', 'create_function', {
      FunctionName: name,
      Runtime: 'nodejs22.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      Role: roleArn(place.account, name),
      Code: { ZipFile: name },
      MemorySize: 512,
      Timeout: 15,
      Environment: { Variables: environment },
      TracingConfig: { Mode: 'Active' },
      Tags: tagMap(owner),
      ...(deadLetters === undefined ? {} : { DeadLetterConfig: { TargetArn: arn(place, 'sqs', deadLetters) } }),
      ...(key === undefined ? {} : { KMSKeyArn: `@{${key}}` }),
    }),
  ];
}

/** Lets a service call a function. */
export function allowedToCall(name: string, service: string, source: string): ServiceCall {
  return call('lambda', 'add_permission', {
    FunctionName: name,
    StatementId: service.split('.')[0],
    Action: 'lambda:InvokeFunction',
    Principal: service,
    SourceArn: source,
  });
}
