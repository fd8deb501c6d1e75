import { glyphHues, type Hue } from '../../model/glyphs.ts';
import type { Glyph } from '../../model/resourceType.ts';
import type { NestedNode } from '../nesting.ts';
import type { Palette } from '../palette.ts';
import { tint } from '../tint.ts';
import { structurizrString } from './structurizrText.ts';

/** Shapes for what people know by its shape. */
const shapes: Readonly<Partial<Record<Glyph, string>>> = {
  bucket: 'Cylinder',
  cache: 'Cylinder',
  database: 'Cylinder',
  disk: 'Cylinder',
  table: 'Cylinder',
  queue: 'Pipe',
  stream: 'Pipe',
  topic: 'Pipe',
  web: 'WebBrowser',
};

interface Look {
  readonly hue: Hue;
  readonly kind: 'container' | 'folded' | 'leaf' | 'stub' | 'ghost';
  readonly shape: string;
}

/** The tag that a node wears for its looks: `orangeLeaf`, `blueLeafCylinder`. */
export function structurizrTag(nested: NestedNode): string {
  const { hue, kind, shape } = lookOf(nested);
  const usual = kind !== 'leaf' || shape === 'RoundedBox';
  return `${hue}${kind.charAt(0).toUpperCase()}${kind.slice(1)}${usual ? '' : shape}`;
}

/** A style for each tag that these nodes wear. What is folded, missing or gone also has a shape of its own. */
export function styleLines(nodes: readonly NestedNode[], palette: Palette): string[] {
  const used = new Map(nodes.map((nested) => [structurizrTag(nested), lookOf(nested)]));
  const sorted = [...used].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.flatMap(([tag, { hue, kind, shape }]) => {
    const colour = palette.hues[hue];
    const filled = kind === 'leaf' || kind === 'folded';
    return [
      `element ${structurizrString(tag)} {`,
      ...(kind === 'container' ? [] : [`  shape ${shape}`]),
      `  background ${filled ? colour : tint(colour, palette.background, 0.06)}`,
      `  color ${filled ? palette.background : palette.text}`,
      ...(kind === 'ghost' ? ['  opacity 60'] : []),
      '}',
    ];
  });
}

function lookOf({ node, content }: NestedNode): Look {
  const kind = content.length > 0 ? 'container' : node.kind === 'container' ? 'leaf' : node.kind;
  const shape = {
    container: 'Box',
    folded: 'Folder',
    leaf: shapes[node.glyph] ?? 'RoundedBox',
    stub: 'Ellipse',
    ghost: 'Ellipse',
  };
  return { hue: glyphHues[node.glyph], kind, shape: shape[kind] };
}
