import assert from 'node:assert/strict';
import { awsTypes } from '../../src/clouds/aws/types.ts';
import type { Index } from '../../src/model/cloud.ts';
import type { Resource } from '../../src/model/resource.ts';
import { configItems, listedPages } from './configItems.ts';
import { configAnswers, type Row, recorderAt, records, type Status } from './configOrganization.ts';
import { relationsOf } from './readType.ts';
import { accountOf, connect, ec2Answer, type Harness, member, own, regionOf, type Served, serve } from './support.ts';

const here = 'eu-west-1';
const hour = 3_600_000;
const current: readonly Status[] = [
  { account: own, region: here },
  { account: member, region: here },
];
const vpc = (accountId: string, vpcId: string): Row => ({
  accountId,
  awsRegion: here,
  resourceType: 'AWS::EC2::VPC',
  configuration: { vpcId, cidrBlock: '10.0.0.0/16', ownerId: accountId, state: { value: 'available' } },
});
const recorders = [recorderAt(own, here), recorderAt(member, here)];

describe('an aggregator of AWS Config', () => {
  let served: Served | undefined;
  let harness: Harness | undefined;
  const close = async (): Promise<void> => {
    await harness?.connection.close();
    await served?.close();
  };
  afterEach(close);

  const open = async (answer: Parameters<typeof serve>[0]): Promise<Index> => {
    await close();
    served = await serve(answer);
    harness = connect(served.endpoint, { config: true });
    const index = harness.connection.openIndex?.({ manyAccounts: true, reads: () => true });
    assert.ok(index);
    return index;
  };
  const { signal } = new AbortController();
  const find = (index: Index, type: string, account = own, ahead: readonly Resource[] = [accountOf(member)]) =>
    index.find(
      type,
      regionOf(account),
      (_, send) => send(signal),
      () => ahead,
    );
  const ids = async (index: Index, type = 'aws.ec2.vpc', account = own) =>
    (await find(index, type, account))?.resources.map(({ id }) => id.slice(id.lastIndexOf('/') + 1));
  const asked = (): string[] =>
    (served?.asked ?? []).map(({ operation }) => operation).filter((name) => name !== 'GetCallerIdentity');
  const selects = (): string[] =>
    (served?.asked ?? []).flatMap(({ parameters }) =>
      parameters.Expression?.includes('configuration, tags') ? [parameters.Expression] : [],
    );

  it('tells what a list tells: the same resources with the same relations', async () => {
    const config = configAnswers([...recorders, ...configItems], current);
    const index = await open((one) => {
      const list = listedPages[one.operation];
      return list === undefined ? config(one) : { body: list.body ?? ec2Answer(one.operation, list.inner ?? '').body };
    });
    const types = awsTypes.filter(({ config: known }) => known?.resources !== undefined);
    const listed: Resource[] = [];
    const told: Resource[] = [];
    for (const { id: type } of types) {
      const fromConfig = (await find(index, type))?.resources ?? assert.fail(type);
      const fromList = (await harness?.list(type, regionOf(own))) ?? [];
      const known = ({ properties: _, ...rest }: Resource) => rest;
      assert.ok(fromConfig.length > 0, type);
      assert.deepEqual(fromConfig.map(known), fromList.map(known), type);
      told.push(...fromConfig);
      listed.push(...fromList);
    }
    const relations = relationsOf(told);
    assert.deepEqual(relations, relationsOf(listed));
    assert.ok(relations.length > 20, relations.join('\n'));
    assert.equal(told.find(({ type }) => type === 'aws.ec2.vpc')?.name, '<b>"];import os#\u202e');
  });

  it('is asked once for several accounts, page by page, and says when all of that was so', async () => {
    const at = new Date(Date.now() - 2 * hour);
    const many = Array.from({ length: 130 }, (_, number) => vpc(number % 2 === 0 ? own : member, `vpc-${number}a`));
    const index = await open(
      configAnswers(
        [...recorders, ...many],
        current.map((one) => ({ ...one, at })),
      ),
    );
    const found = await find(index, 'aws.ec2.vpc');
    assert.equal(found?.resources.length, 65);
    assert.equal(found?.source, 'AWS Config');
    assert.equal(found?.asOf, new Date(Math.floor(at.getTime())).toISOString());
    assert.equal((await ids(index, 'aws.ec2.vpc', member))?.length, 65);
    assert.deepEqual(await ids(index, 'aws.ec2.vpc'), undefined, 'what was given is not held');
    assert.equal(selects().length, 2);
    assert.equal(asked().filter((name) => name === 'DescribeConfigurationAggregators').length, 1);
    assert.equal(asked().filter((name) => name === 'DescribeConfigurationAggregatorSourcesStatus').length, 1);
  });

  it('tells that there is none only of types that it surely knows there', async () => {
    const lambda: Row = {
      accountId: member,
      awsRegion: here,
      resourceType: 'AWS::Lambda::Function',
      configuration: {},
    };
    const index = await open(configAnswers([...recorders, vpc(member, 'vpc-0b2'), lambda], current));
    assert.deepEqual(await ids(index), []);
    assert.deepEqual(await ids(index, 'aws.lambda.function'), []);
    assert.equal(await ids(index, 'aws.lambda.function', member), undefined, 'its items do not tell enough');
    assert.equal(await ids(index, 'aws.sqs.queue'), undefined, 'no queue anywhere shows that it knows queues');
    assert.equal(await ids(index, 'aws.iam.role'), undefined);
  });

  const notRecorded: Readonly<Record<string, object[]>> = {
    'has no recorder': [],
    'has two': [records, records],
    'has one that was stopped': [{ ...records, Recording: false }],
    'does not record the type': [{ ...records, RecordingGroup: { ResourceTypes: ['AWS::EC2::Subnet'] } }],
    'leaves the type out': [
      {
        ...records,
        RecordingGroup: {
          AllSupported: false,
          ExclusionByResourceTypes: { ResourceTypes: ['AWS::EC2::VPC'] },
          RecordingStrategy: { UseOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
        },
      },
    ],
    'records it once a day': [{ ...records, RecordingMode: { RecordingFrequency: 'DAILY' } }],
    'records it once a day, and others at once': [
      {
        ...records,
        RecordingMode: {
          RecordingFrequency: 'CONTINUOUS',
          RecordingModeOverrides: [{ ResourceTypes: ['AWS::EC2::VPC'], RecordingFrequency: 'DAILY' }],
        },
      },
    ],
  };
  for (const [what, configurations] of Object.entries(notRecorded)) {
    it(`is not taken at its word where a place ${what}`, async () => {
      const own1 = configurations.map((configuration) => recorderAt(own, here, configuration));
      const index = await open(
        configAnswers([...own1, recorderAt(member, here), vpc(own, 'vpc-0a1'), vpc(member, 'vpc-0b2')], current),
      );
      assert.equal(await ids(index), undefined);
      assert.deepEqual(await ids(index, 'aws.ec2.vpc', member), ['vpc-0b2']);
      assert.equal(index.problem(), undefined);
    });
  }

  const notCurrent: Readonly<Record<string, Partial<Status>>> = {
    failed: { status: 'FAILED' },
    'is outdated': { status: 'OUTDATED' },
    'is of another day': { at: new Date(Date.now() - 25 * hour) },
    'has a state of tomorrow': { status: 'PAUSED' },
  };
  for (const [what, status] of Object.entries(notCurrent)) {
    it(`is not taken at its word where the last transfer ${what}`, async () => {
      const index = await open(
        configAnswers([...recorders, vpc(own, 'vpc-0a1')], [{ account: own, region: here, ...status }]),
      );
      assert.equal(await ids(index), undefined);
    });
  }

  it('is not later than now, whatever its clock says', async () => {
    const at = new Date(Date.now() + hour);
    const index = await open(configAnswers([...recorders, vpc(own, 'vpc-0a1')], [{ account: own, region: here, at }]));
    const found = await find(index, 'aws.ec2.vpc');
    assert.ok(found && found.asOf <= new Date().toISOString());
  });

  it('leaves to lists what its items do not tell whole', async () => {
    const routes = (accountId: string, ...list: object[]): Row => ({
      accountId,
      awsRegion: here,
      resourceType: 'AWS::EC2::RouteTable',
      configuration: { routeTableId: 'rtb-0a1', vpcId: 'vpc-0a1', routes: list, associations: [{ main: true }] },
    });
    const toGateway = { destinationCidrBlock: '0.0.0.0/0', gatewayId: 'igw-0a1' };
    // A route to a transit gateway, of which AWS Config keeps the destination only.
    const elsewhere = { destinationCidrBlock: '10.0.0.0/8', origin: 'CreateRoute', state: 'active' };
    const rows = [routes(own, toGateway, elsewhere), routes(member, toGateway)];
    const index = await open(configAnswers([...recorders, ...rows], current));
    assert.equal(await ids(index, 'aws.ec2.routeTable'), undefined);
    assert.deepEqual(await ids(index, 'aws.ec2.routeTable', member), ['rtb-0a1']);
  });

  it('leaves networks to lists where others share theirs', async () => {
    const guest: Row = {
      accountId: own,
      awsRegion: here,
      resourceType: 'AWS::EC2::NetworkInterface',
      configuration: { networkInterfaceId: 'eni-0a1', vpcId: 'vpc-0b2', subnetId: 'subnet-0b2' },
    };
    const index = await open(configAnswers([...recorders, guest, vpc(member, 'vpc-0b2')], current));
    assert.equal(await ids(index), undefined);
    assert.deepEqual(await ids(index, 'aws.ec2.networkInterface'), ['eni-0a1']);
  });

  it('leaves to lists what it counted and does not send, and what is in no format', async () => {
    const answer = configAnswers([...recorders, vpc(own, 'vpc-0a1'), vpc(member, 'vpc-0b2')], current);
    let lost = true;
    const index = await open((one) => {
      if (!lost || !one.parameters.Expression?.includes('configuration, tags')) return answer(one);
      return { body: JSON.stringify({ Results: [] }) };
    });
    assert.equal(await ids(index), undefined);
    lost = false;
    const broken = await open((one) =>
      one.operation === 'SelectAggregateResourceConfig' ? { body: '{"Results":["[1]"]}' } : answer(one),
    );
    assert.equal(await ids(broken), undefined);
    assert.equal(broken.problem()?.code, 'MalformedAnswer');
  });

  it('is asked no more, and said once, where it is refused', async () => {
    const index = await open(() => ({
      status: 400,
      body: JSON.stringify({
        __type: 'AccessDeniedException',
        message: 'not authorized to perform: config:DescribeConfigurationAggregators',
      }),
    }));
    assert.equal(await ids(index), undefined);
    assert.equal(await ids(index, 'aws.ec2.subnet'), undefined);
    assert.equal(index.problem()?.nextStep, 'grant-permission');
    assert.deepEqual(asked(), ['DescribeConfigurationAggregators']);
  });

  it('is looked for in the home region and the profile’s', async () => {
    const index = await open(() => ({ body: '{"ConfigurationAggregators":[]}' }));
    assert.equal(await ids(index), undefined);
    assert.match(index.problem()?.message ?? '', /no aggregator in us-east-1, eu-west-1/);
    assert.equal(asked().length, 2);
  });

  it('is passed over when it is filtered, and not asked for one account', async () => {
    const filtered = {
      ConfigurationAggregatorName: 'f',
      AggregatorFilters: { ResourceType: { Type: 'INCLUDE', Value: ['AWS::EC2::VPC'] } },
    };
    const index = await open(() => ({ body: JSON.stringify({ ConfigurationAggregators: [filtered] }) }));
    assert.equal(await find(index, 'aws.ec2.vpc', own, []), undefined);
    assert.deepEqual(asked(), []);
    assert.equal(await ids(index), undefined);
    assert.equal(index.problem()?.code, 'NoConfigAggregator');
  });
});
