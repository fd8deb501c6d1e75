import assert from 'node:assert/strict';
import { logGroup } from '../../src/clouds/aws/logs/logGroup.ts';
import { readAt } from './readType.ts';
import { own, regionOf, serve } from './support.ts';

const logs = `arn:aws:logs:eu-west-1:${own}:log-group:`;

/** Shapes of https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html (Examples). */
const groups = [
  [
    {
      logGroupName: '/aws/lambda/orders#1',
      arn: `${logs}/aws/lambda/orders#1:*`,
      logGroupArn: `${logs}/aws/lambda/orders#1`,
      storedBytes: 78_012_928,
      creationTime: 1_393_545_600_000,
      logGroupClass: 'CLASS_OF_TOMORROW',
      kmsKeyId: `arn:aws:kms:eu-west-1:${own}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
    },
  ],
  [{ logGroupName: 'old', arn: `${logs}old:*` }, { arn: 'without a name' }],
  [],
];

describe('CloudWatch Logs', () => {
  it('lists log groups by page, without how much is in them', async () => {
    const served = await serve(({ parameters }) => {
      const at = Number(parameters.nextToken ?? 0);
      return {
        body: JSON.stringify({ logGroups: groups[at], ...(at < 2 ? { nextToken: String(at + 1) } : {}) }),
      };
    });
    const { found, pages, diagnosis } = await readAt(served.endpoint, logGroup, regionOf(own));
    await served.close();
    assert.deepEqual(pages, [1, 1, 0]);
    assert.equal(diagnosis?.problem.code, 'MalformedAnswer');
    assert.deepEqual(
      found.map(({ id }) => id),
      [`${logs}/aws/lambda/orders#1`, `${logs}old`],
    );
    assert.ok(!('storedBytes' in found[0]!.properties));
    assert.deepEqual(logGroup.aliases!(found[0]!), [`${logs}/aws/lambda/orders#1:*`]);
    assert.equal(
      logGroup.console(found[0]!),
      'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Flambda$252Forders$25231',
    );
  });

  it('is named by ARN, with streams or all of them, and by name', () => {
    const place = { partition: 'aws', account: own, region: 'eu-west-1' };
    for (const text of ['/a/b', `${logs}/a/b`, `${logs}/a/b:*`, `${logs}/a/b:log-stream:x/[1]`]) {
      assert.match(text, logGroup.identifier!.pattern);
      assert.equal(logGroup.identifier!.toId(text, place), `${logs}/a/b`);
    }
    for (const text of ['*', `${logs}*`, `${logs}/a/*`]) assert.doesNotMatch(text, logGroup.identifier!.pattern);
  });
});
