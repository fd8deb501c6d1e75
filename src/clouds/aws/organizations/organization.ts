import { organizationsType } from './organizationsType.ts';

export const organization = organizationsType({
  noun: 'organization',
  title: 'Organization',
  plural: 'Organizations',
  icon: 'organization',
  glyph: 'organization',
  diagrams: 'aws.management.Organizations',
  isPlace: true,
  under: ['profile'],
  operation: 'DescribeOrganization',
  inputs: () => [{}],
  items: ({ Organization }) => Organization && [Organization],
  name: ({ Id }) => Id,
  relations: [{ path: 'MasterAccountId', verb: 'is managed by', to: ['aws.organizations.account'] }],
  summary: ['Id', 'FeatureSet', 'MasterAccountId', 'MasterAccountEmail'],
  page: () => 'dashboard',
});
