import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { attachedPolicies, inlinePolicies, managedPolicies, mayAccess, only } from './access.ts';
import { iamNaming, iamPage, underAccounts } from './iamNaming.ts';

export const group = listedType({
  id: 'aws.iam.group',
  title: 'IAM group',
  plural: 'IAM groups',
  icon: 'organization',
  glyph: 'group',
  diagrams: 'aws.security.IAM',
  under: underAccounts,
  service: 'iam',
  operation: 'GetAccountAuthorizationDetails',
  pageSize: 1000,
  input: only('Group'),
  items: ({ GroupDetailList }) =>
    GroupDetailList?.map(({ GroupPolicyList, AttachedManagedPolicies, ...rest }) => ({
      ...rest,
      GroupPolicyList: inlinePolicies(GroupPolicyList),
      AttachedManagedPolicies: attachedPolicies(AttachedManagedPolicies),
    })),
  identify: ({ Arn, GroupName }) => ({ id: required(Arn, 'Arn'), name: GroupName }),
  identifier: iamNaming('group'),
  relations: [...managedPolicies, mayAccess('GroupPolicyList[].PolicyDocument')],
  summary: ['Path', 'GroupId', 'CreateDate'],
  console: (resource) => iamPage(resource, `/groups/details/${encodeURIComponent(resource.name)}`),
});
