import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { identityCenterPage, identityCenterPageSize as pageSize } from './identityCenter.ts';

export const application = listedType({
  id: 'aws.sso.application',
  title: 'Application',
  plural: 'Applications',
  icon: 'window',
  glyph: 'web',
  diagrams: 'aws.security.SingleSignOn',
  service: 'sso-admin',
  operation: 'ListApplications',
  central: true,
  freshFor: 60,
  pageSize,
  under: ['aws.sso.instance'],
  input: ({ parent }) => ({ InstanceArn: parent.id, MaxResults: pageSize }),
  items: ({ Applications }) => Applications,
  identify: ({ ApplicationArn, Name }) => ({ id: required(ApplicationArn, 'ApplicationArn'), name: Name }),
  // Who makes applications of this kind is AWS's own catalogue, not a part of the estate.
  leftOut: ['ApplicationProviderArn'],
  access: 'target',
  identifier: {
    pattern: /^arn:[\w-]+:sso::\d{12}:application\/(?:sso)?ins-[\w.-]+\/apl-[\w.-]+$/,
    toId: (arn) => arn,
  },
  relations: [{ path: 'ApplicationAccount', verb: 'is managed by', to: ['aws.organizations.account'] }],
  summary: ['Name', 'Status', 'Description', 'PortalOptions.SignInOptions.ApplicationUrl'],
  console: identityCenterPage,
});
