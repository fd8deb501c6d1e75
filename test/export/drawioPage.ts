import assert from 'node:assert/strict';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** A cell as libxml2 reads it from a draw.io file. */
export interface ReadCell {
  readonly id: string;
  /** Attributes of the element that has the id. */
  readonly data: Readonly<Record<string, string>>;
  readonly parent: string | undefined;
  readonly style: string;
  readonly kind: 'vertex' | 'edge' | 'other';
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly area: Area | undefined;
  /** Where an arrow bends. */
  readonly bends: readonly Point[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The cells of a page of a file, the first one unless told; compressed pages are unpacked. */
export function cellsIn(file: string, page = 0): ReadCell[] {
  using document = XmlDocument.fromString(file);
  const diagram = document.find('/mxfile/diagram')[page] as XmlElement;
  if (diagram.find('mxGraphModel').length > 0) return cellsOf(diagram.find('mxGraphModel/root/*') as XmlElement[]);
  const packed = Buffer.from(diagram.content.trim(), 'base64');
  using unpacked = XmlDocument.fromString(decodeURIComponent(inflateRawSync(packed).toString()));
  return cellsOf(unpacked.find('/mxGraphModel/root/*') as XmlElement[]);
}

/** The file as draw.io saves it when it compresses. */
export function compressed(file: string): string {
  return file.replace(/(<diagram [^>]*>)(.*?)(<\/diagram>)/s, (_, start: string, model: string, end: string) => {
    const packed = deflateRawSync(encodeURIComponent(model.trim())).toString('base64');
    return `${start}${packed}${end}`;
  });
}

/** The file with the element of one cell changed by hand. */
export function withCell(file: string, id: string, change: (element: string) => string): string {
  const element = new RegExp(`<UserObject [^>]*?id="${id}".*?</UserObject>`, 's');
  assert.match(file, element);
  return file.replace(element, (text) => change(text));
}

/** Ids are unique, parents exist, nothing contains itself, arrows end at something. */
export function assertSound(cells: readonly ReadCell[]): void {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  assert.equal(byId.size, cells.length, 'every id is there once');
  assert.equal(cells[0]?.id, '0');
  assert.equal(cells[1]?.id, '1');
  for (const cell of cells) {
    const path = new Set<string>();
    for (let at: ReadCell | undefined = cell; at.id !== '0'; ) {
      assert.ok(!path.has(at.id), `${cell.id} is not within itself`);
      path.add(at.id);
      const parent: ReadCell | undefined = byId.get(at.parent ?? '');
      assert.ok(parent, `the parent of ${at.id} exists`);
      at = parent;
    }
    if (cell.kind !== 'edge') continue;
    for (const end of [cell.source, cell.target]) assert.equal(byId.get(end ?? '')?.kind, 'vertex');
  }
}

/** Everything in a container lies in its area, and no icons or containers overlap. */
export function assertInside(cells: readonly ReadCell[]): void {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const placed = cells.filter(({ kind, data }) => kind === 'vertex' && data.orreryPart === undefined);
  for (const { id, area, parent } of placed) {
    const frame = byId.get(parent ?? '')?.area;
    if (frame === undefined || area === undefined) continue;
    const isInside =
      area.x >= 0 && area.y >= 0 && area.x + area.width <= frame.width && area.y + area.height <= frame.height;
    assert.ok(isInside, `${id} lies in ${parent}`);
  }
  for (const siblings of Map.groupBy(placed, ({ parent }) => parent).values()) {
    for (const [at, one] of siblings.entries()) {
      for (const other of siblings.slice(at + 1)) assert.ok(!overlap(one.area, other.area), `${one.id} ${other.id}`);
    }
  }
}

function overlap(one: Area | undefined, other: Area | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function cellsOf(elements: readonly XmlElement[]): ReadCell[] {
  return elements.map((whole) => {
    const cell = whole.name === 'mxCell' ? whole : (whole.get('mxCell') as XmlElement);
    const data = attributes(whole);
    const { parent, style = '', vertex, edge, source, target } = attributes(cell);
    const geometry = cell.get('mxGeometry') as XmlElement | null;
    const place = geometry === null ? {} : attributes(geometry);
    const number = (name: string): number => Number(place[name] ?? 0);
    return {
      id: data.id ?? '',
      data,
      parent,
      style,
      kind: vertex === '1' ? 'vertex' : edge === '1' ? 'edge' : 'other',
      source,
      target,
      area:
        geometry === null || place.relative === '1'
          ? undefined
          : { x: number('x'), y: number('y'), width: number('width'), height: number('height') },
      bends: (geometry?.find('Array/mxPoint') ?? []).map((point) => {
        const { x, y } = attributes(point as XmlElement);
        return { x: Number(x), y: Number(y) };
      }),
    };
  });
}

function attributes(element: XmlElement): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

/** The text of a label or tooltip, its lines divided by line feeds, as a browser reads the HTML. */
export function shownText(html: string | undefined): string {
  const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return (html ?? '')
    .replace(/<br>/g, '\n')
    .replace(/<\/?(?:b|i|font)\b[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => marks[name] ?? '');
}
