import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { byIamArn, iamPage, underAccounts } from './iamNaming.ts';

export const samlProvider = listedType({
  id: 'aws.iam.samlProvider',
  title: 'SAML provider',
  plural: 'SAML providers',
  icon: 'globe',
  glyph: 'permission',
  detail: 'supporting',
  diagrams: 'aws.security.IAMAWSSts',
  under: underAccounts,
  service: 'iam',
  operation: 'ListSAMLProviders',
  items: ({ SAMLProviderList }) => SAMLProviderList,
  identify: ({ Arn }) => ({ id: required(Arn, 'Arn') }),
  identifier: byIamArn('saml-provider'),
  relations: [],
  summary: ['CreateDate', 'ValidUntil'],
  console: (resource) => iamPage(resource, `/identity_providers/details/SAML/${encodeURIComponent(resource.id)}`),
});
