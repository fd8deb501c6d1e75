import { organizationsPageSize, organizationsType } from './organizationsType.ts';

export const root = organizationsType({
  noun: 'root',
  title: 'Root',
  plural: 'Roots',
  icon: 'root-folder',
  glyph: 'folder',
  diagrams: 'aws.management.Organizations',
  under: ['aws.organizations.organization'],
  operation: 'ListRoots',
  input: () => ({ MaxResults: organizationsPageSize }),
  items: (page) => page.Roots,
  name: ({ Name }) => Name,
  relations: [],
  summary: ['Id'],
  page: ({ properties }) => `root/${properties.Id}`,
});
