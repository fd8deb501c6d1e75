import {
  IdentitystoreClient,
  ListGroupMembershipsCommand,
  ListGroupsCommand,
  ListUsersCommand,
} from '@aws-sdk/client-identitystore';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = IdentitystoreClient;

export const commands = {
  ListGroupMemberships: ListGroupMembershipsCommand,
  ListGroups: ListGroupsCommand,
  ListUsers: ListUsersCommand,
};
