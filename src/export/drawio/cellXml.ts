import { type Cell, keyOf } from './cell.ts';
import { fingerprint } from './cellIds.ts';
import { tag } from './xmlText.ts';

/** What Orrery wrote and people may change: where it still is as it was written, an update may write it anew. */
export type Owned = 'label' | 'style' | 'tooltip' | 'link';

const owned: readonly Owned[] = ['label', 'style', 'tooltip', 'link'];

/** Fingerprints of what was written, in an attribute of each cell: `label=1a2b3c4d style=5e6f7a8b`. */
export function writtenText(values: Readonly<Partial<Record<Owned, string>>>): string {
  return owned
    .flatMap((name) => (values[name] === undefined ? [] : [`${name}=${fingerprint(values[name], 8)}`]))
    .join(' ');
}

/** The attributes of a cell's data, its id first. */
export function dataAttributes(cell: Cell): Record<string, string> {
  const { label, style, tooltip, link } = cell;
  return {
    id: cell.id,
    label,
    ...(tooltip === undefined ? {} : { tooltip }),
    ...(link === undefined ? {} : { link }),
    ...cell.data,
    orreryWrote: writtenText({
      label,
      style,
      ...(tooltip === undefined ? {} : { tooltip }),
      ...(link === undefined ? {} : { link }),
    }),
  };
}

/** The lines of a cell, indented as a child of the root. */
export function cellLines(cell: Cell, attributes = dataAttributes(cell), style = cell.style): string[] {
  const { shape, parent } = cell;
  const whose = { ...(style === '' ? {} : { style }), parent };
  const inner =
    shape.kind === 'layer'
      ? [`  ${tag('mxCell', whose, '/>')}`]
      : [
          `  ${tag('mxCell', shape.kind === 'edge' ? { ...whose, edge: '1', source: shape.source, target: shape.target } : { ...whose, vertex: '1' }, '>')}`,
          ...geometryLines(shape).map((line) => `    ${line}`),
          '  </mxCell>',
        ];
  return [tag('UserObject', attributes, '>'), ...inner, '</UserObject>'];
}

function geometryLines(shape: Exclude<Cell['shape'], { kind: 'layer' }>): string[] {
  if (shape.kind === 'vertex') {
    const { x, y, width, height } = shape;
    const place = { x: String(x), y: String(y), width: String(width), height: String(height) };
    return [tag('mxGeometry', { ...place, as: 'geometry' }, '/>')];
  }
  const { labelAt = 0, bends = [] } = shape.course ?? {};
  const place = { ...(labelAt === 0 ? {} : { x: String(labelAt) }), relative: '1', as: 'geometry' };
  if (bends.length === 0) return [tag('mxGeometry', place, '/>')];
  return [
    tag('mxGeometry', place, '>'),
    `  ${tag('Array', { as: 'points' }, '>')}`,
    ...bends.map(({ x, y }) => `    ${tag('mxPoint', { x: String(x), y: String(y) }, '/>')}`),
    '  </Array>',
    '</mxGeometry>',
  ];
}

/** What a cell stands for: see {@link keyOf}. */
export function cellKey(cell: Cell): string | undefined {
  return keyOf((name) => cell.data[name]);
}
