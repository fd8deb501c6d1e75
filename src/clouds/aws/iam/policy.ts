import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { mayAccess, only } from './access.ts';
import { byIamArn, iamPage, underAccounts } from './iamNaming.ts';
import { policyDocument } from './policyDocument.ts';

/** A customer's managed policy, with the version of it that is in force. */
export const policy = listedType({
  id: 'aws.iam.policy',
  title: 'IAM policy',
  plural: 'IAM policies',
  icon: 'law',
  glyph: 'policy',
  diagrams: 'aws.security.IAMPermissions',
  under: underAccounts,
  service: 'iam',
  operation: 'GetAccountAuthorizationDetails',
  pageSize: 1000,
  input: only('LocalManagedPolicy'),
  items: ({ Policies }) =>
    Policies?.map(({ PolicyVersionList = [], ...rest }) => {
      const text = PolicyVersionList.find(({ IsDefaultVersion }) => IsDefaultVersion)?.Document;
      return text === undefined ? rest : { ...rest, Document: policyDocument(text) };
    }),
  identify: ({ Arn, PolicyName }) => ({ id: required(Arn, 'Arn'), name: PolicyName }),
  // Whoever it is attached to says so.
  leftOut: ['AttachmentCount', 'PermissionsBoundaryUsageCount'],
  identifier: byIamArn('policy'),
  relations: [mayAccess('Document')],
  summary: ['Description', 'Path', 'DefaultVersionId', 'CreateDate', 'UpdateDate'],
  console: (resource) => iamPage(resource, `/policies/details/${encodeURIComponent(resource.id)}`),
});
