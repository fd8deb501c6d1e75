import assert from 'node:assert/strict';
import { stream } from '../../src/clouds/aws/kinesis/stream.ts';
import { jsonAnswer, jsonRefusal, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const arn = (name: string): string => `arn:aws:kinesis:eu-west-1:${own}:stream/${name}`;

// https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ListStreams.html and API_DescribeStreamSummary.html
function answer({ operation, parameters }: Asked): Answer {
  if (operation === 'ListStreams') {
    return parameters.NextToken === 'two'
      ? jsonAnswer({ StreamNames: ['closed'], HasMoreStreams: false })
      : jsonAnswer({ StreamNames: ['clicks'], HasMoreStreams: true, NextToken: 'two' });
  }
  if (parameters.StreamName === 'closed') return jsonRefusal('kinesis:DescribeStreamSummary');
  return jsonAnswer({
    StreamDescriptionSummary: {
      StreamName: 'clicks',
      StreamARN: arn('clicks'),
      StreamStatus: 'STATUS_OF_TOMORROW',
      EncryptionType: 'KMS',
      KeyId: 'alias/aws/kinesis',
      OpenShardCount: 3,
    },
  });
}

describe('Kinesis', () => {
  it('is read page by page, one description for each stream, and keeps what may not be described', async () => {
    const { found, diagnosis, asked } = await readFrom(answer, stream, regionOf(own));
    assert.deepEqual(
      found.map(({ id, name }) => [id, name]),
      ['clicks', 'closed'].map((name) => [arn(name), name]),
    );
    assert.equal(diagnosis?.problem.operation, 'kinesis:DescribeStreamSummary');
    assert.equal(asked.length, 4);
    assert.deepEqual(relationsOf(found), ['clicks is encrypted with kinesis?']);
  });

  it('is named by its consumers, too', () => {
    const consumer = `${arn('clicks')}/consumer/reader:1525898737`;
    assert.match(consumer, stream.identifier?.pattern ?? /^$/);
    assert.equal(
      stream.identifier?.toId(consumer, { partition: 'aws', account: own, region: 'eu-west-1' }),
      arn('clicks'),
    );
  });
});
