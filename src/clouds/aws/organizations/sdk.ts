import {
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  ListAccountsForParentCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccountCommand,
  ListOrganizationalUnitsForParentCommand,
  ListPoliciesCommand,
  ListRootsCommand,
  ListTargetsForPolicyCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';

/** The part of the SDK for Organizations that is used. Only ever imported lazily. */
export const Client = OrganizationsClient;

export const commands = {
  DescribeOrganization: DescribeOrganizationCommand,
  DescribePolicy: DescribePolicyCommand,
  ListAWSServiceAccessForOrganization: ListAWSServiceAccessForOrganizationCommand,
  ListAccountsForParent: ListAccountsForParentCommand,
  ListDelegatedAdministrators: ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccount: ListDelegatedServicesForAccountCommand,
  ListOrganizationalUnitsForParent: ListOrganizationalUnitsForParentCommand,
  ListPolicies: ListPoliciesCommand,
  ListRoots: ListRootsCommand,
  ListTargetsForPolicy: ListTargetsForPolicyCommand,
};
