import { glyphHues, type Hue } from '../model/glyphs.ts';
import type { PictureEdge } from '../picture/picture.ts';
import { nodeCaption } from './caption.ts';
import type { NestedNode } from './nesting.ts';
import type { Palette } from './palette.ts';
import { plantumlText } from './plantuml/plantumlText.ts';
import { tint } from './tint.ts';

/** Types that a line of the legend names. */
const typesNamed = 4;

const borders = { stub: 'DashedLine()', ghost: 'DottedLine()', incomplete: 'DottedLine()', usual: '' } as const;

interface Tag {
  readonly hue: Hue;
  /** A deployment node: a frame around others, or what is folded. */
  readonly isNode: boolean;
  readonly border: keyof typeof borders;
}

/** The tag that an element wears, for its colour and border: `orange`, `greenNode`, `purpleStub`. */
export function c4Tag(nested: NestedNode): string {
  const { hue, isNode, border } = tagOf(nested);
  return `${hue}${isNode ? 'Node' : ''}${border === 'usual' ? '' : border.charAt(0).toUpperCase() + border.slice(1)}`;
}

/** Styles for the tags that these elements and relations wear, and what the legend says of each. */
export function tagLines(nodes: readonly NestedNode[], edges: readonly PictureEdge[], palette: Palette): string[] {
  const wearers = Map.groupBy(nodes, c4Tag);
  const tags = [...wearers].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    // Only what is really there, not C4's usual kinds of elements.
    'SetDefaultLegendEntries("")',
    `skinparam backgroundColor ${palette.background}`,
    `skinparam defaultFontColor ${palette.text}`,
    `UpdateRelStyle($textColor="${palette.mutedText}", $lineColor="${palette.edge}")`,
    ...tags.flatMap(([name, [first, ...others]]) =>
      first === undefined ? [] : [elementTagLine(name, tagOf(first), [first, ...others], palette)],
    ),
    ...(edges.some(({ inferred }) => inferred)
      ? [
          `AddRelTag("inferred", $textColor="${palette.mutedText}", $lineColor="${palette.edge}", $lineStyle=DottedLine(), $legendText="inferred")`,
        ]
      : []),
  ];
}

/** Deployment nodes are frames in their colour, everything else is filled with it, as C4 draws them. */
function elementTagLine(name: string, tag: Tag, wearers: readonly NestedNode[], palette: Palette): string {
  const colour = palette.hues[tag.hue];
  const colours = tag.isNode
    ? [tint(colour, palette.background, 0.06), palette.text, colour]
    : tag.border === 'usual'
      ? [colour, palette.background, colour]
      : [palette.leaf, palette.text, colour];
  const [background, text, border] = colours;
  const line = borders[tag.border];
  return [
    `${tag.isNode ? 'AddNodeTag' : 'AddElementTag'}("${name}"`,
    `$bgColor="${background}"`,
    `$fontColor="${text}"`,
    `$borderColor="${border}"`,
    ...(line === '' ? [] : [`$borderStyle=${line}`, `$borderThickness="${tag.border === 'stub' ? 2 : 1}"`]),
    `$legendText="${legendText(wearers, tag)}")`,
  ].join(', ');
}

/** The types in this style: `Instance, Network interface`. */
function legendText(wearers: readonly NestedNode[], { border }: Tag): string {
  const titles = [...new Set(wearers.map(({ node }) => nodeCaption(node, 40).type))].filter((title) => title !== '');
  const named = titles.slice(0, typesNamed).join(', ');
  const more = titles.length > typesNamed ? ', …' : '';
  const state = { stub: 'not in this inventory', ghost: 'gone', incomplete: 'not read or incomplete', usual: '' }[
    border
  ];
  return plantumlText([`${named}${more}`, state].filter((text) => text !== '').join(': '));
}

function tagOf({ node, content }: NestedNode): Tag {
  return {
    hue: glyphHues[node.glyph],
    isNode: content.length > 0 || node.kind === 'folded',
    border:
      node.kind === 'stub' || node.kind === 'ghost'
        ? node.kind
        : node.unread || node.problem !== undefined
          ? 'incomplete'
          : 'usual',
  };
}
