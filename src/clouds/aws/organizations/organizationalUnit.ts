import { idInOrganization } from './arn.ts';
import { organizationsPageSize, organizationsType } from './organizationsType.ts';

export const organizationalUnit = organizationsType({
  noun: 'organizationalUnit',
  title: 'Organizational unit',
  plural: 'Organizational units',
  icon: 'folder',
  glyph: 'folder',
  diagrams: 'aws.management.OrganizationsOrganizationalUnit',
  version: 2,
  isPlace: true,
  taggable: true,
  under: ['aws.organizations.root', 'aws.organizations.organizationalUnit'],
  operation: 'ListOrganizationalUnitsForParent',
  inputs: (parent) => [{ ParentId: idInOrganization(parent), MaxResults: organizationsPageSize }],
  items: (page) => page.OrganizationalUnits,
  name: ({ Name }) => Name,
  identifier: {
    pattern: /^arn:[\w-]+:organizations::\d{12}:ou\/o-[a-z0-9]+\/ou-[a-z0-9]+-[a-z0-9]+$/,
    toId: (arn) => arn,
  },
  relations: [],
  summary: ['Id', 'Path'],
  page: ({ properties }) => `organizational-units/${properties.Id}`,
});
