import type { Box, Layout } from '../../layout/layout.ts';
import type { PictureNode } from '../../picture/picture.ts';
import type { Excerpt } from '../excerpt.ts';
import type { ExportInput } from '../exporter.ts';
import { flatten, type NestedNode, nest } from '../nesting.ts';
import { paletteOf } from '../palette.ts';
import { publicSubnets } from '../publicSubnets.ts';
import { shortened, visibleText } from '../visibleText.ts';
import { type Area, type Cell, iconSize, iconTop, rounded } from './cell.ts';
import { edgeCellId, mainLayerId, nodeCellId, relationsLayerId, rootId } from './cellIds.ts';
import { bold, containerLabel, edgeLabel, leafLabel, nodeTooltip } from './labels.ts';
import { pageHeader, shortFacts } from './pageFacts.ts';
import { containerStyle, edgeStyle, isIcon, leafStyle, noteStyle, type StyleSheet } from './styles.ts';
import { exactText, htmlText } from './xmlText.ts';

/** What stands above the drawing. */
const titleArea = { x: 0, y: -68, height: 48 };
const titleLength = 90;

/** Every cell of the page but the first two: the arrows' layer, notes, nodes before what they contain, arrows. */
export async function pageCells(input: ExportInput): Promise<Cell[]> {
  const { picture, style } = input;
  const layout = input.layout();
  const excerpt = await input.excerpt();
  const open = publicSubnets(excerpt);
  const sheet: StyleSheet = { palette: paletteOf(style), style, isPublic: (id) => open.has(id) };
  const drawn = new Set(picture.nodes.map(({ id }) => id));
  const facts = factsById(excerpt);
  return [
    relationsLayer(),
    titleNote(input, layout, sheet),
    ...(picture.nodes.length === 0 ? [nothingNote(sheet)] : []),
    ...flatten(nest(picture)).map((nested) => nodeCell(nested, layout, sheet, drawn, facts)),
    ...picture.edges
      .filter(({ from, to }) => drawn.has(from) && drawn.has(to))
      .map((edge): Cell => {
        const data = { orreryFrom: exactText(edge.from), orreryTo: exactText(edge.to) };
        return {
          id: edgeCellId(edge.from, edge.to),
          parent: relationsLayerId,
          style: edgeStyle(edge, sheet),
          label: edgeLabel(edge, false),
          labelWhenNew: edgeLabel(edge, true),
          data,
          shape: { kind: 'edge', source: nodeCellId(edge.from), target: nodeCellId(edge.to) },
        };
      }),
  ];
}

function relationsLayer(): Cell {
  const label = 'Relations';
  return {
    id: relationsLayerId,
    parent: rootId,
    style: '',
    label,
    labelWhenNew: label,
    data: { orreryPart: 'relations' },
    shape: { kind: 'layer' },
  };
}

function titleNote(input: ExportInput, layout: Layout, sheet: StyleSheet): Cell {
  const title = shortened(visibleText(input.picture.title), titleLength) || 'Orrery';
  const facts = shortFacts(input).map((fact) => visibleText(fact));
  const label = `${bold(title)}<br><font style="font-size: 11px">${htmlText(facts.join(' · '))}</font>`;
  return note('title', label, { ...titleArea, width: Math.max(480, Math.round(layout.width)) }, sheet, {
    tooltip: pageHeader(input).map(htmlText).join('\n'),
  });
}

function nothingNote(sheet: StyleSheet): Cell {
  return note('nothing', 'Nothing to show', { x: 0, y: 0, width: 200, height: 30 }, sheet, {});
}

function note(part: string, label: string, area: Area, sheet: StyleSheet, more: Pick<Cell, 'tooltip'>): Cell {
  return {
    id: `orrery-${part}`,
    parent: mainLayerId,
    style: noteStyle(sheet),
    label,
    labelWhenNew: label,
    ...more,
    data: { orreryPart: part },
    shape: { kind: 'vertex', isContainer: false, ...area },
  };
}

/** What labels and metadata say of a node beside what is in the picture. */
interface Facts {
  readonly account?: string;
  readonly accountName?: string;
  readonly region?: string;
  readonly console?: string;
  readonly path?: readonly string[];
}

function factsById({ resources, others }: Excerpt): ReadonlyMap<string, Facts> {
  return new Map<string, Facts>([...others, ...resources].map((each) => [each.id, each]));
}

function nodeCell(
  { node, content }: NestedNode,
  layout: Layout,
  sheet: StyleSheet,
  drawn: ReadonlySet<string>,
  facts: ReadonlyMap<string, Facts>,
): Cell {
  const isContainer = content.length > 0;
  const parent = node.parent !== undefined && drawn.has(node.parent) ? node.parent : undefined;
  const box = boxOf(node.id, layout);
  const origin = parent === undefined ? { x: 0, y: 0 } : corner(boxOf(parent, layout));
  const { account, accountName, region, console, path } = facts.get(node.id) ?? {};
  const places = [
    node.id,
    path === undefined || path.length === 0 ? '' : path.join(' › '),
    account === undefined ? '' : `Account: ${accountName === undefined ? account : `${accountName} (${account})`}`,
    region === undefined ? '' : `Region: ${region}`,
  ];
  const label = (isNew: boolean): string =>
    isContainer ? containerLabel(node, box.width, isNew) : leafLabel(node, isNew);
  const area = relativeTo(origin, isContainer || !isIcon(node.type) ? boxArea(box) : iconArea(box));
  return {
    id: nodeCellId(node.id),
    parent: parent === undefined ? mainLayerId : nodeCellId(parent),
    style: isContainer ? containerStyle(node, sheet) : leafStyle(node, sheet),
    label: label(false),
    labelWhenNew: label(true),
    tooltip: nodeTooltip(
      node,
      places.map((place) => visibleText(place)).filter((place) => place !== ''),
    ),
    ...(console?.startsWith('https://') ? { link: visibleText(console) } : {}),
    data: {
      orreryId: exactText(node.id),
      orreryType: exactText(node.type),
      ...(parent === undefined ? {} : { orreryIn: exactText(parent) }),
      ...(account === undefined ? {} : { account: visibleText(account) }),
      ...(region === undefined ? {} : { region: visibleText(region) }),
    },
    shape: { kind: 'vertex', isContainer, ...area },
  };
}

function boxOf(id: PictureNode['id'], layout: Layout): Box {
  const box = layout.boxes.get(id);
  if (box === undefined) throw new RangeError(`${id} has no place in the layout`);
  return box;
}

/** Layouts tell the middle of boxes, draw.io their corners. */
function corner({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x - width / 2, y: y - height / 2 };
}

function boxArea(box: Box): Area {
  return { ...corner(box), width: box.width, height: box.height };
}

function iconArea(box: Box): Area {
  return { x: box.x - iconSize / 2, y: corner(box).y + iconTop, width: iconSize, height: iconSize };
}

function relativeTo(origin: { x: number; y: number }, { x, y, width, height }: Area): Area {
  return { x: rounded(x - origin.x), y: rounded(y - origin.y), width: rounded(width), height: rounded(height) };
}
