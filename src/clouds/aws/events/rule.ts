import type { Target } from '@aws-sdk/client-eventbridge';
import { partitionOf } from '../../../model/resource.ts';
import { calledApi } from '../apigateway/naming.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { required } from '../item.ts';
import { parsed } from '../json.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

const network = 'Targets[].EcsParameters.NetworkConfiguration.awsvpcConfiguration';

export const rule = listedType({
  id: 'aws.events.rule',
  title: 'Event rule',
  plural: 'Event rules',
  icon: 'filter',
  glyph: 'events',
  diagrams: 'aws.integration.EventbridgeRule',
  under: ['aws.events.eventBus'],
  service: 'eventbridge',
  operation: 'ListRules',
  pageSize: 100,
  permissions: ['events:ListRules', 'events:ListTargetsByRule'],
  input: ({ parent }) => ({ EventBusName: parent.id, Limit: 100 }),
  items: ({ Rules }) => Rules,
  details: ({ askAll }, rules, { parent }) =>
    each(rules, async ({ EventPattern, ...one }) => {
      const pages = await askAll('ListTargetsByRule', { Rule: one.Name, EventBusName: parent.id, Limit: 100 });
      return {
        ...one,
        ...(EventPattern === undefined ? {} : { EventPattern: parsed(EventPattern) }),
        Targets: pages.flatMap(({ Targets = [] }) => Targets.map(targetOf)),
      };
    }),
  identify: ({ Arn, Name }) => ({ id: required(Arn, 'Arn'), name: Name }),
  identifier: namedBy({ service: 'events', kind: 'rule/', name: '[/.\\-\\w]{1,321}' }),
  relations: [
    {
      path: 'Targets[].Arn',
      verb: 'sends to',
      to: [
        'aws.lambda.function',
        'aws.sqs.queue',
        'aws.sns.topic',
        'aws.states.stateMachine',
        'aws.kinesis.stream',
        'aws.ecs.cluster',
        'aws.logs.logGroup',
        'aws.events.eventBus',
        'aws.apigateway.restApi',
        'aws.redshift.cluster',
      ],
    },
    { path: 'Targets[].EcsParameters.TaskDefinitionArn', verb: 'uses', to: ['aws.ecs.taskDefinition'] },
    { path: `${network}.Subnets[]`, verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: `${network}.SecurityGroups[]`, verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'Targets[].RoleArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'RoleArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'Targets[].DeadLetterConfig.Arn', verb: 'sends to', to: ['aws.sqs.queue'] },
    { path: 'EventPattern.detail.bucket.name[]', verb: 'reads from', to: ['aws.s3.bucket'], ifKnown: true },
  ],
  summary: ['State', 'ScheduleExpression', 'EventPattern.source', 'Description', 'ManagedBy'],
  console: ({ id, name, region = '', properties: { EventBusName = 'default' } }) =>
    regionalPage(
      partitionOf(id),
      region,
      'events',
      `/eventbus/${encodeURIComponent(String(EventBusName))}/rules/${encodeURIComponent(name)}`,
    ),
});

/**
 * Where a target is and how it is reached. What is sent to it may hold anything, secrets too. Of what is called in an API
 * the API is said, because its ARN is that of one request.
 */
function targetOf(target: Target): object {
  const { Input, InputPath, InputTransformer, HttpParameters, RunCommandParameters, RedshiftDataParameters, ...rest } =
    target;
  const { api, request } = calledApi(target.Arn ?? '', 'restapis') ?? {};
  return api === undefined ? rest : { ...rest, Arn: api, Request: request };
}
