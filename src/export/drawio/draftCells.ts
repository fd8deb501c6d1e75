import type { Course } from './arrow.ts';
import { type Area, type Cell, keyOf } from './cell.ts';
import { cellKey, dataAttributes } from './cellXml.ts';
import type { XmlElement } from './xml.ts';

/** A cell of an existing page, or one that an update adds, while it is changed. */
export interface DraftCell {
  readonly id: string;
  /** What it stands for; undefined for what people drew. */
  readonly key: string | undefined;
  readonly kind: 'vertex' | 'edge' | 'layer';
  /** Its attributes, its label among them. */
  readonly data: Map<string, string>;
  parent: string;
  style: string;
  /** Undefined for arrows, and for what is placed relative to its container's size. Of a folded container: open. */
  area: Area | undefined;
  source: string | undefined;
  target: string | undefined;
  /** Of an arrow that is added. One that is there keeps its own. */
  course?: Pick<Course, 'bends' | 'labelAt'>;
  /** How far the bends of an arrow move, because what they are relative to does. */
  shift: { readonly x: number; readonly y: number };
  isRemoved: boolean;
  readonly isFolded: boolean;
  /** Where it stands in the text. Absent: it is added. */
  readonly origin?: Origin;
}

export interface Origin {
  /** The element with the cell's id. */
  readonly whole: XmlElement;
  /** The same, or the one within. */
  readonly cell: XmlElement;
  readonly geometry: XmlElement | undefined;
  /** Holds the size: the geometry, or what a folded container is when it is open. */
  readonly size: XmlElement | undefined;
}

/** The cells below a root element, in the order of the text. */
export function readCells(root: XmlElement): DraftCell[] {
  return root.children.flatMap((whole) => {
    const cell = whole.name === 'mxCell' ? whole : whole.children.find(({ name }) => name === 'mxCell');
    const id = attributeOf(whole, 'id') ?? (cell === undefined ? undefined : attributeOf(cell, 'id'));
    if (cell === undefined || id === undefined) return [];
    const geometry = cell.children.find(({ name }) => name === 'mxGeometry');
    const isFolded = attributeOf(cell, 'collapsed') === '1';
    const open = geometry?.children.find((child) => attributeOf(child, 'as') === 'alternateBounds');
    const size = isFolded && open !== undefined ? open : geometry;
    const data = new Map([...whole.attributes].map(([name, { value }]) => [name, value]));
    const isEdge = attributeOf(cell, 'edge') === '1';
    return {
      id,
      key: whole === cell ? undefined : keyOf((name) => data.get(name)),
      kind: isEdge ? 'edge' : attributeOf(cell, 'vertex') === '1' ? 'vertex' : 'layer',
      data,
      parent: attributeOf(cell, 'parent') ?? '',
      style: attributeOf(cell, 'style') ?? '',
      area:
        isEdge || geometry === undefined || attributeOf(geometry, 'relative') === '1'
          ? undefined
          : areaOf(geometry, size),
      source: attributeOf(cell, 'source'),
      target: attributeOf(cell, 'target'),
      shift: { x: 0, y: 0 },
      isRemoved: false,
      isFolded,
      origin: { whole, cell, geometry, size },
    };
  });
}

/** A cell that is not on the page yet, in this container. */
export function addedCell(cell: Cell, id: string, parent: string): DraftCell {
  const { shape } = cell;
  return {
    id,
    key: cellKey(cell),
    kind: shape.kind,
    data: new Map(Object.entries({ ...dataAttributes(cell), id })),
    parent,
    style: cell.style,
    area: shape.kind === 'vertex' ? { x: shape.x, y: shape.y, width: shape.width, height: shape.height } : undefined,
    source: shape.kind === 'edge' ? shape.source : undefined,
    target: shape.kind === 'edge' ? shape.target : undefined,
    shift: { x: 0, y: 0 },
    isRemoved: false,
    isFolded: false,
  };
}

function areaOf(geometry: XmlElement, size: XmlElement | undefined): Area {
  const number = (element: XmlElement | undefined, name: string): number => {
    const value = element === undefined ? Number.NaN : Number(attributeOf(element, name) ?? '0');
    return Number.isFinite(value) ? value : 0;
  };
  return {
    x: number(geometry, 'x'),
    y: number(geometry, 'y'),
    width: number(size, 'width'),
    height: number(size, 'height'),
  };
}

export function attributeOf(element: XmlElement, attribute: string): string | undefined {
  return element.attributes.get(attribute)?.value;
}
