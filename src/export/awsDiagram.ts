import { glyphHues } from '../model/glyphs.ts';
import type { PictureEdge, PictureNode } from '../picture/picture.ts';
import { type Stack, stacked } from './awsDiagramStacks.ts';
import {
  awsDiagramContainers,
  awsDiagramTypes,
  genericPreset,
  genericPresets,
  genericType,
} from './awsDiagramTypes.ts';
import { counted, edgeCaption, nodeCaption } from './caption.ts';
import type { Excerpt } from './excerpt.ts';
import type { Exporter, ExportInput } from './exporter.ts';
import { headerLines } from './headerLines.ts';
import { flatten, type NestedNode, nest } from './nesting.ts';
import { type Palette, paletteOf } from './palette.ts';
import { publicSubnets } from './publicSubnets.ts';
import { shortened, visibleText } from './visibleText.ts';

const howToView =
  'To draw it with awsdac (https://github.com/awslabs/diagram-as-code), which fetches the icons from AWS: "awsdac FILE -o FILE.png".';

const definitions =
  'https://raw.githubusercontent.com/awslabs/diagram-as-code/main/definitions/definition-for-aws-icons-light.yaml';

/** Characters of a line: a longer one makes its whole column wider. */
const lineLength = 32;

/** Where things stand on the border of their container, the usual places for ways in and out first. */
const borderPlaces = ['N', 'S', 'W', 'E', 'NNW', 'NNE', 'SSW', 'SSE', 'WNW', 'ENE', 'WSW', 'ESE'] as const;

/** Diagram-as-code of AWS: its own icons and groups, nested, with Orrery's arrangement in rows and columns. */
export const awsDiagram: Exporter = {
  id: 'aws-diagram',
  write: async (input) => [{ content: diagram(input, subnetPresets(await input.excerpt())) }],
};

/** What draws a subnet as public or private, by its id; absent where its routes are not known. */
function subnetPresets(excerpt: Excerpt): ReadonlyMap<string, string> {
  const open = publicSubnets(excerpt);
  const served = excerpt.relations.filter(({ verb }) => verb === 'serves');
  return new Map(served.map(({ to }) => [to, open.has(to) ? 'PublicSubnet' : 'PrivateSubnet']));
}

/** Resources are called n1, n2, … in the picture's order, and stacks s1, s2, …: nothing from a cloud is an id. */
function diagram(
  { picture, header, style, typeOf, layout }: ExportInput,
  presets: ReadonlyMap<string, string>,
): string {
  const trees = nest(picture);
  const all = flatten(trees);
  const ids = new Map(all.map(({ node }, at) => [node.id, `n${at + 1}`]));
  const idOf = (id: string): string => ids.get(id) ?? '';
  const palette = paletteOf(style);
  const { boxes } = layout();
  const stacks: string[] = [];
  let stackCount = 0;

  /** Ids of the parts of a stack; stacks inside of it become resources of their own. */
  const partsOf = ({ content }: Stack): string[] =>
    content.map((part) => {
      if (typeof part === 'string') return idOf(part);
      const parts = partsOf(part);
      const id = `s${++stackCount}`;
      const vertical = part.direction === 'vertical';
      stacks.push(
        `${id}:`,
        `  Type: AWS::Diagram::${vertical ? 'VerticalStack' : 'HorizontalStack'}`,
        `  Align: ${vertical ? 'center' : 'top'}`,
        ...listed('Children', parts),
      );
      return id;
    });
  const contentLines = (content: readonly NestedNode[], first: readonly string[] = []): string[] => {
    const stack = stacked(
      content.map(({ node }) => node.id),
      boxes,
    );
    const vertical = first.length > 0 || stack.direction === 'vertical';
    const whole: Stack =
      vertical && stack.direction === 'horizontal' ? { direction: 'vertical', content: [stack] } : stack;
    return [
      `  Direction: ${vertical ? 'vertical' : 'horizontal'}`,
      `  Align: ${vertical ? 'center' : 'top'}`,
      ...listed('Children', [...first, ...(content.length === 0 ? [] : partsOf(whole))]),
    ];
  };

  const resourceLines = ({ node, content }: NestedNode): string[] => {
    const gates = content.filter(isGate).slice(0, borderPlaces.length);
    const onBorder = new Set(gates.length === content.length ? [] : gates);
    const inside = content.filter((each) => !onBorder.has(each));
    return [
      `${idOf(node.id)}:`,
      ...looks(node, {
        isContainer: content.length > 0,
        subnet: presets.get(node.id),
        glyph: typeOf(node.type)?.glyph ?? node.glyph,
        palette,
        isDark: style.mode === 'dark',
      }),
      ...(inside.length === 0 ? [] : contentLines(inside)),
      ...(onBorder.size === 0
        ? []
        : [
            '  BorderChildren:',
            ...[...onBorder].flatMap(({ node: gate }, at) => [
              `    - Position: ${borderPlaces[at]}`,
              `      Resource: ${idOf(gate.id)}`,
            ]),
          ]),
    ];
  };

  const title = shortened(visibleText(picture.title), 120);
  const drawn = picture.edges.filter(({ from, to }) => from !== to);
  const loops = picture.edges.length - drawn.length;
  const resources = all.flatMap(resourceLines);
  const canvas = contentLines(trees, ['title']);
  return [
    ...headerLines(
      picture,
      header,
      howToView,
      loops === 0 ? [] : [`Left out: ${counted(loops, 'arrow')} that start where they end, which awsdac cannot draw.`],
    ).map(yamlComment),
    'Diagram:',
    '  DefinitionFiles:',
    '    - Type: URL',
    `      Url: ${yamlString(definitions)}`,
    '  Resources:',
    ...[
      'Canvas:',
      '  Type: AWS::Diagram::Canvas',
      ...(style.mode === 'dark' ? [`  FillColor: ${rgba(palette.background)}`] : []),
      ...canvas,
      'title:',
      `  Type: ${genericType}`,
      `  Title: ${yamlString([header.sample ? `${title} (sample data)` : title, ...(all.length === 0 ? ['Nothing to show'] : [])].join('\n'))}`,
      `  TitleColor: ${rgba(palette.text)}`,
      ...resources,
      ...stacks,
    ].map((line) => `    ${line}`),
    ...(drawn.length === 0
      ? []
      : ['  Links:', ...drawn.flatMap((edge) => linkLines(edge, idOf, palette)).map((line) => `    ${line}`)]),
    '',
  ].join('\n');
}

