import type { Hue } from '../../model/glyphs.ts';
import { glyphHues } from '../../model/glyphs.ts';
import { indented } from '../indented.ts';
import type { NestedNode } from '../nesting.ts';
import type { Palette } from '../palette.ts';
import { tint } from '../tint.ts';

/** How a node is drawn, told by more than its colour. */
export interface Look {
  /** Stereotype that wears it, unique among looks: `blueContainer`. */
  readonly name: string;
  /** PlantUML's word for the shape: `collections` are several sheets on top of each other. */
  readonly shape: 'rectangle' | 'collections';
  readonly hue: Hue;
  readonly kind: 'container' | 'folded' | 'leaf' | 'stub' | 'ghost';
  /** Nothing was read of it, or not everything. */
  readonly incomplete: boolean;
}

export function lookOf({ node, content }: NestedNode): Look {
  const hue = glyphHues[node.glyph];
  const kind = content.length > 0 ? 'container' : node.kind === 'container' ? 'leaf' : node.kind;
  const incomplete = node.unread || node.problem !== undefined;
  return {
    name: `${hue}${capitalized(kind)}${incomplete ? 'Incomplete' : ''}`,
    shape: kind === 'folded' ? 'collections' : 'rectangle',
    hue,
    kind,
    incomplete,
  };
}

/** The styles of these looks and of everything else, as `skinparam` lines: every version of PlantUML knows them. */
export function styleLines(looks: readonly Look[], palette: Palette): string[] {
  const used = new Map(looks.map((look) => [look.name, look]));
  return [
    'skinparam {',
    ...[
      `BackgroundColor ${palette.background}`,
      `DefaultFontColor ${palette.text}`,
      'DefaultTextAlignment center',
      `TitleFontColor ${palette.text}`,
      'Shadowing false',
      'RoundCorner 8',
      // Labels come in lines that are short enough.
      'WrapWidth 10000',
      'MaxMessageSize 10000',
      'NodeSep 30',
      'RankSep 40',
      `ArrowColor ${palette.edge}`,
      `ArrowFontColor ${palette.mutedText}`,
      'ArrowFontSize 11',
    ].map(indented),
    '}',
    ...[...used.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((look) => lookLines(look, palette)),
    'hide stereotype',
  ];
}

function lookLines({ name, shape, hue, kind, incomplete }: Look, palette: Palette): string[] {
  const colour = palette.hues[hue];
  const border = kind === 'stub' ? 'dashed' : kind === 'ghost' || incomplete ? 'dotted' : '';
  return [
    `skinparam ${shape}<<${name}>> {`,
    ...[
      `BackgroundColor ${kind === 'container' ? tint(colour, palette.background, 0.06) : palette.leaf}`,
      `BorderColor ${colour}`,
      ...(border === '' ? [] : [`BorderStyle ${border}`]),
      `BorderThickness ${incomplete ? 2 : 1}`,
      `FontColor ${kind === 'ghost' ? palette.mutedText : palette.text}`,
    ].map(indented),
    '}',
  ];
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
