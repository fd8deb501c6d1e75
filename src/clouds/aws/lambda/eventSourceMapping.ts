import { type Place, partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

const naming = namedBy({ service: 'lambda', kind: 'event-source-mapping:', name: '[0-9a-f-]{36}' });

/** What polls a source for a function: the function reads from the mapping, which reads from the source. */
export const eventSourceMapping = listedType({
  id: 'aws.lambda.eventSourceMapping',
  title: 'Event source mapping',
  plural: 'Event source mappings',
  icon: 'arrow-swap',
  glyph: 'link',
  diagrams: 'aws.compute.Lambda',
  service: 'lambda',
  operation: 'ListEventSourceMappings',
  // More may be asked for, but are not given. https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html
  pageSize: 100,
  input: () => ({ MaxItems: 100 }),
  items: ({ EventSourceMappings }) => EventSourceMappings,
  identify: (mapping, { place }) => ({
    id: mapping.EventSourceMappingArn ?? arnOf(required(mapping.UUID, 'UUID'), place),
    name: sourceName(mapping.EventSourceArn) ?? mapping.Topics?.[0] ?? mapping.UUID,
  }),
  // What the last poll found.
  leftOut: ['LastProcessingResult'],
  identifier: naming,
  relations: [
    { path: 'FunctionArn', verb: 'reads from', to: ['aws.lambda.function'], reversed: true },
    {
      path: 'EventSourceArn',
      verb: 'reads from',
      to: [
        'aws.sqs.queue',
        'aws.kinesis.stream',
        'aws.dynamodb.table',
        'aws.kafka.cluster',
        'aws.rds.dbCluster', // ARNs of DocumentDB's clusters are those of RDS.
      ],
      detail: ['BatchSize', 'State'],
    },
    {
      path: 'DestinationConfig.OnFailure.Destination',
      verb: 'sends to',
      to: ['aws.sqs.queue', 'aws.sns.topic', 'aws.s3.bucket'],
    },
    { path: 'SourceAccessConfigurations[].URI', verb: 'uses', to: ['aws.secretsmanager.secret'], detail: ['Type'] },
    { path: 'KMSKeyArn', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
  ],
  summary: ['EventSourceArn', 'FunctionArn', 'State', 'BatchSize'],
  console: ({ id, region = '' }) =>
    regionalPage(
      partitionOf(id),
      region,
      'lambda',
      `/event-source-mappings/${encodeURIComponent(id.slice(id.lastIndexOf(':') + 1))}`,
    ),
});

/** Older answers tell the UUID only. */
function arnOf(uuid: string, { partition, account, region }: Place): string {
  return `arn:${partition}:lambda:${region}:${account}:event-source-mapping:${uuid}`;
}

/** `orders` of `arn:aws:sqs:eu-west-1:123456789012:orders` and of `…:table/orders/stream/2024-01-01T00:00:00.000`. */
function sourceName(arn: string | undefined): string | undefined {
  const [first, second] = arn?.split(':').slice(5).join(':').split(/[/:]/) ?? [];
  return second ?? first;
}
