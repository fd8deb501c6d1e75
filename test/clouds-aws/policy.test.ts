import assert from 'node:assert/strict';
import { aws } from '../../src/clouds/aws/aws.ts';
import { iamPolicy, isReadOnly } from '../../src/clouds/aws/policy.ts';

describe('the IAM policy', () => {
  it('allows each action once, in order, and roles by their name only', () => {
    const actions = ['sts:AssumeRole', 'organizations:ListRoots', 'ec2:DescribeVpcs', 'organizations:ListRoots'];
    assert.deepEqual(iamPolicy(actions), {
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
      JSON.stringify(iamPolicy(['sts:AssumeRole'], role, partition));
    assert.match(String(resource('audit/Reader', 'aws-cn')), /"arn:aws-cn:iam::\*:role\/audit\/Reader"/);
    assert.match(String(resource('/audit/Reader', 'aws-us-gov')), /"arn:aws-us-gov:iam::\*:role\/audit\/Reader"/);
  });

  it('has no statement that allows nothing', () => {
    assert.deepEqual(iamPolicy([]), { Version: '2012-10-17', Statement: [] });
    assert.doesNotMatch(JSON.stringify(iamPolicy(['sts:AssumeRole'])), /"Resource":"\*"/);
    assert.doesNotMatch(JSON.stringify(iamPolicy(['ec2:DescribeVpcs'])), /AssumeRole/);
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
    assert.deepEqual(iamPolicy(asked), { Version: '2012-10-17', Statement: [] });
  });

  it('allows everything that a resource type needs, because all of it only reads', () => {
    for (const type of aws.types) {
      for (const permission of type.permissions) assert.ok(isReadOnly(permission), `${type.id}: ${permission}`);
    }
    const needed = [...new Set(aws.types.flatMap(({ permissions }) => permissions))].sort();
    const text = JSON.stringify(iamPolicy(needed));
    for (const permission of needed) assert.ok(text.includes(`"${permission}"`), permission);
  });
});
