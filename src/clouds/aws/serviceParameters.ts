import type { RelationRule } from '../../model/resourceType.ts';
import type { Verb } from '../../model/verbs.ts';

interface Parameter {
  readonly to: readonly string[];
  readonly verb: Verb;
}

/** Parameters of AWS's APIs that name a resource, and what a caller of such an API does with it. */
const parameters: Readonly<Record<string, Parameter>> = {
  ApiEndpoint: { to: ['aws.apigateway.restApi', 'aws.apigateway.httpApi'], verb: 'uses' },
  Bucket: { to: ['aws.s3.bucket'], verb: 'uses' },
  Cluster: { to: ['aws.ecs.cluster'], verb: 'uses' },
  EventBusName: { to: ['aws.events.eventBus'], verb: 'sends to' },
  FunctionName: { to: ['aws.lambda.function'], verb: 'uses' },
  QueueUrl: { to: ['aws.sqs.queue'], verb: 'sends to' },
  StateMachineArn: { to: ['aws.states.stateMachine'], verb: 'uses' },
  StreamName: { to: ['aws.kinesis.stream'], verb: 'sends to' },
  TableName: { to: ['aws.dynamodb.table'], verb: 'uses' },
  TaskDefinition: { to: ['aws.ecs.taskDefinition'], verb: 'uses' },
  TopicArn: { to: ['aws.sns.topic'], verb: 'sends to' },
};

const spellings = new Map(Object.keys(parameters).map((name) => [name.toLowerCase(), name]));

/** As the API spells it: Step Functions and templates also write `stateMachineArn`. Undefined for all others. */
export function parameterNamed(name: string): string | undefined {
  return spellings.get(name.toLowerCase());
}

/** Rules for an object of such parameters at `path`. `verb` where it is always the same. */
export function parameterRules(path: string, detail: readonly string[], verb?: Verb): RelationRule[] {
  return Object.entries(parameters).map(([name, meant]) => ({
    path: `${path}.${name}`,
    verb: verb ?? meant.verb,
    to: meant.to,
    detail,
  }));
}

/**
 * What is left to be filled in at run time names nothing: `$input.path('$.table')`, `${stageVariables.queue}`, `{% $x %}`.
 * A function's `$LATEST` is a version.
 */
export function isLiteral(value: string): boolean {
  return value !== '' && !/[{}]|\$(?!LATEST$)/.test(value);
}
