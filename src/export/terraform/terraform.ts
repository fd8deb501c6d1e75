import type { Picture } from '../../picture/picture.ts';
import { count, counted } from '../caption.ts';
import type { Excerpt } from '../excerpt.ts';
import type { Exporter, ExportInput } from '../exporter.ts';
import { headerLines } from '../headerLines.ts';
import { type Found, findImports, type Import } from './findImports.ts';
import { hclBlock, hclComment, hclString } from './hclText.ts';
import { byProvider, type ProviderImports, providerBlock, requirements } from './providers.ts';
import { resourceNames } from './resourceNames.ts';

const howToView =
  'To bring this under Terraform: sign in where the providers are, run "terraform init", let "terraform plan -generate-config-out=generated.tf" write the configuration, read it, then "terraform apply" imports.';

/** Terraform's `import` blocks for everything in the scope that its providers can import. */
export const terraform: Exporter = {
  id: 'terraform',
  write: async (input) => [{ content: configuration(input, await input.excerpt()) }],
};

function configuration({ picture, header }: ExportInput, { resources }: Excerpt): string {
  const found = findImports(resources);
  const groups = byProvider(found.imports);
  const names = namesOf(found.imports);
  const blocks = [
    headerLines(whole(picture), header, howToView, [
      ...summary(resources.length, found),
      ...(header.redacted ? ['The ids are pseudonyms: Terraform cannot import them.'] : []),
    ]).map(hclComment),
    requirements(groups),
    ...groups.map(providerBlock),
    ...groups.flatMap((group) => importBlocks(group, names)),
    ...(found.imports.length === 0
      ? [[hclComment('Nothing to show: there is nothing that Terraform can import.')]]
      : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The picture as far as it tells of everything in the scope: what it folds or leaves out is in the file. */
function whole(picture: Picture): Picture {
  return {
    ...picture,
    nodes: picture.nodes.filter(({ unread }) => unread).map((node) => ({ ...node, kind: 'leaf' as const })),
    edges: [],
    types: [],
    foldedForRoom: [],
    hiddenByDetail: 0,
    hiddenOutside: 0,
    hiddenEdges: 0,
  };
}

/** What is in the file, and what is not and why. */
function summary(resources: number, { imports, leftOut }: Found): string[] {
  const missing = leftOut.reduce((sum, each) => sum + each.count, 0);
  return [
    `Imports: ${count(resources - missing)} of ${counted(resources, 'resource')}, in ${counted(imports.length, 'block')}.`,
    ...(missing === 0 ? [] : [`Not imported: ${counted(missing, 'resource')}, because`]),
    ...leftOut.map(({ typeTitle, why, count: many }) => `- ${typeTitle} × ${count(many)}: ${why}`),
  ];
}

function importBlocks({ title, reference, imports }: ProviderImports, names: ReadonlyMap<Import, string>): string[][] {
  return imports.map((each, at) => [
    ...(at === 0 ? [hclComment(`${title}: ${counted(imports.length, 'import')}`), ''] : []),
    ...hclBlock('import', [
      ['to', `${each.to}.${names.get(each)}`],
      ...(reference === undefined ? [] : [['provider', reference] as const]),
      ['id', hclString(each.id)],
    ]),
  ]);
}

/** Names are unique among the resources of one kind in the whole file. */
function namesOf(imports: readonly Import[]): ReadonlyMap<Import, string> {
  const names = resourceNames(
    imports.map(({ of, to, id }) => ({
      kind: to,
      called: of.name,
      noun: to.slice(to.indexOf('_') + 1),
      identity: `${of.id} ${id}`,
    })),
  );
  return new Map(imports.map((each, at) => [each, names[at] ?? '']));
}
