import type { Excerpt, ExportedResource } from '../../src/export/excerpt.ts';
import type { ExportedFile, Exporter, ExportInput } from '../../src/export/exporter.ts';
import { layoutPicture } from '../../src/layout/layoutPicture.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { headerFor, typeOf } from './pictures.ts';

const account = '111111111111';

/** What a picture shows as data: its resources with plain properties, and one relation for each verb of each edge. */
export function excerptOf(picture: Picture): Excerpt {
  const shown = picture.nodes.filter(({ kind, outside }) => kind !== 'stub' && outside !== true);
  const inside = new Set(shown.map(({ id }) => id));
  const byId = new Map(picture.nodes.map((node) => [node.id, node]));
  const pathOf = (id: string | undefined): string[] => {
    const node = id === undefined ? undefined : byId.get(id);
    return node === undefined ? [] : [...pathOf(node.parent), node.label];
  };
  const resources = shown.map(
    ({ id, type, typeTitle, label, parent }): ExportedResource => ({
      id,
      type,
      typeTitle,
      name: label,
      account,
      accountName: 'payments-prod',
      region: 'eu-west-1',
      ...(parent === undefined ? {} : { parent }),
      path: pathOf(parent),
      tags: { Name: label, team: 'payments' },
      properties: { State: { Name: 'available' }, Notes: [label, 1, true, null] },
      readAt: '2026-03-01T09:30:00.000Z',
      console: `https://console.aws.amazon.com/go?id=${encodeURIComponent(id.toWellFormed())}`,
    }),
  );
  return {
    resources,
    relations: picture.edges.flatMap(({ from, to, verbs, inferred, detail }) =>
      verbs.map(({ verb }) => ({
        from,
        to,
        verb,
        basis: inferred ? ('inferred' as const) : ('stated' as const),
        evidence: [{ resource: from, path: 'Some.Path', ...(detail === undefined ? {} : { detail }) }],
      })),
    ),
    others: picture.nodes
      .filter(({ id }) => !inside.has(id))
      .map(({ id, type, typeTitle, label, stub }) => ({
        id,
        type,
        typeTitle,
        name: label,
        ...(stub === undefined ? {} : { missing: stub }),
      })),
    coverage: [
      {
        under: 'profile',
        underName: 'corp-sso',
        type: 'aws.ec2.vpc',
        typeTitle: 'VPCs',
        state: 'complete' as const,
        readAt: '2026-03-01T09:30:00.000Z',
        count: resources.length,
      },
      ...picture.gaps.map(({ under, underName, typeTitle, problem }) => ({
        under,
        underName,
        type: 'aws.ec2.subnet',
        typeTitle,
        state: 'denied' as const,
        readAt: '2026-03-01T09:31:00.000Z',
        count: 0,
        problem,
      })),
    ],
  };
}

/** What a format is written from, for one of the pictures beside this file. */
export function inputFor(picture: Picture, more: Partial<ExportInput> = {}): ExportInput {
  const layout = layoutPicture(picture, { aspect: 1.6, direction: 'auto' });
  return {
    picture,
    header: headerFor(picture),
    typeOf,
    style: usualStyle,
    layout: () => layout,
    excerpt: async () => excerptOf(picture),
    drawings: () => [{ title: picture.title, picture, layout }],
    access: () => undefined,
    ...more,
  };
}

/** The only file that a format writes, as text. */
export async function textOf(exporter: Exporter, input: ExportInput): Promise<string> {
  const [file, ...others] = await exporter.write(input);
  if (file === undefined || others.length > 0) throw new Error(`${exporter.id} writes ${others.length + 1} files`);
  return contentText(file);
}

/** The same of a format that writes without waiting for anything. */
export function textNow(exporter: Exporter, input: ExportInput): string {
  const files = exporter.write(input);
  const [file] = files instanceof Promise ? [] : files;
  if (file === undefined) throw new Error(`${exporter.id} is waited for`);
  return contentText(file);
}

export function contentText({ content }: ExportedFile): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
