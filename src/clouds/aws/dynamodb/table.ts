import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
const naming = namedBy({
  service: 'dynamodb',
  kind: 'table/',
  name: '[\\w.-]{3,255}',
  after: '/(?:index|stream|export|backup|import)/.+',
  bare: true,
});

export const table = listedType({
  id: 'aws.dynamodb.table',
  title: 'DynamoDB table',
  plural: 'DynamoDB tables',
  icon: 'table',
  glyph: 'table',
  diagrams: 'aws.database.DynamodbTable',
  service: 'dynamodb',
  operation: 'ListTables',
  pageSize: 100,
  permissions: ['dynamodb:ListTables', 'dynamodb:DescribeTable'],
  input: () => ({ Limit: 100 }),
  items: ({ TableNames }) => TableNames?.map((TableName) => ({ TableName })),
  details: ({ ask }, tables, { place }) =>
    each(tables, async ({ TableName }) => {
      const described = (await ask('DescribeTable', { TableName }))?.Table;
      return {
        ...described,
        TableName,
        ProvisionedThroughput: capacity(described?.ProvisionedThroughput),
        LocalSecondaryIndexes: described?.LocalSecondaryIndexes?.map(indexAsDesigned),
        GlobalSecondaryIndexes: described?.GlobalSecondaryIndexes?.map(indexAsDesigned),
        // A replica has its table's name: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html
        Replicas: described?.Replicas?.map(({ RegionName = '', ...replica }) => ({
          RegionName,
          ReplicaArn: naming.toId(TableName, { ...place, region: RegionName }),
          ...replica,
        })),
      };
    }),
  config: { name: 'AWS::DynamoDB::Table' },
  identify: ({ TableName, TableArn }, { place }) => ({
    id: TableArn ?? naming.toId(TableName, place),
    name: TableName,
  }),
  // Counted anew every few hours.
  leftOut: ['ItemCount', 'TableSizeBytes', 'WarmThroughput'],
  identifier: naming,
  // What event sources and the policies of functions name in place of the table.
  aliases: ({ id, properties: { LatestStreamArn } }) => [
    ...(typeof LatestStreamArn === 'string' ? [LatestStreamArn] : []),
    `${id}/index/*`,
    `${id}/stream/*`,
  ],
  relations: [
    { path: 'SSEDescription.KMSMasterKeyArn', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
    { path: 'Replicas[].ReplicaArn', verb: 'sends to', to: ['aws.dynamodb.table'], detail: ['ReplicaStatus'] },
  ],
  summary: ['TableStatus', 'BillingModeSummary.BillingMode', 'StreamSpecification.StreamViewType'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'dynamodbv2', `table?name=${encodeURIComponent(name)}`),
});

interface Index {
  readonly IndexName?: string | undefined;
  readonly IndexStatus?: string | undefined;
  readonly KeySchema?: readonly object[] | undefined;
  readonly Projection?: object | undefined;
  readonly IndexArn?: string | undefined;
  readonly ProvisionedThroughput?: Capacity | undefined;
}

interface Capacity {
  readonly ReadCapacityUnits?: number | undefined;
  readonly WriteCapacityUnits?: number | undefined;
}

/** An index without what is counted in it. */
function indexAsDesigned(index: Index) {
  const { IndexName, IndexStatus, KeySchema, Projection, IndexArn, ProvisionedThroughput } = index;
  return {
    IndexName,
    IndexStatus,
    KeySchema,
    Projection,
    IndexArn,
    ProvisionedThroughput: capacity(ProvisionedThroughput),
  };
}

/** Without the times and the number of its changes: the number begins anew each day. */
function capacity(throughput: Capacity | undefined): Capacity | undefined {
  if (throughput === undefined) return undefined;
  const { ReadCapacityUnits, WriteCapacityUnits } = throughput;
  return { ReadCapacityUnits, WriteCapacityUnits };
}
