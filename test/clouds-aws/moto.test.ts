import assert from 'node:assert/strict';
import {
  AllocateAddressCommand,
  CreateNatGatewayCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcPeeringConnectionCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { aws } from '../../src/clouds/aws/aws.ts';
import { recordingTransport, replayTransport } from '../../src/clouds/aws/transport.ts';
import { createRecorder } from '../../src/clouds/exchange.ts';
import type { Resource } from '../../src/model/resource.ts';
import { type Moto, motoIsHere, startMoto } from './moto.ts';
import { connect, directTransport, type Harness } from './support.ts';

const hostile = 'x"];import os#\u202e<img src=x>';

describe('reading AWS over the wire', function () {
  this.timeout(60_000);
  let moto: Moto;
  let memberNumber: string;
  const client = () => ({
    endpoint: moto.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  const roleIn = (account: string) => async () => {
    const sts = new STSClient(client());
    const RoleArn = `arn:aws:iam::${account}:role/OrganizationAccountAccessRole`;
    const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'orrery' }));
    return {
      accessKeyId: Credentials!.AccessKeyId!,
      secretAccessKey: Credentials!.SecretAccessKey!,
      sessionToken: Credentials!.SessionToken!,
    };
  };
  const harness = (transport = directTransport(), endpoint = moto.endpoint): Harness =>
    connect(endpoint, {
      transport,
      regions: ['eu-west-1', 'us-east-1'],
      credentials: (account) => (account === undefined ? async () => client().credentials : roleIn(account)),
    });

  before(async function () {
    if (!motoIsHere()) return this.skip();
    moto = await startMoto();
    const organizations = new OrganizationsClient(client());
    await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
    const { Roots } = await organizations.send(new ListRootsCommand({}));
    const ParentId = Roots![0]!.Id!;
    for (let number = 0; number < 25; number++) {
      await organizations.send(
        new CreateOrganizationalUnitCommand({ ParentId, Name: number < 2 ? `same${number}` : hostile + number }),
      );
    }
    const { CreateAccountStatus } = await organizations.send(
      new CreateAccountCommand({ AccountName: hostile, Email: 'a@example.com' }),
    );
    memberNumber = CreateAccountStatus!.AccountId!;
    const ec2 = new EC2Client({ ...client(), credentials: await roleIn(memberNumber)() });
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }));
    const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId: Vpc!.VpcId!, CidrBlock: '10.9.1.0/24' }));
    const { AllocationId } = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
    await ec2.send(new CreateNatGatewayCommand({ SubnetId: Subnet!.SubnetId!, AllocationId: AllocationId! }));
    const other = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.10.0.0/16' }));
    await ec2.send(new CreateVpcPeeringConnectionCommand({ VpcId: Vpc!.VpcId!, PeerVpcId: other.Vpc!.VpcId! }));
  });
  after(() => moto?.stop());

  const services = ['organizations', 'ec2'];

  /** Everything of these services, walked from the top: what is listed under what the types say. */
  const walk = async ({ list }: Harness): Promise<Resource[]> => {
    const found: Resource[] = [];
    const typesOf = (level: string) =>
      aws.types.filter(({ service, under }) => services.includes(service) && under.includes(level));
    const under = async (parent: Resource | undefined): Promise<void> => {
      for (const type of typesOf(parent?.type ?? 'profile')) {
        for (const resource of await list(type.id, parent)) {
          found.push(resource);
          await under(resource);
        }
      }
    };
    await under(undefined);
    return found;
  };

  it('walks an organization down into the networks of its members, and replays the same', async () => {
    const recorder = createRecorder();
    const live = await walk(harness(recordingTransport(directTransport(), recorder)));
    const of = (type: string): Resource[] => live.filter((one) => one.type === type);
    assert.equal(of('aws.organizations.organizationalUnit').length, 25);
    const account = of('aws.organizations.account').find(({ account }) => account === memberNumber)!;
    assert.equal(account.name, hostile);
    assert.equal(account.parent, of('aws.organizations.root')[0]!.id);
    const regions = of('aws.account.region').filter(({ parent }) => parent === account.id);
    assert.deepEqual(new Set(regions.map(({ region }) => region)), new Set(['eu-west-1', 'us-east-1']));
    const [nat] = of('aws.ec2.natGateway');
    const subnet = live.find(({ id }) => id === nat!.parent)!;
    const vpc = live.find(({ id }) => id === subnet.parent)!;
    assert.equal(subnet.properties.CidrBlock, '10.9.1.0/24');
    assert.equal(vpc.parent, `aws:region:${memberNumber}:eu-west-1`);
    assert.ok(of('aws.ec2.vpcPeeringConnection').every(({ id }) => id.includes(`:${memberNumber}:`)));
    for (const { id, account, region, parent } of live.filter(({ type }) => type.startsWith('aws.ec2.'))) {
      assert.ok(account && region && parent && live.some((one) => one.id === parent), id);
    }
    assert.deepEqual(await walk(harness(replayTransport(recorder.exchanges()), 'http://127.0.0.1:1')), live);
  });

  it('reads the units under a root with one call for each page', async () => {
    const one = harness();
    const [organization] = await one.list('aws.organizations.organization');
    const [root] = await one.list('aws.organizations.root', organization);
    one.operations.length = 0;
    await one.list('aws.organizations.organizationalUnit', root);
    assert.equal(one.operations.length, 2, '25 units on pages of 20');
  });

  it('tells a real denial with the permission that lacks', async () => {
    const iam = async (action: string): Promise<string> => {
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        authorization:
          'AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=x',
      };
      const body = `Action=${action}&UserName=nobody&Version=2010-05-08`;
      return (await fetch(moto.endpoint, { method: 'POST', headers, body })).text();
    };
    await iam('CreateUser');
    const key = await iam('CreateAccessKey');
    const value = (name: string): string => new RegExp(`<${name}>(.*?)</`).exec(key)![1]!;
    await fetch(`${moto.endpoint}/moto-api/reset-auth`, { method: 'POST', body: '0' });
    const credentials = async () => ({ accessKeyId: value('AccessKeyId'), secretAccessKey: value('SecretAccessKey') });
    const { list, connection } = connect(moto.endpoint, { credentials: () => credentials });
    const [account] = await list('aws.organizations.account');
    const error = await list('aws.account.region', account).catch((error: unknown) => error);
    const { kind, problem } = connection.diagnose(error);
    assert.deepEqual(
      [kind, problem.operation, problem.nextStep],
      ['denied', 'ec2:DescribeRegions', 'grant-permission'],
    );
    assert.match(problem.advice, /ec2:DescribeRegions/);
  });
});
