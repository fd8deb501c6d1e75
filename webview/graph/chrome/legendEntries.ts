import type { Glyph } from '../../../src/model/resourceType.ts';
import type { Picture, PictureEdge, PictureNode } from '../../../src/picture/picture.ts';
import { changeKinds, changeSigns, changeWords } from './changeMarks.ts';

/** How a legend shows what it explains. */
export type LegendMark =
  | { readonly kind: 'glyph'; readonly glyph: Glyph }
  | { readonly kind: 'line'; readonly line: 'plain' | 'thick' | 'dashed' | 'faint' }
  | { readonly kind: 'box'; readonly box: 'folded' | 'dashed' | 'ghost' | 'warning' }
  | { readonly kind: 'sign'; readonly sign: string; readonly change: 'added' | 'modified' | 'removed' };

export interface LegendRow {
  readonly mark: LegendMark;
  readonly words: string;
  readonly count?: number;
}

const mostTypes = 10;

/** Types that are drawn, with their glyphs, the most frequent first. */
export function typeRows({ nodes }: Picture): { readonly rows: readonly LegendRow[]; readonly more: number } {
  const found = new Map<string, { words: string; glyph: Glyph; count: number }>();
  for (const { type, typeTitle, glyph } of nodes) {
    const known = found.get(type);
    if (known === undefined) found.set(type, { words: typeTitle, glyph, count: 1 });
    else known.count += 1;
  }
  const frequent = [...found.values()].sort((a, b) => b.count - a.count);
  const rows = frequent
    .slice(0, mostTypes)
    .map(({ words, glyph, count }): LegendRow => ({ mark: { kind: 'glyph', glyph }, words, count }));
  return { rows, more: frequent.length - rows.length };
}

/** Kinds of lines that are drawn. */
export function lineRows({ edges }: Picture): readonly LegendRow[] {
  const lines: readonly [
    line: Extract<LegendMark, { kind: 'line' }>['line'],
    words: string,
    is: (edge: PictureEdge) => boolean,
  ][] = [
    ['plain', 'Relation', ({ count, inferred, minor }) => count === 1 && !inferred && !minor],
    ['thick', 'Several relations', ({ count, minor }) => count > 1 && !minor],
    ['dashed', 'Inferred relation', ({ inferred }) => inferred],
    ['faint', 'Weaker relation, shown on hover', ({ minor }) => minor === true],
  ];
  return lines.filter(([, , is]) => edges.some(is)).map(([line, words]) => ({ mark: { kind: 'line', line }, words }));
}

/** Marks of nodes that are drawn. */
export function markRows({ nodes, view }: Picture): readonly LegendRow[] {
  const boxes: readonly [
    box: Extract<LegendMark, { kind: 'box' }>['box'],
    words: string,
    is: (node: PictureNode) => boolean,
  ][] = [
    ['folded', 'Folded: holds more', ({ kind }) => kind === 'folded'],
    ['dashed', 'Not read yet', ({ unread }) => unread],
    ['dashed', 'Not in the inventory', ({ kind }) => kind === 'stub'],
    ['ghost', 'Gone', ({ kind }) => kind === 'ghost'],
    ['warning', 'Could not be read completely', ({ problem }) => problem !== undefined],
  ];
  const rows = boxes
    .filter(([, , is]) => nodes.some(is))
    .map(([box, words]): LegendRow => ({ mark: { kind: 'box', box }, words }));
  // Where changes are what the colours mean, the colours' own rows tell of them.
  if (view.colour === 'change') return rows;
  const changes = changeKinds.filter((kind) =>
    nodes.some(({ change, changed }) => change === kind || (changed?.[kind] ?? 0) > 0),
  );
  return [
    ...rows,
    ...changes.map(
      (change): LegendRow => ({
        mark: { kind: 'sign', sign: changeSigns[change], change },
        words: changeWords[change],
      }),
    ),
  ];
}
