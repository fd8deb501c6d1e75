import type { Json } from '../../../model/json.ts';
import type { InferredRelation, Premise } from '../../../model/resourceType.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { attachedPolicies, inlinePolicies, managedPolicies, mayAccess, only } from './access.ts';
import { iamNaming, iamPage, underAccounts } from './iamNaming.ts';

export const user = listedType({
  id: 'aws.iam.user',
  title: 'IAM user',
  plural: 'IAM users',
  icon: 'person',
  glyph: 'user',
  diagrams: 'aws.security.IAM',
  under: underAccounts,
  service: 'iam',
  operation: 'GetAccountAuthorizationDetails',
  pageSize: 1000,
  input: only('User'),
  items: ({ UserDetailList }) =>
    UserDetailList?.map(({ UserPolicyList, AttachedManagedPolicies, GroupList = [], ...rest }) => ({
      ...rest,
      GroupList: GroupList.toSorted(),
      UserPolicyList: inlinePolicies(UserPolicyList),
      AttachedManagedPolicies: attachedPolicies(AttachedManagedPolicies),
    })),
  identify: ({ Arn, UserName, Tags }) => ({ id: required(Arn, 'Arn'), name: UserName, tags: tagsOf(Tags) }),
  identifier: iamNaming('user'),
  aliases: ({ properties: { UserId } }) => (typeof UserId === 'string' ? [UserId] : []),
  relations: [...managedPolicies, mayAccess('UserPolicyList[].PolicyDocument')],
  infer: {
    needs: { 'aws.iam.user': ['GroupList'], 'aws.iam.group': ['GroupName'] },
    relations: (users, all) => memberships(users, all('aws.iam.group')),
  },
  summary: ['Path', 'UserId', 'CreateDate', 'GroupList'],
  console: (resource) => iamPage(resource, `/users/details/${encodeURIComponent(resource.name)}`),
});

/**
 * Users name their groups without the path that is part of a group's ARN; "names are not distinguished by case" and are
 * unique in an account. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
function memberships(users: readonly Premise[], groups: readonly Premise[]): InferredRelation[] {
  const groupsByName = new Map(groups.map((group) => [keyOf(group, group.properties.GroupName), group.id]));
  return users.flatMap((member) => {
    const { GroupList } = member.properties;
    const names: readonly Json[] = Array.isArray(GroupList) ? GroupList : [];
    return names.flatMap((name) => {
      const to = groupsByName.get(keyOf(member, name));
      const rule = `Its GroupList names ${String(name)}, and an account has one group of a name`;
      return to === undefined ? [] : [{ from: member.id, verb: 'is member of', to, rule }];
    });
  });
}

function keyOf({ account }: Premise, groupName: Json | undefined): string {
  return `${account} ${String(groupName).toLowerCase()}`;
}
