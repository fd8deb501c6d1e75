import assert from 'node:assert/strict';
import type { Problem } from '../../src/model/problem.ts';
import { type Asked, accountOf, connect, ec2Answer, member, own, regionOf, type Served, serve } from './support.ts';

const vpcs = (ids: readonly string[], token = ''): string =>
  `<vpcSet>${ids.map((id) => `<item><vpcId>${id}</vpcId><ownerId>${own}</ownerId></item>`).join('')}</vpcSet>
  ${token === '' ? '<nextToken/>' : `<nextToken>${token}</nextToken>`}`;

describe('reading AWS', () => {
  let served: Served | undefined;
  afterEach(async () => {
    await served?.close();
    served = undefined;
  });
  const serving = async (answer: Parameters<typeof serve>[0]) => {
    served = await serve(answer);
    return { served, ...connect(served.endpoint) };
  };

  it('follows every page through the collector, one call each', async () => {
    const { list, served, operations } = await serving(({ parameters: { NextToken } }) => {
      if (NextToken === undefined) return ec2Answer('DescribeVpcs', vpcs(['vpc-1', 'vpc-2'], 'a&amp;&lt;b'));
      return ec2Answer('DescribeVpcs', NextToken === 'a&<b' ? vpcs([], 'c') : vpcs(['vpc-3']));
    });
    const found = await list('aws.ec2.vpc', regionOf(own));
    assert.deepEqual(
      found.map(({ name }) => name),
      ['vpc-1', 'vpc-2', 'vpc-3'],
    );
    const asked = served.asked.filter(({ operation }) => operation === 'DescribeVpcs');
    assert.deepEqual(
      asked.map(({ parameters }) => [parameters.MaxResults, parameters.NextToken]),
      [
        ['1000', undefined],
        ['1000', 'a&<b'],
        ['1000', 'c'],
      ],
    );
    const place = { account: own, region: 'eu-west-1' };
    assert.deepEqual(operations, [
      { service: 'sts', name: 'GetCallerIdentity', region: 'eu-west-1' },
      ...asked.map(() => ({ service: 'ec2', name: 'DescribeVpcs', ...place })),
    ]);
  });

  it('stops at a page token that was given before, after what came with it', async () => {
    const { connection, served } = await serving(() => ec2Answer('DescribeVpcs', vpcs(['vpc-1'], 'again')));
    let pages = 0;
    const read = async (): Promise<void> => {
      const signal = new AbortController().signal;
      for await (const _ of connection.list('aws.ec2.vpc', regionOf(own), (_, send) => send(signal))) pages++;
    };
    const error = await read().catch((error: unknown) => error);
    assert.equal(connection.diagnose(error).problem.code, 'RepeatedPageToken');
    assert.equal(connection.diagnose(error).problem.operation, 'ec2:DescribeVpcs');
    assert.equal(pages, 2);
    assert.equal(served.asked.filter(({ operation }) => operation === 'DescribeVpcs').length, 2);
  });

  it('asks once who is calling, and again only after that failed', async () => {
    const { list, served } = await serving(() => ec2Answer('DescribeVpcs', vpcs([])));
    await Promise.all(
      ['eu-west-1', 'us-east-1', 'eu-west-1'].map((region) => list('aws.ec2.vpc', regionOf(own, region))),
    );
    await list('aws.organizations.account');
    assert.equal(served.asked.filter(({ operation }) => operation === 'GetCallerIdentity').length, 1);

    let attempts = 0;
    const failing = connect(served.endpoint, {
      credentials: () => async () => {
        attempts++;
        if (attempts === 1)
          throw Object.assign(new Error('The SSO session has expired'), { name: 'CredentialsProviderError' });
        return { accessKeyId: 'a', secretAccessKey: 'b' };
      },
    });
    await assert.rejects(failing.list('aws.organizations.account'));
    assert.equal((await failing.list('aws.organizations.account'))[0]?.account, own);
  });

  it('uses the profile for its own account and its role for a member', async () => {
    const used: (string | undefined)[] = [];
    served = await serve(() => ec2Answer('DescribeVpcs', vpcs([])));
    const { list } = connect(served.endpoint, {
      credentials: (account) => async () => {
        used.push(account);
        return { accessKeyId: 'a', secretAccessKey: 'b' };
      },
    });
    await list('aws.ec2.vpc', regionOf(own));
    assert.deepEqual(new Set(used), new Set([undefined]));
    await list('aws.ec2.vpc', regionOf(member));
    assert.deepEqual(new Set(used), new Set([undefined, member]));
  });

  it('signs for the home region of Organizations in the partition', async () => {
    served = await serve(({ operation }) => ({
      body: JSON.stringify(operation === 'GetResources' ? { ResourceTagMappingList: [] } : { Roots: [] }),
    }));
    const signedFor = async (partition: string, region: string): Promise<string | undefined> => {
      const { list } = connect(served!.endpoint, {
        profile: { id: 'p', provider: 'aws', name: 'p', method: '', source: '', region, partition },
      });
      await list('aws.organizations.root', { ...accountOf(own), id: 'arn:aws:organizations::1:organization/o-1' });
      const lists = served?.asked.filter(({ operation }) => operation === 'ListRoots');
      return lists?.at(-1)?.headers.authorization?.split('/')[2];
    };
    assert.equal(await signedFor('aws', 'eu-west-1'), 'us-east-1');
    assert.equal(await signedFor('aws-cn', 'cn-north-1'), 'cn-northwest-1');
    assert.equal(await signedFor('aws-us-gov', 'us-gov-east-1'), 'us-gov-west-1');
  });

  it('calls nothing in an account that is not active', async () => {
    for (const properties of [{ State: 'CLOSED', Status: 'SUSPENDED' }, { Status: 'SUSPENDED' }]) {
      const { list, served, connection } = await serving(() => undefined);
      const error = await list('aws.account.region', accountOf(member, properties)).catch((error: unknown) => error);
      const { kind, problem } = connection.diagnose(error);
      assert.equal(kind, 'unavailable');
      assert.match(problem.message, /payments.*(CLOSED|SUSPENDED)/);
      assert.equal(served.asked.length, 0);
      await served.close();
    }
  });

  it('reads only the regions that were asked for, and says which of them are not there', async () => {
    const item = (name: string): string => `<item><regionName>${name}</regionName></item>`;
    served = await serve(() =>
      ec2Answer('DescribeRegions', `<regionInfo>${item('eu-west-1')}${item('us-east-1')}</regionInfo>`),
    );
    const one = connect(served.endpoint, { regions: ['us-east-1'] });
    const found = await one.list('aws.account.region', accountOf(own));
    assert.deepEqual(
      found.map(({ id }) => id),
      [`aws:region:${own}:us-east-1`],
    );
    const typo = connect(served.endpoint, { regions: ['us-east-1', 'eu-wset-1'] });
    const problem: Problem = await typo
      .list('aws.account.region', accountOf(own))
      .then(() => assert.fail('it must say so'))
      .catch((error: unknown) => typo.connection.diagnose(error).problem);
    assert.equal(problem.code, 'RegionNotEnabled');
    assert.match(problem.message, /eu-wset-1/);
  });

  it('never takes an answer without its list, or an item without its id, for nothing', async () => {
    const answers = [
      { body: '<html><body>Sign in</body></html>' },
      { body: '' },
      ec2Answer('DescribeVpcs', ''),
      ec2Answer('DescribeVpcs', '<vpcSet><item><state>available</state></item></vpcSet>'),
    ];
    for (const answer of answers) {
      const { list, served, connection } = await serving(() => answer);
      const error = await list('aws.ec2.vpc', regionOf(own)).catch((error: unknown) => error);
      const { kind, problem } = connection.diagnose(error);
      assert.equal(kind, 'failed', answer.body);
      assert.match(problem.message, /not in the service's format|not the service's format/);
      await served.close();
    }
  });

  it('stops waiting when it is cancelled', async () => {
    const controller = new AbortController();
    served = await serve((asked: Asked) => {
      if (asked.operation === 'DescribeVpcs') setImmediate(() => controller.abort());
      return undefined;
    });
    const { list, connection } = connect(served.endpoint, { signal: controller.signal });
    const error = await list('aws.ec2.vpc', regionOf(own)).catch((error: unknown) => error);
    assert.equal(connection.diagnose(error).kind, 'cancelled');
  });

  it('names a type it does not know', () => {
    const { connection } = connect('http://127.0.0.1:1');
    assert.throws(() => connection.list('aws.ec2.nothing', undefined, async () => assert.fail()), RangeError);
  });
});
