import assert from 'node:assert/strict';
import { aws } from '../../src/clouds/aws/aws.ts';
import {
  assumeRole,
  iamPolicies,
  iamPolicy,
  isReadOnly,
  longestPolicy,
  memberRoles,
} from '../../src/clouds/aws/policy.ts';

const roles = memberRoles({ memberRoleName: 'OrganizationAccountAccessRole' }, 'aws');

describe('the IAM policy', () => {
  it('allows each action once, in order, and roles by their name only', () => {
    const actions = ['sts:AssumeRole', 'organizations:ListRoots', 'ec2:DescribeVpcs', 'organizations:ListRoots'];
    assert.deepEqual(iamPolicy(actions, roles), {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'OrreryReads',
          Effect: 'Allow',
          Action: ['ec2:DescribeVpcs', 'organizations:ListRoots'],
          Resource: '*',
        },
        {
          Sid: 'OrreryEntersMemberAccounts',
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Resource: 'arn:aws:iam::*:role/OrganizationAccountAccessRole',
        },
      ],
    });
    assert.deepEqual(actions[0], 'sts:AssumeRole', 'what was given stays as it is');
  });

  it('names the role of the settings in the partition of the profile', () => {
    const resource = (role: string, partition: string): unknown =>
      JSON.stringify(iamPolicy(['sts:AssumeRole'], memberRoles({ memberRoleName: role }, partition)));
    assert.match(String(resource('audit/Reader', 'aws-cn')), /"arn:aws-cn:iam::\*:role\/audit\/Reader"/);
    assert.match(String(resource('/audit/Reader', 'aws-us-gov')), /"arn:aws-us-gov:iam::\*:role\/audit\/Reader"/);
  });

  it('names the exceptions, and no role of an account that is left out', () => {
    const memberRoleByAccount = {
      '222222222222': '/ops/Auditor',
      '333333333333': null,
      '444444444444': 'arn:aws:iam::444444444444:role/X',
    };
    assert.deepEqual(memberRoles({ memberRoleName: 'Reader', memberRoleByAccount }, 'aws'), [
      'arn:aws:iam::*:role/Reader',
      'arn:aws:iam::222222222222:role/ops/Auditor',
      'arn:aws:iam::444444444444:role/X',
    ]);
  });

  it('becomes several where one would be longer than IAM allows, and none of them is', () => {
    const many = [assumeRole, ...Array.from({ length: 900 }, (_, at) => `ec2:DescribeThing${at}`)];
    const policies = iamPolicies(many, roles);
    assert.ok(policies.length > 2);
    const allowed = policies.flatMap((policy) => actionsOf(policy));
    assert.deepEqual([...allowed].sort(), [...many].sort());
    for (const policy of policies) assert.ok(JSON.stringify(policy).length <= longestPolicy);
    assert.ok(JSON.stringify(policies[0]).length > longestPolicy - 40, 'each is as full as it may be');
    assert.deepEqual(iamPolicies([], roles), [{ Version: '2012-10-17', Statement: [] }]);
  });

  it('knows what only reads, although it is named otherwise', () => {
    for (const action of ['apigateway:GET', 's3:ListAllMyBuckets', 'lambda:ListFunctions'])
      assert.ok(isReadOnly(action));
    for (const action of ['apigateway:PUT', 'apigateway:GET\n', 'apigateway:get', 's3:GET'])
      assert.ok(!isReadOnly(action));
  });

  it('has no statement that allows nothing', () => {
    assert.deepEqual(iamPolicy([], roles), { Version: '2012-10-17', Statement: [] });
    assert.doesNotMatch(JSON.stringify(iamPolicy(['sts:AssumeRole'], roles)), /"Resource":"\*"/);
    assert.doesNotMatch(JSON.stringify(iamPolicy(['ec2:DescribeVpcs'], roles)), /AssumeRole/);
  });

  it('allows nothing but reading, whatever an answer says is missing', () => {
    const asked = [
      'iam:PassRole',
      'iam:*',
      '*',
      'ec2:*',
      'ec2:TerminateInstances',
      'sts:AssumeRoleWithSAML',
      'iam:DescribeX,iam:*',
      'ec2:Describe*',
      'ec2:Describe',
      'ec2:describeVpcs',
      'EC2:DescribeVpcs',
      'ec2:DescribeVpcs\n',
      'ec2:DescribeVpcs","iam:*',
      'the call',
      '',
    ];
    assert.deepEqual(iamPolicy(asked, roles), { Version: '2012-10-17', Statement: [] });
  });

  it('allows everything that a resource type needs, because all of it only reads', () => {
    for (const type of aws.types) {
      for (const permission of type.permissions) assert.ok(isReadOnly(permission), `${type.id}: ${permission}`);
    }
    const needed = [...new Set(aws.types.flatMap(({ permissions }) => permissions))].sort();
    const text = JSON.stringify(iamPolicy(needed, roles));
    for (const permission of needed) assert.ok(text.includes(`"${permission}"`), permission);
  });
});

function actionsOf({ Statement }: { readonly Statement?: unknown }): string[] {
  return (Statement as { Action: string | string[] }[]).flatMap(({ Action }) => Action);
}
