import assert from 'node:assert/strict';
import { table } from '../../src/clouds/aws/dynamodb/table.ts';
import { jsonAnswer, jsonRefusal, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const arn = (name: string, region = 'eu-west-1'): string => `arn:aws:dynamodb:${region}:${own}:table/${name}`;
const stream = `${arn('orders')}/stream/2026-01-01T00:00:00.000`;

// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html
const orders = {
  TableName: 'orders',
  TableArn: arn('orders'),
  TableStatus: 'STATUS_OF_TOMORROW',
  TableSizeBytes: 4096,
  ItemCount: 7,
  CreationDateTime: 1363729002.358,
  ProvisionedThroughput: { NumberOfDecreasesToday: 1, ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
  GlobalSecondaryIndexes: [
    { IndexName: 'by-day', IndexArn: `${arn('orders')}/index/by-day`, IndexSizeBytes: 1, ItemCount: 2 },
  ],
  LatestStreamArn: stream,
  SSEDescription: {
    Status: 'ENABLED',
    SSEType: 'KMS',
    KMSMasterKeyArn: `arn:aws:kms:eu-west-1:${own}:key/11111111-2222-3333-4444-555555555555`,
  },
  Replicas: [{ RegionName: 'us-east-1', ReplicaStatus: 'ACTIVE' }],
};

function answer({ operation, parameters }: Asked): Answer {
  if (operation === 'ListTables') {
    const second = parameters.ExclusiveStartTableName === 'orders';
    return jsonAnswer(
      second ? { TableNames: ['gone', 'closed'] } : { TableNames: ['orders'], LastEvaluatedTableName: 'orders' },
    );
  }
  if (parameters.TableName === 'closed') return jsonRefusal('dynamodb:DescribeTable');
  if (parameters.TableName === 'gone')
    return { status: 400, body: JSON.stringify({ __type: 'ResourceNotFoundException' }) };
  return jsonAnswer({ Table: orders });
}

describe('DynamoDB', () => {
  it('describes each table once, and keeps those that it may not describe', async () => {
    const { found, diagnosis, asked } = await readFrom(answer, table, regionOf(own));
    assert.deepEqual(
      found.map(({ id, name }) => [id, name]),
      ['orders', 'gone', 'closed'].map((name) => [arn(name), name]),
    );
    assert.equal(diagnosis?.problem.operation, 'dynamodb:DescribeTable');
    assert.deepEqual(
      asked.map(({ operation, parameters }) => [operation, parameters.Limit ?? parameters.TableName]),
      [
        ['ListTables', 100],
        ['DescribeTable', 'orders'],
        ['ListTables', 100],
        ['DescribeTable', 'gone'],
        ['DescribeTable', 'closed'],
      ],
    );
  });

  it('leaves out what is counted, at every depth', async () => {
    const { found } = await readFrom(answer, table, regionOf(own));
    const text = JSON.stringify(found[0]?.properties);
    assert.doesNotMatch(text, /ItemCount|SizeBytes|DecreasesToday/);
    assert.match(text, /by-day/);
    assert.match(text, /"ReadCapacityUnits":5/);
  });

  it('is found by its stream and its indexes, and sends to its replicas', async () => {
    const { found } = await readFrom(answer, table, regionOf(own));
    assert.ok(found[0] && table.aliases?.(found[0]).includes(stream));
    const place = { partition: 'aws', account: own, region: 'eu-west-1' };
    for (const text of ['orders', stream, `${arn('orders')}/index/by-day`]) {
      assert.match(text, table.identifier?.pattern ?? /^$/);
      assert.equal(table.identifier?.toId(text, place), arn('orders'));
    }
    const replica = { ...found[0], id: arn('orders', 'us-east-1'), region: 'us-east-1', properties: {} };
    assert.deepEqual(relationsOf([found[0], replica]), [
      'orders is encrypted with 11111111-2222-3333-4444-555555555555?',
      'orders sends to orders',
    ]);
  });
});
