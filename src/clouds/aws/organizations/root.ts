import { organizationsPageSize, organizationsType } from './organizationsType.ts';

export const root = organizationsType({
  noun: 'root',
  title: 'Root',
  plural: 'Roots',
  icon: 'root-folder',
  glyph: 'folder',
  diagrams: 'aws.management.Organizations',
  version: 2,
  isPlace: true,
  taggable: true,
  under: ['aws.organizations.organization'],
  operation: 'ListRoots',
  inputs: () => [{ MaxResults: organizationsPageSize }],
  items: (page) => page.Roots,
  name: ({ Name }) => Name,
  identifier: { pattern: /^arn:[\w-]+:organizations::\d{12}:root\/o-[a-z0-9]+\/r-[a-z0-9]+$/, toId: (arn) => arn },
  relations: [],
  summary: ['Id', 'PolicyTypes'],
  page: ({ properties }) => `root/${properties.Id}`,
});
