import assert from 'node:assert/strict';
import { aws } from '../../src/clouds/aws/aws.ts';
import { assumeRole, iamPolicies, longestPolicy } from '../../src/clouds/aws/policy.ts';
import type { PermissionForm, RoleSettings } from '../../src/model/cloud.ts';
import { own, profile } from './support.ts';

const everything = [...new Set(aws.types.flatMap(({ permissions }) => permissions)), assumeRole];
const identity = `arn:aws:sts::${own}:assumed-role/Reader`;

const documents = (form: PermissionForm, settings: Partial<RoleSettings> = {}, who = identity, wanted = everything) =>
  aws.grants(form, wanted, profile, { memberRoleName: 'ops/Orrery', regions: [], ...settings }, who);
const only = (list: readonly string[]): string => {
  assert.equal(list.length, 1);
  return list[0] ?? '';
};

interface PolicyResource {
  readonly Properties: {
    readonly Roles: readonly object[];
    readonly PolicyDocument: { readonly Statement: readonly { readonly Action: readonly string[] }[] };
  };
}

describe('documents that grant what Orrery needs', () => {
  it('are policies with every permission and the way into member accounts', () => {
    const policies = documents('policy').map((text) => JSON.parse(text));
    const statements = policies.flatMap(({ Statement }) => Statement);
    assert.deepEqual([...statements.flatMap(({ Action }) => Action)].sort(), [...everything].sort());
    const entering = statements.filter(({ Action }) => Action === assumeRole);
    assert.deepEqual(
      entering.map(({ Resource }) => Resource),
      ['arn:aws:iam::*:role/ops/Orrery'],
    );
  });

  it('are a CloudFormation template of the role, which may only read, and only what is read in member accounts', () => {
    const template = JSON.parse(only(documents('cloudformation', { memberRoleExternalId: 'a-b' })));
    const { Role, ...policies } = template.Resources;
    assert.equal(Role.Properties.Path, '/ops/');
    assert.deepEqual(template.Parameters.RoleName.Default, 'Orrery');
    assert.equal(template.Parameters.TrustedAccount.Default, own);
    assert.equal(template.Parameters.ExternalId.Default, 'a-b');
    assert.deepEqual(Role.Type, 'AWS::IAM::Role');
    const actions = Object.values(policies as Record<string, PolicyResource>)
      .flatMap(({ Properties }) => {
        assert.deepEqual(Properties.Roles, [{ Ref: 'Role' }]);
        return Properties.PolicyDocument.Statement;
      })
      .flatMap(({ Action }) => Action);
    assert.ok(actions.includes('ec2:DescribeVpcs'));
    assert.deepEqual(
      actions.filter((action) => /^(organizations|sso|identitystore|sts):/.test(action)),
      [],
    );
    for (const name of ['RoleName', 'TrustedAccount', 'ExternalId']) {
      const { AllowedPattern, Default } = template.Parameters[name];
      assert.match(Default, new RegExp(`^(?:${AllowedPattern})$`));
    }
  });

  it('leave the trusted account open where it is not known', () => {
    const template = JSON.parse(only(documents('cloudformation', {}, 'aws:default')));
    assert.equal('Default' in template.Parameters.TrustedAccount, false);
    assert.doesNotMatch(only(documents('terraform', {}, 'aws:default')), /\d{12}/);
  });

  it('hold as many managed policies as IAM needs', () => {
    const many = Array.from({ length: 900 }, (_, at) => `ec2:DescribeThing${at}`);
    const count = iamPolicies(many, []).length;
    const template = JSON.parse(only(documents('cloudformation', {}, identity, many)));
    assert.equal(Object.keys(template.Resources).length, count + 1);
    for (const { Properties } of Object.values<{ Properties: { PolicyDocument?: object } }>(template.Resources)) {
      assert.ok(JSON.stringify(Properties.PolicyDocument ?? {}).length <= longestPolicy);
    }
    const terraform = only(documents('terraform', {}, identity, many));
    assert.equal(terraform.match(/^resource "aws_iam_policy" /gm)?.length, count);
    assert.equal(terraform.match(/^resource "aws_iam_role_policy_attachment" /gm)?.length, count);
  });

  it('are Terraform whose blocks close and whose strings hold what was given, and nothing that is evaluated', () => {
    const hostile = 'a"b\\c$\u007bself}%{if}\n\u0008é';
    const text = only(
      documents('terraform', { memberRoleName: `ops/${hostile}`, memberRoleExternalId: '$\u007bevil}' }),
    );
    const { strings, rest } = tokens(text);
    assert.ok(strings.includes(hostile), 'the name is read back as it was');
    assert.ok(strings.includes('$\u007bevil}'));
    for (const action of ['ec2:DescribeVpcs', 's3:ListAllMyBuckets']) {
      assert.equal(strings.includes(action), everything.includes(action));
    }
    const open: string[] = [];
    for (const [bracket] of rest.matchAll(/[[\](){}]/g)) {
      if ('[({'.includes(bracket)) open.push(bracket);
      else assert.ok(['[]', '()', '{}'].includes(`${open.pop()}${bracket}`));
    }
    assert.deepEqual(open, []);
    for (const block of ['variable', 'data', 'resource', 'output']) assert.match(rest, new RegExp(`^${block} `, 'm'));
    // What is evaluated is ours: the partition, and the account.
    const evaluated = [...text.matchAll(/(?<!\$)\$\{([^}]*)\}/g)].map(([, inside]) => inside);
    assert.deepEqual(evaluated, ['data.aws_partition.current.partition', 'var.orrery_trusted_account']);
    assert.doesNotMatch(text, /(?<!%)%\{/);
  });

  it('are the same each time', () => {
    for (const form of ['policy', 'cloudformation', 'terraform'] as const) {
      assert.deepEqual(documents(form), documents(form, {}, identity, everything.toReversed()));
    }
  });
});

/** Quoted strings of HCL as they are read, and what stands around them. */
function tokens(text: string): { strings: string[]; rest: string } {
  const strings: string[] = [];
  const rest = text.replace(/^#.*$/gm, '').replace(/"((?:[^"\\\n]|\\.)*)"/g, (_, inside: string) => {
    const plain = inside.replace(/\\u([0-9a-f]{4})|\\(.)/g, (_whole, code: string | undefined, one: string) =>
      code === undefined ? one : String.fromCharCode(Number.parseInt(code, 16)),
    );
    strings.push(plain.replace(/([$%])\1\{/g, '$1{'));
    return 'STRING';
  });
  assert.doesNotMatch(rest, /"/, 'every string ends on its line');
  return { strings, rest };
}
