import { compareText } from '../../../model/order.ts';
import { each } from '../details.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import {
  identityCenterPage,
  identityStoreOf,
  identityCenterPageSize as pageSize,
  planOf,
} from '../sso/identityCenter.ts';
import { principalName } from './principalName.ts';

const naming = principalName('group/');

/** Members are asked for by group: directories have many users for each group, and a call answers a hundred of them. */
export const group = listedType({
  id: 'aws.identitystore.group',
  title: 'Group',
  plural: 'Groups',
  icon: 'organization',
  glyph: 'group',
  diagrams: 'aws.general.Users',
  service: 'identitystore',
  operation: 'ListGroups',
  central: true,
  freshFor: 60,
  pageSize,
  under: ['aws.sso.instance'],
  permissions: ['identitystore:ListGroups', 'identitystore:ListGroupMemberships'],
  input: ({ parent }) => ({ IdentityStoreId: identityStoreOf(parent), MaxResults: pageSize }),
  items: ({ Groups }) => Groups,
  details: ({ askAll }, groups, { parent }) =>
    each(groups, async (item) => {
      const { IdentityStoreId, GroupId } = item;
      const pages = await askAll('ListGroupMemberships', { IdentityStoreId, GroupId, MaxResults: pageSize });
      const members = pages.flatMap(({ GroupMemberships }) => GroupMemberships ?? []);
      // In an order of ours, so that it is no change when the service gives them in another.
      const Members = members.flatMap(({ MemberId }) => MemberId?.UserId ?? []).sort(compareText);
      // A refused answer has no page: who is in the group is then not known, rather than nobody.
      return { ...item, AccountAssignments: planOf(parent), ...(pages.length === 0 ? {} : { Members }) };
    }),
  identify: ({ GroupId, DisplayName }, { place }) => ({
    id: naming.toId(required(GroupId, 'GroupId'), place),
    name: DisplayName,
  }),
  leftOut: ['UpdatedAt', 'UpdatedBy'],
  access: 'group',
  identifier: naming,
  aliases: ({ properties: { GroupId } }) => (typeof GroupId === 'string' ? [GroupId] : []),
  relations: [{ path: 'Members[]', verb: 'is member of', to: ['aws.identitystore.user'], reversed: true }],
  summary: ['DisplayName', 'Description', 'CreatedAt'],
  console: identityCenterPage,
});
