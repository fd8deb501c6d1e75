import type { Resource } from '../model/resource.ts';
import { valueAt } from '../model/resourceType.ts';
import type { ExportStyle } from '../picture/exportStyle.ts';
import type { Picture, PictureNode } from '../picture/picture.ts';
import type { Estate } from './estate.ts';
import { summaryText } from './summaryText.ts';

/** The picture with what a style wants to stand under the names. */
export function withLines(estate: Estate, picture: Picture, { show, properties }: ExportStyle): Picture {
  if (show.length === 0 && Object.keys(properties).length === 0) return picture;
  return {
    ...picture,
    nodes: picture.nodes.map((node) => {
      const lines = linesOf(estate, node, show, properties);
      return lines.length === 0 ? node : { ...node, lines };
    }),
  };
}

function linesOf(
  estate: Estate,
  node: PictureNode,
  show: ExportStyle['show'],
  properties: ExportStyle['properties'],
): string[] {
  const resource = node.group || node.kind === 'stub' || node.kind === 'ghost' ? undefined : estate.resource(node.id);
  if (resource === undefined) return [];
  const shown: Readonly<Record<ExportStyle['show'][number], () => readonly string[]>> = {
    id: () => [resource.id],
    place: () => [[resource.account, resource.region].filter((part) => part !== undefined).join(' · ')],
    tags: () => Object.entries(resource.tags).map(([name, value]) => `${name}: ${value}`),
  };
  return [...show.flatMap((kind) => shown[kind]()), ...propertyLines(resource, properties)].filter(
    (line) => line !== '' && line !== node.label,
  );
}

/** `State.Name: running`, for paths that are asked for of its type, or of what its type's id begins with. */
function propertyLines({ type, properties }: Resource, asked: ExportStyle['properties']): string[] {
  return Object.entries(asked)
    .filter(([wanted]) => type === wanted || type.startsWith(`${wanted}.`))
    .flatMap(([, paths]) => paths)
    .flatMap((path) => {
      const text = summaryText(valueAt(properties, path));
      return text === '' ? [] : [`${path}: ${text}`];
    });
}
