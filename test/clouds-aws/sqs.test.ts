import assert from 'node:assert/strict';
import { queue } from '../../src/clouds/aws/sqs/queue.ts';
import { jsonAnswer, readFrom, relationsOf } from './readType.ts';
import { own, regionOf } from './support.ts';

const url = (name: string): string => `https://sqs.eu-west-1.amazonaws.com/${own}/${name}`;

describe('SQS', () => {
  it('reads queues without what changes with every message', async () => {
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html (Example)
    const reading = (messages: string) =>
      readFrom(
        ({ operation, parameters }) => {
          if (operation === 'ListQueues') {
            return jsonAnswer(
              parameters.NextToken === undefined
                ? { QueueUrls: [url('jobs')], NextToken: 'more' }
                : { QueueUrls: [url('dead.fifo')] },
            );
          }
          if (operation === 'ListQueueTags') return jsonAnswer({ Tags: { team: '<b>' } });
          if (parameters.QueueUrl !== url('jobs')) return jsonAnswer({});
          return jsonAnswer({
            Attributes: {
              QueueArn: `arn:aws:sqs:eu-west-1:${own}:jobs`,
              ApproximateNumberOfMessages: messages,
              ApproximateNumberOfMessagesDelayed: messages,
              ApproximateNumberOfMessagesNotVisible: messages,
              LastModifiedTimestamp: messages,
              KmsMasterKeyId: 'alias/jobs',
              AttributeOfTomorrow: 'x',
              RedrivePolicy: `{"deadLetterTargetArn":"arn:aws:sqs:eu-west-1:${own}:dead.fifo","maxReceiveCount":5}`,
            },
          });
        },
        queue,
        regionOf(own),
      );
    const { found, diagnosis } = await reading('1');
    assert.equal(diagnosis, undefined);
    assert.deepEqual(found, (await reading('2')).found);
    assert.deepEqual(
      found.map(({ name, tags }) => [name, tags]),
      [
        ['jobs', { team: '<b>' }],
        ['dead.fifo', { team: '<b>' }],
      ],
    );
    assert.deepEqual(relationsOf(found), ['jobs is encrypted with jobs?', 'jobs sends to dead.fifo']);
  });
});
