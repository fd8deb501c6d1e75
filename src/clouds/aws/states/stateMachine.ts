import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { parameterRules } from '../serviceParameters.ts';
import { tasksOf } from './tasks.ts';

export const stateMachine = listedType({
  id: 'aws.states.stateMachine',
  title: 'State machine',
  plural: 'State machines',
  icon: 'type-hierarchy',
  glyph: 'workflow',
  diagrams: 'aws.integration.StepFunctions',
  service: 'sfn',
  operation: 'ListStateMachines',
  pageSize: 1000,
  input: () => ({ maxResults: 1000 }),
  permissions: ['states:ListStateMachines', 'states:DescribeStateMachine'],
  items: ({ stateMachines }) => stateMachines,
  // Of the definition what it calls: the rest of it is a program, and may hold anything.
  details: ({ ask }, machines) =>
    each(machines, async (machine) => {
      const { stateMachineArn } = machine;
      const found = stateMachineArn === undefined ? undefined : await ask('DescribeStateMachine', { stateMachineArn });
      if (found === undefined) return machine;
      const { definition = '', variableReferences, ...described } = found;
      return { ...machine, ...described, Tasks: tasksOf(definition) };
    }),
  config: { name: 'AWS::StepFunctions::StateMachine' },
  identify: ({ stateMachineArn, name }) => ({ id: required(stateMachineArn, 'stateMachineArn'), name }),
  identifier: namedBy({
    service: 'states',
    kind: 'stateMachine:',
    // Names may hold letters of any script, but none of these.
    name: '[^\\s:/?*<>{}\\[\\]"#%\\\\^|~`$&,;]{1,80}',
    after: '[:/].+',
  }),
  relations: [
    {
      path: 'Tasks[].Resource',
      verb: 'uses',
      to: ['aws.lambda.function', 'aws.states.stateMachine'],
      detail: ['State'],
    },
    ...parameterRules('Tasks[].Parameters', []),
    { path: 'roleArn', verb: 'uses', to: ['aws.iam.role'] },
    {
      path: 'loggingConfiguration.destinations[].cloudWatchLogsLogGroup.logGroupArn',
      verb: 'sends to',
      to: ['aws.logs.logGroup'],
    },
    { path: 'encryptionConfiguration.kmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
  ],
  summary: ['type', 'status', 'description', 'loggingConfiguration.level'],
  console: ({ id, region = '' }) =>
    regionalPage(partitionOf(id), region, 'states', `/statemachines/view/${encodeURIComponent(id)}`),
});
