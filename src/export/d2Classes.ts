import { glyphHues, type Hue } from '../model/glyphs.ts';
import type { Glyph } from '../model/resourceType.ts';
import type { NestedNode } from './nesting.ts';
import type { Palette } from './palette.ts';
import { tint } from './tint.ts';

/**
 * Shapes of D2 for what they are known to mean; all else is a rectangle. No icons: D2 fetches their pictures from the
 * network whenever a diagram is drawn, and stops where there is none.
 */
const shapes: Readonly<Partial<Record<Glyph, string>>> = {
  bucket: 'stored_data',
  cache: 'cylinder',
  database: 'cylinder',
  disk: 'cylinder',
  files: 'stored_data',
  table: 'cylinder',
  search: 'cylinder',
  queue: 'queue',
  stream: 'queue',
  topic: 'queue',
  certificate: 'page',
  log: 'page',
  policy: 'page',
  function: 'hexagon',
  stack: 'package',
  workflow: 'step',
};

/** What kind of knowledge a node stands for, over the colour of its type: told apart without seeing colours. */
const kinds = {
  folded: ['style.multiple: true'],
  stub: ['style.stroke-dash: 5', 'style.border-radius: 12'],
  gone: ['style.stroke-dash: 2', 'style.opacity: 0.6'],
  incomplete: ['style.stroke-dash: 3', 'style.stroke-width: 3'],
} as const;

type Kind = keyof typeof kinds;

/** Classes that a node wears, and its shape where it is no rectangle. */
export interface D2Look {
  readonly classes: readonly string[];
  readonly shape?: string;
}

/** How a node looks in the classes that {@link classLines} defines. */
export function d2Look({ node, content }: NestedNode): D2Look {
  const hue = glyphHues[node.glyph];
  const isOpen = content.length > 0;
  const wears: Readonly<Record<Kind, boolean>> = {
    folded: node.kind === 'folded' && !isOpen,
    stub: node.kind === 'stub',
    gone: node.kind === 'ghost',
    incomplete: node.unread || node.problem !== undefined,
  };
  const worn = Object.entries(wears).flatMap(([kind, isWorn]) => (isWorn ? [kind] : []));
  const shape = isOpen ? undefined : shapes[node.glyph];
  return { classes: [isOpen ? `${hue}-container` : hue, ...worn], ...(shape === undefined ? {} : { shape }) };
}

/** Definitions of the classes that these nodes wear, of those of arrows, and of the ground they stand on. */
export function classLines(nodes: readonly NestedNode[], palette: Palette): string[] {
  const worn = new Set(nodes.flatMap((nested) => d2Look(nested).classes));
  const classes = [
    ...(Object.keys(palette.hues) as Hue[]).flatMap((hue) => [
      classLine(hue, [
        ...boxStyle(palette, palette.hues[hue], palette.leaf),
        'style.font-size: 16',
        'style.bold: false',
      ]),
      classLine(`${hue}-container`, [
        ...boxStyle(palette, palette.hues[hue], veil(palette, hue)),
        'style.font-size: 18',
        'style.bold: true',
      ]),
    ]),
    ...Object.entries(kinds).map(([kind, style]) => classLine(kind, style)),
  ];
  return [
    `style.fill: "${palette.background}"`,
    'classes: {',
    ...[
      ...classes.filter(({ name }) => worn.has(name)).map(({ line }) => line),
      classLine('arrow', [`style.stroke: "${palette.edge}"`, `style.font-color: "${palette.mutedText}"`]).line,
      classLine('inferred', ['style.stroke-dash: 2']).line,
      classLine('unseen', ['style.opacity: 0']).line,
    ].map((line) => `  ${line}`),
    '}',
  ];
}

function classLine(name: string, style: readonly string[]): { readonly name: string; readonly line: string } {
  return { name, line: `${name}: {${style.join('; ')}}` };
}

function boxStyle(palette: Palette, stroke: string, fill: string): string[] {
  return [`style.stroke: "${stroke}"`, `style.fill: "${fill}"`, `style.font-color: "${palette.text}"`];
}

function veil(palette: Palette, hue: Hue): string {
  return tint(palette.hues[hue], palette.background, 0.07);
}
