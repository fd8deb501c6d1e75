import assert from 'node:assert/strict';
import { CloudFormationClient, CreateStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
} from '@aws-sdk/client-iam';
import { assumeRole } from '../../src/clouds/aws/policy.ts';
import type { Estate } from './estate.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { type Opened, openAt } from './openAt.ts';
import { twoAccountNetwork } from './twoAccountNetwork.ts';

/** Asks who is calling, which AWS answers to everybody. */
const needsNoPermission = 'sts:GetCallerIdentity';

/** What permissions begin with, of services that sign their calls otherwise. */
const inPermissions: Readonly<Record<string, string>> = { monitoring: 'cloudwatch', tagging: 'tag' };

interface Policy {
  readonly Statement: readonly { readonly Action: string | readonly string[]; readonly Resource: string }[];
}

const actionsOf = (policy: Policy): string[] => policy.Statement.flatMap(({ Action }) => Action);

describe('what is granted for everything that is read', function () {
  this.timeout(120_000);
  const estate: Estate = twoAccountNetwork();
  let moto: Moto;
  let opened: Opened;

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate, pageSize: 5 });
    opened = await openAt(moto.environment);
  });
  after(async () => {
    await opened?.inventory.close();
    await moto?.stop();
  });

  it('allows every operation that is called', async () => {
    const { inventory, profile } = opened;
    await inventory.read({ profile, depth: 'everything' });
    const policies: Policy[] = (await inventory.policy({ profile })).map((document) => JSON.parse(document));
    const allowed = policies.flatMap(actionsOf);
    assert.equal(new Set(allowed).size, allowed.length);
    // Calls of services whose protocol is REST arrive without a name.
    const called = (await moto.calls())
      .filter(({ operation }) => operation !== '')
      .map(({ service, operation }) => `${inPermissions[service] ?? service}:${operation}`);
    assert.ok(called.includes('ec2:DescribeVpcs') && called.includes(assumeRole));
    const refused = [...new Set(called)].filter((call) => call !== needsNoPermission && !allowed.includes(call));
    assert.deepEqual(refused, []);
  });

  it('is a template that CloudFormation makes the role from', async () => {
    const { inventory, profile } = opened;
    const [TemplateBody] = await inventory.policy({ profile, form: 'cloudformation' });
    const configuration = {
      region: 'us-east-1',
      endpoint: moto.endpoint,
      credentials: {
        accessKeyId: moto.environment.AWS_ACCESS_KEY_ID ?? '',
        secretAccessKey: moto.environment.AWS_SECRET_ACCESS_KEY ?? '',
      },
    };
    const formation = new CloudFormationClient(configuration);
    const iam = new IAMClient(configuration);
    try {
      const Parameters = [
        { ParameterKey: 'RoleName', ParameterValue: 'OrreryReader' },
        { ParameterKey: 'ExternalId', ParameterValue: 'a-secret-handshake' },
      ];
      const Capabilities: 'CAPABILITY_NAMED_IAM'[] = ['CAPABILITY_NAMED_IAM'];
      await formation.send(new CreateStackCommand({ StackName: 'orrery', TemplateBody, Parameters, Capabilities }));
      const { Stacks } = await formation.send(new DescribeStacksCommand({ StackName: 'orrery' }));
      assert.equal(Stacks?.[0]?.StackStatus, 'CREATE_COMPLETE');

      const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'OrreryReader' }));
      const trust = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''));
      assert.deepEqual(trust.Statement, [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${estate.organization?.management.number}:root` },
          Action: assumeRole,
          Condition: { StringEquals: { 'sts:ExternalId': 'a-secret-handshake' } },
        },
      ]);
      const { AttachedPolicies = [] } = await iam.send(
        new ListAttachedRolePoliciesCommand({ RoleName: 'OrreryReader' }),
      );
      const granted = await Promise.all(
        AttachedPolicies.map(async ({ PolicyArn }) => {
          const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
          const VersionId = Policy?.DefaultVersionId;
          const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }));
          return actionsOf(JSON.parse(decodeURIComponent(PolicyVersion?.Document ?? '')));
        }),
      );
      assert.ok(granted.flat().includes('ec2:DescribeVpcs'));
      assert.ok(!granted.flat().some((action) => /^(organizations|sts):/.test(action)));
    } finally {
      formation.destroy();
      iam.destroy();
    }
  });
});
