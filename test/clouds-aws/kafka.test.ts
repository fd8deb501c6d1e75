import assert from 'node:assert/strict';
import { cluster } from '../../src/clouds/aws/kafka/cluster.ts';
import { jsonAnswer, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const ends = { events: '11111111-2222-3333-4444-555555555555-2', burst: '66666666-7777-8888-9999-000000000000-s1' };
const arn = (name: keyof typeof ends): string => `arn:aws:kafka:eu-west-1:${own}:cluster/${name}/${ends[name]}`;

// https://docs.aws.amazon.com/MSK/2.0/APIReference/v2-clusters.html
const provisioned = {
  clusterArn: arn('events'),
  clusterName: 'events',
  clusterType: 'PROVISIONED',
  state: 'STATE_OF_TOMORROW',
  activeOperationArn: 'arn:aws:kafka:eu-west-1:111111111111:cluster-operation/1',
  tags: { team: '$(reboot)' },
  provisioned: {
    numberOfBrokerNodes: 2,
    brokerNodeGroupInfo: { instanceType: 'kafka.m5.large', clientSubnets: ['subnet-0a1'], securityGroups: ['sg-0a1'] },
    encryptionInfo: { encryptionAtRest: { dataVolumeKMSKeyId: `arn:aws:kms:eu-west-1:${own}:alias/events` } },
    loggingInfo: {
      brokerLogs: {
        cloudWatchLogs: { enabled: true, logGroup: '/kafka' },
        s3: { enabled: true, bucket: 'kafka-logs' },
      },
    },
  },
};
const serverless = {
  clusterArn: arn('burst'),
  clusterType: 'SERVERLESS',
  serverless: { vpcConfigs: [{ subnetIds: ['subnet-0b2'], securityGroupIds: ['sg-0b2'] }] },
};

describe('MSK', () => {
  const answer = ({ parameters }: Asked): Answer =>
    parameters.nextToken === 'two'
      ? jsonAnswer({ clusterInfoList: [serverless] })
      : jsonAnswer({ clusterInfoList: [provisioned], nextToken: 'two' });

  it('is told by its list alone, of whichever kind', async () => {
    const { found, diagnosis, asked } = await readFrom(answer, cluster, regionOf(own));
    assert.equal(diagnosis, undefined);
    assert.deepEqual(
      asked.map(({ parameters }) => parameters.maxResults),
      ['100', '100'],
    );
    assert.deepEqual(
      found.map(({ id, tags }) => [id, tags]),
      [
        [arn('events'), { team: '$(reboot)' }],
        [arn('burst'), {}],
      ],
    );
    const { events, burst } = ends;
    assert.deepEqual(relationsOf(found), [
      `${events} is encrypted with events?`,
      `${events} is protected by sg-0a1?`,
      `${events} runs in subnet-0a1?`,
      `${events} sends to kafka-logs?`,
      `${events} sends to kafka?`,
      `${burst} is protected by sg-0b2?`,
      `${burst} runs in subnet-0b2?`,
    ]);
    assert.match(arn('events'), cluster.identifier?.pattern ?? /^$/);
  });
});
