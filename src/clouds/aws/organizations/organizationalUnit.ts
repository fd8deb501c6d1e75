import { idInOrganization, organizationsPageSize, organizationsType } from './organizationsType.ts';

export const organizationalUnit = organizationsType({
  noun: 'organizationalUnit',
  title: 'Organizational unit',
  plural: 'Organizational units',
  icon: 'folder',
  glyph: 'folder',
  diagrams: 'aws.management.OrganizationsOrganizationalUnit',
  under: ['aws.organizations.root', 'aws.organizations.organizationalUnit'],
  operation: 'ListOrganizationalUnitsForParent',
  input: (parent) => ({ ParentId: idInOrganization(parent), MaxResults: organizationsPageSize }),
  items: (page) => page.OrganizationalUnits,
  name: ({ Name }) => Name,
  relations: [],
  summary: ['Id', 'Path'],
  page: ({ properties }) => `organizational-units/${properties.Id}`,
});
