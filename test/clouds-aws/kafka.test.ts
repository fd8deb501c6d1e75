import assert from 'node:assert/strict';
import { cluster } from '../../src/clouds/aws/kafka/cluster.ts';
import { jsonAnswer, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const arn = (name: string): string =>
  `arn:aws:kafka:eu-west-1:${own}:cluster/${name}/11111111-2222-3333-4444-555555555555-2`;

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
    const [events = '', burst = ''] = found.map(({ id }) => id.split(':').slice(5).join(':'));
    assert.deepEqual(relationsOf(found), [
      `${burst} is protected by security-group/sg-0b2`,
      `${burst} runs in subnet/subnet-0b2`,
      `${events} is encrypted with alias/events`,
      `${events} is protected by security-group/sg-0a1`,
      `${events} runs in subnet/subnet-0a1`,
      `${events} sends to kafka-logs`,
      `${events} sends to log-group:/kafka`,
    ]);
    assert.match(arn('events'), cluster.identifier?.pattern ?? /^$/);
  });
});
