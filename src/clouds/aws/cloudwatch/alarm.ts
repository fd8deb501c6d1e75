import type { CompositeAlarm, DescribeAlarmsInput, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { type Place, partitionOf } from '../../../model/resource.ts';
import type { RelationRule } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { type Watched, watched, watchedRelations } from './dimensions.ts';

/** Of either kind, with what it watches as its metrics or its rule say. */
interface Alarm extends MetricAlarm, Pick<CompositeAlarm, 'AlarmRule' | 'ActionsSuppressor'> {
  readonly Watched?: Watched;
  readonly AlarmsInRule?: readonly string[];
}

export const alarm = listedType({
  id: 'aws.cloudwatch.alarm',
  title: 'CloudWatch alarm',
  plural: 'CloudWatch alarms',
  icon: 'bell',
  glyph: 'alarm',
  diagrams: 'aws.management.CloudwatchAlarm',
  service: 'cloudwatch',
  operation: 'DescribeAlarms',
  pageSize: 100,
  // Without types, only metric alarms are told.
  input: (): DescribeAlarmsInput => ({ AlarmTypes: ['MetricAlarm', 'CompositeAlarm'], MaxRecords: 100 }),
  items: ({ MetricAlarms, CompositeAlarms }, { place }): readonly Alarm[] | undefined =>
    MetricAlarms === undefined && CompositeAlarms === undefined
      ? undefined
      : [
          ...(MetricAlarms ?? []).map((item) => ({ ...item, Watched: watchedBy(item, place) })),
          ...(CompositeAlarms ?? []).map((item) => ({ ...item, AlarmsInRule: alarmsIn(item.AlarmRule ?? '') })),
        ],
  identify: ({ AlarmArn, AlarmName }) => ({ id: required(AlarmArn, 'AlarmArn'), name: AlarmName }),
  // What it finds at the moment.
  leftOut: [
    'ActionsSuppressedBy',
    'ActionsSuppressedReason',
    'EvaluationState',
    'StateReason',
    'StateReasonData',
    'StateTransitionedTimestamp',
    'StateUpdatedTimestamp',
    'StateValue',
  ],
  identifier: namedBy({ service: 'cloudwatch', kind: 'alarm:', name: '(?!arn:).{1,255}', bare: true }),
  relations: [
    ...watchedRelations,
    ...['AlarmActions[]', 'OKActions[]', 'InsufficientDataActions[]'].map(
      (path): RelationRule => ({ path, verb: 'sends to', to: ['aws.sns.topic', 'aws.lambda.function'] }),
    ),
    { path: 'AlarmsInRule[]', verb: 'uses', to: ['aws.cloudwatch.alarm'] },
    { path: 'ActionsSuppressor', verb: 'uses', to: ['aws.cloudwatch.alarm'] },
  ],
  summary: ['Namespace', 'MetricName', 'ComparisonOperator', 'Threshold', 'AlarmRule', 'ActionsEnabled'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'cloudwatch', `alarmsV2:alarm/${encodeURIComponent(name)}`),
});

function watchedBy({ Namespace, Dimensions, Metrics = [] }: MetricAlarm, place: Place): Watched {
  const own = Metrics.filter(({ AccountId = place.account }) => AccountId === place.account);
  return watched([{ Namespace, Dimensions }, ...own.flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])], place);
}

/**
 * Names or ARNs of the alarms in the rule of a composite one: `ALARM("orders: too slow") AND NOT OK(payments)`.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
 */
function alarmsIn(rule: string): string[] {
  const states = /\b(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*(?:"([^"]*)"|'([^']*)'|([^()"'\s]+))\s*\)/g;
  return [...rule.matchAll(states)].flatMap(([, double, single, bare]) => double ?? single ?? bare ?? []);
}
