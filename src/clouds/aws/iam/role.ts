import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { attachedPolicies, inlinePolicies, managedPolicies, mayAccess, only } from './access.ts';
import { iamNaming, iamPage, underAccounts } from './iamNaming.ts';
import { policyDocument } from './policyDocument.ts';

export const role = listedType({
  id: 'aws.iam.role',
  title: 'IAM role',
  plural: 'IAM roles',
  icon: 'account',
  glyph: 'role',
  byProvider: ({ properties: { Path } }) => typeof Path === 'string' && Path.startsWith('/aws-service-role/'),
  diagrams: 'aws.security.IAMRole',
  under: underAccounts,
  service: 'iam',
  operation: 'GetAccountAuthorizationDetails',
  pageSize: 1000,
  input: only('Role'),
  items: ({ RoleDetailList }) =>
    RoleDetailList?.map(({ AssumeRolePolicyDocument = '', RolePolicyList, AttachedManagedPolicies, ...rest }) => ({
      ...rest,
      AssumeRolePolicyDocument: policyDocument(AssumeRolePolicyDocument),
      RolePolicyList: inlinePolicies(RolePolicyList),
      AttachedManagedPolicies: attachedPolicies(AttachedManagedPolicies),
    })),
  identify: ({ Arn, RoleName, Tags }) => ({ id: required(Arn, 'Arn'), name: RoleName, tags: tagsOf(Tags) }),
  // Instance profiles are resources of their own.
  leftOut: ['InstanceProfileList', 'RoleLastUsed'],
  identifier: iamNaming('role'),
  aliases: ({ properties: { RoleId } }) => (typeof RoleId === 'string' ? [RoleId] : []),
  relations: [
    {
      path: 'AssumeRolePolicyDocument.Allow[].Principal.AWS[]',
      verb: 'may assume',
      to: ['aws.iam.role', 'aws.iam.user', 'aws.organizations.account'],
      reversed: true,
    },
    {
      path: 'AssumeRolePolicyDocument.Allow[].Principal.Federated[]',
      verb: 'may assume',
      to: ['aws.iam.oidcProvider', 'aws.iam.samlProvider'],
      reversed: true,
    },
    ...managedPolicies,
    mayAccess('RolePolicyList[].PolicyDocument'),
  ],
  summary: ['Path', 'RoleId', 'CreateDate', 'PermissionsBoundary.PermissionsBoundaryArn'],
  console: (resource) => iamPage(resource, `/roles/details/${encodeURIComponent(resource.name)}`),
});
