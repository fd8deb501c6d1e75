import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { iamNaming, iamPage, underAccounts } from './iamNaming.ts';

export const instanceProfile = listedType({
  id: 'aws.iam.instanceProfile',
  title: 'Instance profile',
  plural: 'Instance profiles',
  icon: 'person-add',
  glyph: 'role',
  detail: 'quiet',
  diagrams: 'aws.security.IAMRole',
  under: underAccounts,
  service: 'iam',
  operation: 'ListInstanceProfiles',
  pageSize: 1000,
  input: () => ({ MaxItems: 1000 }),
  // Their roles are told as a whole, and are resources of their own.
  items: ({ InstanceProfiles }) =>
    InstanceProfiles?.map(({ Roles = [], ...rest }) => ({
      ...rest,
      Roles: Roles.map(({ RoleName, Arn }) => ({ RoleName, Arn })),
    })),
  identify: ({ Arn, InstanceProfileName, Tags }) => ({
    id: required(Arn, 'Arn'),
    name: InstanceProfileName,
    tags: tagsOf(Tags),
  }),
  identifier: iamNaming('instance-profile'),
  relations: [{ path: 'Roles[].Arn', verb: 'uses', to: ['aws.iam.role'] }],
  summary: ['Path', 'InstanceProfileId', 'CreateDate'],
  // The console shows an instance profile with its role, which may have another name.
  console: (resource) => iamPage(resource, '/roles'),
});
