import type { Glyph } from '../model/resourceType.ts';
import type { PictureNode } from '../picture/picture.ts';
import { edgeCaption, nodeCaption } from './caption.ts';
import type { Exporter, ExportHeader } from './exporter.ts';
import { wrapped } from './graphvizText.ts';
import { headerLines } from './headerLines.ts';
import { type ArrowEnd, arrowEnds } from './mermaidArchitectureEnds.ts';
import { arrowSide, asPlaced, type Boxes, type Cell, framesBetween, gridCells } from './mermaidArchitectureGrid.ts';
import { readableArchitecture } from './mermaidArchitectureSize.ts';
import { architectureTexts } from './mermaidArchitectureText.ts';
import { type Reduced, withinMermaidLimits } from './mermaidLimits.ts';
import { mermaidComment } from './mermaidText.ts';
import { flatten, nest } from './nesting.ts';

const howToView =
  'A Mermaid architecture diagram, for Mermaid 12 or later: https://mermaid.live draws it. Flowcharts are drawn by older ones too.';

const inferredSentence = 'Arrows cannot be dotted in this format: those that are inferred say so.';

const iconSize = 96;
const padding = 40;

/** Characters of a name or detail that are shown: titles stand under icons, close to each other. */
const longestLabel = 48;

/** Mermaid's own icons. What has none is drawn as a box with its type in it. */
const icons: Readonly<Partial<Record<Glyph, 'cloud' | 'database' | 'disk' | 'internet' | 'server'>>> = {
  organization: 'cloud',
  folder: 'cloud',
  account: 'cloud',
  region: 'cloud',
  network: 'cloud',
  subnet: 'cloud',
  cache: 'database',
  database: 'database',
  search: 'database',
  table: 'database',
  bucket: 'disk',
  disk: 'disk',
  files: 'disk',
  image: 'disk',
  address: 'internet',
  api: 'internet',
  balancer: 'internet',
  endpoint: 'internet',
  gateway: 'internet',
  link: 'internet',
  routes: 'internet',
  web: 'internet',
  zone: 'internet',
  cluster: 'server',
  container: 'server',
  function: 'server',
  interface: 'server',
  server: 'server',
};

/** Mermaid architecture diagram: groups, services with icons, verbs on the arrows, folded to what it draws readably. */
export const mermaidArchitecture: Exporter = {
  id: 'mermaid-architecture',
  write: ({ picture, header, layout }) => {
    const { boxes } = layout();
    const readable = readableArchitecture(picture);
    const text = withinMermaidLimits(readable.picture, (reduced) =>
      architecture(header, boxes, {
        ...reduced,
        reductions: [...readable.reductions, ...reduced.reductions],
        leftOut: [...readable.leftOut, ...reduced.leftOut],
      }),
    );
    return [{ content: text }];
  },
};

/** The whole file. Nodes are called n1, n2, … in the picture's order; nothing that comes from a cloud is an id. */
function architecture(
  header: ExportHeader,
  boxes: Boxes,
  { picture, labelLength, reductions, leftOut }: Reduced,
): string {
  const trees = nest(picture);
  const nested = flatten(trees);
  const ids = new Map(nested.map((each, index) => [each.node.id, `n${index + 1}`]));
  const idOf = (id: string): string => ids.get(id) ?? '';
  const connected = new Set(picture.edges.flatMap(({ from, to }) => [from, to]));
  const { endOf, junctionOf } = arrowEnds(nested, connected, idOf);
  const cells = gridCells(
    asPlaced(trees, boxes),
    (each) => (each.content.length === 0 ? idOf(each.node.id) : junctionOf(each)),
    leftOut.length === 0 ? [] : ['leftOut'],
  );
  const length = Math.min(labelLength, longestLabel);
  const texts = architectureTexts();

  const nodeLines = nested.flatMap((each): string[] => {
    const { node, content } = each;
    const { name, type, note, lines } = nodeCaption(node, length);
    const id = idOf(node.id);
    const place = node.parent === undefined ? '' : ` in ${idOf(node.parent)}`;
    const junction = junctionOf(each);
    const icon = iconOf(node);
    if (content.length > 0) {
      const title = texts.title([`${name} — ${note === '' ? type : `${type}, ${note}`}`]);
      return [
        `group ${id}${icon ?? ''}${title}${place}`,
        ...(junction === undefined ? [] : [`junction ${junction} in ${id}`]),
      ];
    }
    const inBox = icon === undefined && isKnown(node) && type !== '';
    const title = texts.title([name, inBox ? '' : type, ...lines, note].flatMap((line) => wrapped(line).split('\n')));
    return [`service ${id}${inBox ? texts.iconText(type) : (icon ?? '')}${title}${place}`];
  });
  const edgeLines = picture.edges.map((edge) => {
    const { verbs, detail } = edgeCaption(edge, length);
    const [from, to] = [endOf(edge.from), endOf(edge.to)];
    const side = arrowSide(cells.get(from.service), cells.get(to.service));
    const border = ({ atBorder }: ArrowEnd): string => (atBorder && from.group !== to.group ? '{group}' : '');
    const title = texts.title([edge.inferred ? `${verbs} (inferred)` : verbs, detail]);
    return `${from.service}${border(from)}:${side} -${title}-> ${side}:${to.service}${border(to)}`;
  });
  return [
    ...headerLines(picture, header, howToView, [
      ...(picture.edges.some(({ inferred }) => inferred) ? [inferredSentence] : []),
      ...reductions,
      ...leftOut,
      ...texts.sentences(),
    ]).map(mermaidComment),
    configuration(framesBetween(trees)),
    'architecture-beta',
    ...[
      ...(nested.length === 0 ? ['service nothing["Nothing to show"]'] : nodeLines),
      ...(leftOut.length === 0 ? [] : [`service leftOut${texts.title(leftOut)}`]),
      ...edgeLines,
      ...alignLines(cells),
    ].map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/**
 * Room for titles below icons, and for the frames of groups between them. Sizes are in pixels; the distance of services is
 * told in sizes of an icon.
 */
function configuration(frames: number): string {
  const distance = Math.max(3.2, (iconSize + frames * padding + 40) / iconSize).toFixed(1);
  return `%%{init: {"architecture": {"iconSize": ${iconSize}, "padding": ${padding}, "idealEdgeLengthMultiplier": ${distance}}}}%%`;
}

function iconOf(node: PictureNode): string | undefined {
  const icon = isKnown(node) ? icons[node.glyph] : undefined;
  return icon === undefined ? undefined : `(${icon})`;
}

/** What is not in the inventory has no icon: it is drawn as an empty box with a dashed outline. */
function isKnown({ kind }: PictureNode): boolean {
  return kind !== 'stub' && kind !== 'ghost';
}

/** Rows and columns as Mermaid is told of them: those of a single service need no telling. */
function alignLines(cells: ReadonlyMap<string, Cell>): string[] {
  const lines = (direction: 'row' | 'column', along: 'row' | 'column'): string[] => {
    const members = new Map<number, [string, Cell][]>();
    for (const [service, cell] of cells) {
      const line = members.get(cell[direction]) ?? [];
      line.push([service, cell]);
      members.set(cell[direction], line);
    }
    return [...members]
      .sort(([one], [other]) => one - other)
      .filter(([, line]) => line.length > 1)
      .map(([, line]) => {
        const ordered = line.toSorted(([, one], [, other]) => one[along] - other[along]);
        return `align ${direction} ${ordered.map(([service]) => service).join(' ')}`;
      });
  };
  return [...lines('row', 'column'), ...lines('column', 'row')];
}
