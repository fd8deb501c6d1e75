import type { AwsType } from '../awsType.ts';
import { each } from '../details.ts';
import { required, tagsOf } from '../item.ts';
import { parsed } from '../json.ts';
import { listedType } from '../listedType.ts';
import { identityCenterPage, identityCenterPageSize as pageSize, planOf } from './identityCenter.ts';

const listed = listedType({
  id: 'aws.sso.permissionSet',
  title: 'Permission set',
  plural: 'Permission sets',
  icon: 'shield',
  glyph: 'role',
  diagrams: 'aws.security.IAMPermissions',
  service: 'sso-admin',
  operation: 'ListPermissionSets',
  central: true,
  freshFor: 60,
  pageSize,
  under: ['aws.sso.instance'],
  permissions: [
    'sso:ListPermissionSets',
    'sso:DescribePermissionSet',
    'sso:GetInlinePolicyForPermissionSet',
    'sso:GetPermissionsBoundaryForPermissionSet',
    'sso:ListCustomerManagedPolicyReferencesInPermissionSet',
    'sso:ListManagedPoliciesInPermissionSet',
    'sso:ListTagsForResource',
  ],
  input: ({ parent }) => ({ InstanceArn: parent.id, MaxResults: pageSize }),
  items: ({ PermissionSets }) => PermissionSets?.map((PermissionSetArn) => ({ PermissionSetArn })),
  // What it allows is an answer of its own for each kind of policy.
  details: ({ ask, askAll }, sets, { parent }) =>
    each(sets, async ({ PermissionSetArn }) => {
      const asked = { InstanceArn: parent.id, PermissionSetArn };
      const [described, inline, boundary, managed, customer, tags] = await Promise.all([
        ask('DescribePermissionSet', asked),
        ask('GetInlinePolicyForPermissionSet', asked),
        ask('GetPermissionsBoundaryForPermissionSet', asked),
        askAll('ListManagedPoliciesInPermissionSet', { ...asked, MaxResults: pageSize }),
        askAll('ListCustomerManagedPolicyReferencesInPermissionSet', { ...asked, MaxResults: pageSize }),
        askAll('ListTagsForResource', { InstanceArn: parent.id, ResourceArn: PermissionSetArn }),
      ]);
      const { InlinePolicy } = inline ?? {};
      return {
        ...described?.PermissionSet,
        PermissionSetArn,
        AccountAssignments: planOf(parent),
        AttachedManagedPolicies: managed.flatMap(({ AttachedManagedPolicies = [] }) => AttachedManagedPolicies),
        CustomerManagedPolicyReferences: customer.flatMap((page) => page.CustomerManagedPolicyReferences ?? []),
        // A permission set without one has an empty one.
        ...(InlinePolicy ? { InlinePolicy: parsed(InlinePolicy) } : {}),
        PermissionsBoundary: boundary?.PermissionsBoundary,
        Tags: tags.flatMap((page) => page.Tags ?? []),
      };
    }),
  identify: ({ PermissionSetArn, Name, Tags }) => ({
    id: required(PermissionSetArn, 'PermissionSetArn'),
    name: Name,
    tags: tagsOf(Tags),
  }),
  access: 'role',
  identifier: {
    pattern: /^arn:[\w-]+:sso:::permissionSet\/(?:sso)?ins-[\w.-]+\/ps-[\w./-]+$/,
    toId: (arn) => arn,
  },
  relations: [
    { path: 'AttachedManagedPolicies[].Arn', verb: 'uses', to: ['aws.iam.policy'] },
    { path: 'PermissionsBoundary.ManagedPolicyArn', verb: 'uses', to: ['aws.iam.policy'] },
  ],
  summary: ['Name', 'Description', 'SessionDuration', 'RelayState', 'CreatedDate'],
  console: identityCenterPage,
});

export const permissionSet: AwsType = {
  ...listed,
  async *list(aws, parent) {
    // An account's own instance knows no permission sets, and refuses to be asked.
    if (planOf(required(parent, 'instance')) !== 'none') yield* listed.list(aws, parent);
  },
};
