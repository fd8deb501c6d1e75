import {
  DescribeOrganizationCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';

/** The part of the SDK for Organizations that is used. Only ever imported lazily. */
export const Client = OrganizationsClient;

export const commands = {
  DescribeOrganization: DescribeOrganizationCommand,
  ListAccountsForParent: ListAccountsForParentCommand,
  ListOrganizationalUnitsForParent: ListOrganizationalUnitsForParentCommand,
  ListRoots: ListRootsCommand,
};
