import { glyphHues } from '../model/glyphs.ts';
import type { Glyph } from '../model/resourceType.ts';
import type { PictureNode } from '../picture/picture.ts';
import { dotString } from './dotText.ts';
import type { Palette } from './palette.ts';
import { tint } from './tint.ts';

/** Attributes by name, their values as DOT writes them. */
type Attributes = Readonly<Record<string, string>>;

/** What stores things is a cylinder; all else is a box. */
const cylinders: ReadonlySet<Glyph> = new Set(['bucket', 'cache', 'database', 'disk', 'files', 'search', 'table']);

/**
 * What all of a drawing looks like, by what it applies to.
 *
 * @param edgesPlace whether nodes stand where their edges put them
 */
export function commonStyles(
  palette: Palette,
  edgesPlace: boolean,
): Readonly<Record<'graph' | 'node' | 'edge', Attributes>> {
  const font = { fontname: dotString('Helvetica,Arial,sans-serif') };
  return {
    graph: {
      ...font,
      bgcolor: dotString(palette.background),
      fontcolor: dotString(palette.text),
      compound: 'true',
      nodesep: '0.35',
      ranksep: '0.6',
      pad: '0.3',
    },
    node: {
      ...font,
      fontsize: '12',
      fontcolor: dotString(palette.text),
      fillcolor: dotString(palette.leaf),
      shape: 'box',
      style: dotString('filled,rounded'),
      margin: dotString('0.18,0.1'),
    },
    edge: {
      ...font,
      fontsize: '10',
      color: dotString(palette.edge),
      fontcolor: dotString(palette.mutedText),
      arrowsize: '0.8',
      ...(edgesPlace ? {} : { constraint: 'false' }),
    },
  };
}

/** A node that is drawn by itself: its colour says what it is; its outline, what kind of knowledge it stands for. */
export function nodeStyle(node: PictureNode, palette: Palette): Attributes {
  return {
    color: dotString(palette.hues[glyphHues[node.glyph]]),
    ...(cylinders.has(node.glyph) ? { shape: 'cylinder', style: dotString(outline(node, 'filled')) } : {}),
    ...(!cylinders.has(node.glyph) && outline(node, '') !== ''
      ? { style: dotString(outline(node, 'filled,rounded')) }
      : {}),
    ...(node.kind === 'folded' ? { peripheries: '2' } : {}),
    ...(isIncomplete(node) ? { penwidth: '2' } : {}),
    ...(node.kind === 'ghost' ? { fontcolor: dotString(palette.mutedText) } : {}),
  };
}

/** A cluster, with a veil of its colour as ground. */
export function clusterStyle(node: PictureNode, palette: Palette): Attributes {
  const hue = palette.hues[glyphHues[node.glyph]];
  return {
    color: dotString(hue),
    fillcolor: dotString(tint(hue, palette.background, 0.07)),
    style: dotString(outline(node, 'filled,rounded')),
    margin: '14',
    ...(isIncomplete(node) ? { penwidth: '2' } : {}),
  };
}

function outline(node: PictureNode, style: string): string {
  const line = node.kind === 'stub' ? 'dashed' : node.kind === 'ghost' || isIncomplete(node) ? 'dotted' : '';
  return [style, line].filter((part) => part !== '').join(',');
}

function isIncomplete(node: PictureNode): boolean {
  return node.unread || node.problem !== undefined;
}
