import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

const naming = namedBy({
  service: 'logs',
  kind: 'log-group:',
  name: '[\\w./#-]{1,512}',
  after: ':\\*|:log-stream:.*',
  bare: true,
});

export const logGroup = listedType({
  id: 'aws.logs.logGroup',
  title: 'Log group',
  plural: 'Log groups',
  icon: 'output',
  glyph: 'log',
  diagrams: 'aws.management.CloudwatchLogs',
  service: 'cloudwatch-logs',
  operation: 'DescribeLogGroups',
  pageSize: 50,
  input: () => ({ limit: 50 }),
  items: ({ logGroups }) => logGroups,
  identify: ({ logGroupArn, logGroupName }, { place }) => ({
    id: logGroupArn ?? naming.toId(required(logGroupName, 'logGroupName'), place),
    name: logGroupName,
  }),
  leftOut: ['storedBytes'],
  identifier: naming,
  // Permissions, and other services, name the log group with all of its streams.
  aliases: ({ id }) => [`${id}:*`],
  relations: [{ path: 'kmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] }],
  summary: ['retentionInDays', 'logGroupClass', 'metricFilterCount'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'cloudwatch', `logsV2:log-groups/log-group/${twiceEncoded(name)}`),
});

/** The console reads the part after `#` with `$` for the `%` of the second encoding. */
function twiceEncoded(name: string): string {
  return encodeURIComponent(encodeURIComponent(name)).replaceAll('%', '$');
}
