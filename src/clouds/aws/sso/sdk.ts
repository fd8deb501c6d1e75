import {
  DescribePermissionSetCommand,
  GetInlinePolicyForPermissionSetCommand,
  GetPermissionsBoundaryForPermissionSetCommand,
  ListAccountAssignmentsCommand,
  ListAccountAssignmentsForPrincipalCommand,
  ListAccountsForProvisionedPermissionSetCommand,
  ListApplicationAssignmentsCommand,
  ListApplicationsCommand,
  ListCustomerManagedPolicyReferencesInPermissionSetCommand,
  ListInstancesCommand,
  ListManagedPoliciesInPermissionSetCommand,
  ListPermissionSetsCommand,
  ListTagsForResourceCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = SSOAdminClient;

export const commands = {
  DescribePermissionSet: DescribePermissionSetCommand,
  GetInlinePolicyForPermissionSet: GetInlinePolicyForPermissionSetCommand,
  GetPermissionsBoundaryForPermissionSet: GetPermissionsBoundaryForPermissionSetCommand,
  ListAccountAssignments: ListAccountAssignmentsCommand,
  ListAccountAssignmentsForPrincipal: ListAccountAssignmentsForPrincipalCommand,
  ListAccountsForProvisionedPermissionSet: ListAccountsForProvisionedPermissionSetCommand,
  ListApplicationAssignments: ListApplicationAssignmentsCommand,
  ListApplications: ListApplicationsCommand,
  ListCustomerManagedPolicyReferencesInPermissionSet: ListCustomerManagedPolicyReferencesInPermissionSetCommand,
  ListInstances: ListInstancesCommand,
  ListManagedPoliciesInPermissionSet: ListManagedPoliciesInPermissionSetCommand,
  ListPermissionSets: ListPermissionSetsCommand,
  ListTagsForResource: ListTagsForResourceCommand,
};
