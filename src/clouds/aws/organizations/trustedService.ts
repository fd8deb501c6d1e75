import { required } from '../item.ts';
import { organizationsPageSize, organizationsType } from './organizationsType.ts';

/** A service of AWS that may act in all accounts of the organization. */
export const trustedService = organizationsType({
  noun: 'trustedService',
  title: 'Trusted service',
  plural: 'Trusted services',
  icon: 'verified',
  glyph: 'permission',
  diagrams: 'aws.management.Organizations',
  under: ['aws.organizations.organization'],
  operation: 'ListAWSServiceAccessForOrganization',
  inputs: () => [{ MaxResults: organizationsPageSize }],
  items: ({ EnabledServicePrincipals }) =>
    EnabledServicePrincipals?.map((item): typeof item & { Id?: string; Arn?: string } => item),
  mint: ({ ServicePrincipal }) => `aws:trustedService:${required(ServicePrincipal, 'ServicePrincipal')}`,
  name: ({ ServicePrincipal }) => ServicePrincipal,
  relations: [],
  summary: ['ServicePrincipal', 'DateEnabled'],
  page: () => 'services',
});
