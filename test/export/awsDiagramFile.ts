import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Keys that awsdac knows; it stops at any other. https://github.com/awslabs/diagram-as-code/blob/main/internal/ctl/create.go */
const resourceKeys = new Set([
  ...['Type', 'Icon', 'IconFill', 'Direction', 'Preset', 'Align', 'HeaderAlign', 'FillColor', 'Title', 'TitleColor'],
  ...['Font', 'Children', 'BorderColor', 'BorderChildren', 'Options'],
]);
const linkKeys = new Set([
  ...['Source', 'SourcePosition', 'SourceArrowHead', 'Target', 'TargetPosition', 'TargetArrowHead', 'Type'],
  ...['LineWidth', 'LineColor', 'LineStyle', 'Labels'],
]);
const labelKeys = new Set(['Type', 'Title', 'Color', 'Font']);
const labelPlaces = new Set(['SourceRight', 'SourceLeft', 'TargetRight', 'TargetLeft']);
const windrose = new Set('N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW'.split(' '));
const ownTypes = new Set(
  ['Canvas', 'Resource', 'VerticalStack', 'HorizontalStack', 'Cloud', 'Account'].map((name) => `AWS::Diagram::${name}`),
);

const definition = readFileSync(join(import.meta.dirname, 'awsDiagramDefinition.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** Names of types and presets in the definition file. */
export const definedTypes: ReadonlySet<string> = new Set([
  ...ownTypes,
  ...definition.filter((line) => line.startsWith('AWS::')),
]);
export const definedPresets: ReadonlySet<string> = new Set(definition.filter((line) => !line.startsWith('AWS::')));

export interface AwsResource {
  readonly Type: string;
  readonly Title?: string;
  readonly Preset?: string;
  readonly Direction?: string;
  readonly Align?: string;
  readonly Children?: readonly string[];
  readonly BorderChildren?: readonly { readonly Position: string; readonly Resource: string }[];
}

export interface AwsLink {
  readonly Source: string;
  readonly Target: string;
  readonly LineStyle?: string;
  readonly Labels?: Readonly<Record<string, { readonly Title: string }>>;
}

export interface AwsDiagram {
  readonly resources: ReadonlyMap<string, AwsResource>;
  readonly links: readonly AwsLink[];
}

/** The file as awsdac would read it. Throws at what it would stop at, leave out or draw twice. */
export function parseAwsDiagram(text: string): AwsDiagram {
  const { Diagram: diagram, ...others } = parse(text, { maxAliasCount: 0 }) as { Diagram: Record<string, unknown> };
  allow(others, new Set(), 'file');
  allow(diagram, new Set(['DefinitionFiles', 'Resources', 'Links']), 'Diagram');
  const resources = new Map(Object.entries(diagram.Resources as Record<string, AwsResource>));
  const links = (diagram.Links ?? []) as AwsLink[];
  const held = new Map<string, number>();
  for (const [id, resource] of resources) checkResource(id, resource, resources, held);
  for (const link of links) checkLink(link, resources);

  if (resources.get('Canvas')?.Type !== 'AWS::Diagram::Canvas') throw new Error('no canvas');
  for (const id of resources.keys()) {
    if ((held.get(id) ?? 0) !== (id === 'Canvas' ? 0 : 1))
      throw new Error(`${id} is in ${held.get(id) ?? 0} resources`);
  }
  return { resources, links };
}

function checkResource(
  id: string,
  resource: AwsResource,
  resources: ReadonlyMap<string, AwsResource>,
  held: Map<string, number>,
): void {
  allow(resource, resourceKeys, id);
  if (!definedTypes.has(resource.Type)) throw new Error(`${id}: unknown type ${resource.Type}`);
  if (resource.Preset !== undefined && !definedPresets.has(resource.Preset))
    throw new Error(`${id}: ${resource.Preset}`);
  const aligns =
    resource.Direction === 'vertical' || resource.Type.endsWith('VerticalStack')
      ? 'left center right'
      : 'top center bottom';
  if (resource.Align !== undefined && !aligns.split(' ').includes(resource.Align))
    throw new Error(`${id}: ${resource.Align}`);
  checkColours(id, resource);
  for (const child of [
    ...(resource.Children ?? []),
    ...(resource.BorderChildren ?? []).map(({ Resource }) => Resource),
  ]) {
    if (!resources.has(child)) throw new Error(`${id} holds ${child}, which is not there`);
    held.set(child, (held.get(child) ?? 0) + 1);
  }
  for (const { Position, Resource } of resource.BorderChildren ?? []) {
    if (!windrose.has(Position)) throw new Error(`${id}: no place ${Position}`);
    if ((resources.get(Resource)?.Children ?? []).length > 0) throw new Error(`${Resource} on a border has content`);
  }
}

function checkLink(link: AwsLink, resources: ReadonlyMap<string, AwsResource>): void {
  allow(link, linkKeys, 'link');
  if (!resources.has(link.Source) || !resources.has(link.Target)) throw new Error(`${link.Source} to ${link.Target}`);
  if (link.LineStyle !== undefined && !['normal', 'dashed'].includes(link.LineStyle)) throw new Error(link.LineStyle);
  checkColours('link', link);
  for (const [place, label] of Object.entries(link.Labels ?? {})) {
    if (!labelPlaces.has(place)) throw new Error(`no label at ${place}`);
    allow(label, labelKeys, 'label');
    checkColours('label', label);
  }
}

/** awsdac reads colours by `rgba(%d,%d,%d,%d)`. */
function checkColours(of: string, value: object): void {
  for (const [key, colour] of Object.entries(value)) {
    if (key.endsWith('Color') && !/^rgba\(\d{1,3},\d{1,3},\d{1,3},\d{1,3}\)$/.test(String(colour)))
      throw new Error(`${of}: ${colour}`);
  }
}

function allow(value: object, keys: ReadonlySet<string>, of: string): void {
  for (const key of Object.keys(value)) if (!keys.has(key)) throw new Error(`${of} has an unknown key ${key}`);
}

export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where awsdac puts everything, nearly: its margins and paddings, with a letter taken for 12 pixels.
 * https://github.com/awslabs/diagram-as-code/blob/main/internal/types/resource.go
 */
export function placed({ resources }: AwsDiagram): readonly Placed[] {
  const all: Placed[] = [];
  const sized = (
    id: string,
  ): { readonly width: number; readonly height: number; readonly put: (x: number, y: number) => void } => {
    const { Type = '', Title = '', Children = [], Preset, Direction } = resources.get(id) ?? {};
    const lines = Title === '' ? [] : Title.split('\n');
    const text = { width: Math.max(0, ...lines.map((line) => line.length * 12 + 20)), height: lines.length * 34 + 10 };
    const isText = Type === 'AWS::Diagram::Resource' && Preset === undefined;
    if (Children.length === 0) {
      const icon = isText ? 0 : 64;
      const side = Math.max(isText ? 0 : 100, (text.width - icon) / 2);
      const top = isText ? 0 : 30;
      return {
        width: icon + 2 * side,
        height: icon + 2 * top + text.height,
        put: (x, y) => all.push({ id, x: x + side, y: y + top, width: icon, height: icon }),
      };
    }
    const isStack = Type.endsWith('Stack');
    const isVertical = isStack ? Type.endsWith('VerticalStack') : Direction === 'vertical';
    const parts = Children.map(sized);
    const [along, across] = isVertical ? (['height', 'width'] as const) : (['width', 'height'] as const);
    const inner = {
      [along]: parts.reduce((sum, part) => sum + part[along], 0),
      [across]: Math.max(...parts.map((part) => part[across])),
    };
    const isPlain = isStack || id === 'Canvas';
    const side = isPlain ? 0 : 60;
    const top = isPlain ? 0 : 40 + Math.max(isText ? 0 : 64, text.height);
    const bottom = isPlain ? 0 : 40;
    const width = Math.max((inner.width ?? 0) + 2 * side, isPlain ? 0 : text.width + 124);
    return {
      width,
      height: (inner.height ?? 0) + top + bottom,
      put: (x, y) => {
        if (!isStack)
          all.push({
            id,
            x: x + side / 4,
            y: y + 20,
            width: width - side / 2,
            height: (inner.height ?? 0) + top + bottom - 40,
          });
        let at = 0;
        for (const part of parts) {
          const shift = isVertical ? (width - 2 * side - part.width) / 2 : 0;
          part.put(x + side + (isVertical ? shift : at), y + top + (isVertical ? at : 0));
          at += part[along];
        }
      },
    };
  };
  sized('Canvas').put(0, 0);
  return all;
}
