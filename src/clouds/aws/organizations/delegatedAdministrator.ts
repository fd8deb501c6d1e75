import { each } from '../details.ts';
import { required } from '../item.ts';
import { organizationsPageSize, organizationsType } from './organizationsType.ts';

/** That an account administers services for the whole organization, and which. */
export const delegatedAdministrator = organizationsType({
  noun: 'delegatedAdministrator',
  title: 'Delegated administrator',
  plural: 'Delegated administrators',
  icon: 'person-add',
  glyph: 'role',
  diagrams: 'aws.management.Organizations',
  under: ['aws.organizations.organization'],
  operation: 'ListDelegatedAdministrators',
  asksFor: ['ListDelegatedServicesForAccount'],
  inputs: () => [{ MaxResults: organizationsPageSize }],
  items: ({ DelegatedAdministrators }) => DelegatedAdministrators,
  details: (reader, administrators) =>
    each(administrators, async (item) => {
      const input = { AccountId: item.Id, MaxResults: organizationsPageSize };
      const pages = await reader.askAll('ListDelegatedServicesForAccount', input);
      return { ...item, DelegatedServices: pages.flatMap(({ DelegatedServices = [] }) => DelegatedServices) };
    }),
  mint: ({ Id }) => `aws:delegatedAdministrator:${required(Id, 'Id')}`,
  name: ({ Name }) => Name,
  relations: [{ path: 'Id', verb: 'applies to', to: ['aws.organizations.account'] }],
  summary: ['Id', 'DelegatedServices', 'State', 'DelegationEnabledDate'],
  page: ({ properties }) => `accounts/${properties.Id}`,
});