interface Look {
  readonly isContainer: boolean;
  /** The preset of a subnet. */
  readonly subnet: string | undefined;
  readonly glyph: PictureNode['glyph'];
  readonly palette: Palette;
  readonly isDark: boolean;
}

/** Type, preset, colours and title: what is a stand-in or gone is grey, and says so. */
function looks(node: PictureNode, { isContainer, subnet, glyph, palette, isDark }: Look): string[] {
  const known =
    (isContainer && Object.hasOwn(awsDiagramContainers, node.type) ? awsDiagramContainers[node.type] : undefined) ??
    (Object.hasOwn(awsDiagramTypes, node.type) ? awsDiagramTypes[node.type] : undefined);
  const generic = known === undefined ? (genericPresets[glyph] ?? genericPreset) : undefined;
  const preset = known === 'AWS::EC2::Subnet' ? subnet : generic;
  const isMuted = node.kind === 'stub' || node.kind === 'ghost';
  return [
    `  Type: ${known ?? genericType}`,
    ...(preset === undefined ? [] : [`  Preset: ${yamlString(preset)}`]),
    `  Title: ${yamlString(titleOf(node, isContainer))}`,
    ...(isMuted ? [`  TitleColor: ${rgba(palette.mutedText)}`] : isDark ? [`  TitleColor: ${rgba(palette.text)}`] : []),
    ...(known === undefined && isContainer ? [`  BorderColor: ${rgba(palette.hues[glyphHues[glyph]])}`] : []),
  ];
}

/** Below each other in what is an icon, and on one line in the head of what has content. */
function titleOf(node: PictureNode, isContainer: boolean): string {
  const { name, type, note, lines } = nodeCaption(node, lineLength);
  const said = [name, type, ...(isContainer ? [] : lines), note].filter((line) => line !== '');
  return said.join(isContainer ? ' · ' : '\n');
}

/** Positions are not given: awsdac then connects the sides that face each other. */
function linkLines(edge: PictureEdge, idOf: (id: string) => string, palette: Palette): string[] {
  const { verbs, detail } = edgeCaption(edge, lineLength);
  return [
    `- Source: ${idOf(edge.from)}`,
    `  Target: ${idOf(edge.to)}`,
    '  TargetArrowHead:',
    '    Type: Open',
    `  LineColor: ${rgba(palette.edge)}`,
    ...(edge.inferred ? ['  LineStyle: dashed'] : []),
    '  Labels:',
    '    SourceRight:',
    `      Title: ${yamlString([verbs, detail].filter((line) => line !== '').join('\n'))}`,
    `      Color: ${rgba(palette.mutedText)}`,
  ];
}

function isGate({ node, content }: NestedNode): boolean {
  return node.gate === true && content.length === 0;
}

function listed(key: string, values: readonly string[]): string[] {
  return [`  ${key}:`, ...values.map((value) => `    - ${value}`)];
}

/** `#rrggbb` as awsdac reads colours. */
function rgba(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return yamlString(`rgba(${red},${green},${blue},255)`);
}

/** In double quotes, where JSON and YAML mean the same. YAML allows neither of the last two characters of a plane. */
function yamlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16)}`,
  );
}

function yamlComment(text: string): string {
  return `# ${text.replace(/[\ufffe\uffff]/g, '\ufffd')}`.trimEnd();
}
