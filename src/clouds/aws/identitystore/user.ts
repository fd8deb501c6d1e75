import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import {
  identityCenterPage,
  identityStoreOf,
  identityCenterPageSize as pageSize,
  planOf,
} from '../sso/identityCenter.ts';
import { principalName } from './principalName.ts';

const naming = principalName('user/');

export const user = listedType({
  id: 'aws.identitystore.user',
  title: 'User',
  plural: 'Users',
  icon: 'person',
  glyph: 'user',
  diagrams: 'aws.general.User',
  service: 'identitystore',
  operation: 'ListUsers',
  central: true,
  freshFor: 60,
  pageSize,
  under: ['aws.sso.instance'],
  input: ({ parent }) => ({ IdentityStoreId: identityStoreOf(parent), MaxResults: pageSize }),
  items: ({ Users }, { parent }) => Users?.map((item) => ({ ...item, AccountAssignments: planOf(parent) })),
  identify: ({ UserId, UserName, DisplayName }, { place }) => ({
    id: naming.toId(required(UserId, 'UserId'), place),
    name: UserName || DisplayName,
  }),
  // What is nobody's business here, and when a directory was last in step.
  leftOut: ['Addresses', 'Birthdate', 'Extensions', 'PhoneNumbers', 'Photos', 'UpdatedAt', 'UpdatedBy'],
  access: 'user',
  identifier: naming,
  aliases: ({ properties: { UserId } }) => (typeof UserId === 'string' ? [UserId] : []),
  relations: [],
  summary: ['UserName', 'DisplayName', 'UserStatus', 'UserType', 'Title'],
  console: identityCenterPage,
});
