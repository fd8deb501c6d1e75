import { type Cell, rounded } from './cell.ts';
import { rootId } from './cellIds.ts';
import { cellLines } from './cellXml.ts';
import { attributeOf, type DraftCell, readCells } from './draftCells.ts';
import type { OrreryPage } from './drawioFile.ts';
import type { XmlElement } from './xml.ts';
import { attributeText, tag } from './xmlText.ts';

interface Edit {
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

/**
 * The page's text with what differs in these cells. Everything else stays as it is, to the byte: other attributes, what
 * people drew, the order and layout of the text.
 */
export function editedPage({ text, root }: OrreryPage, drafts: readonly DraftCell[]): string {
  const before = new Map(readCells(root).map((cell) => [cell.id, cell]));
  const edits = drafts.flatMap((draft) => {
    const was = before.get(draft.id);
    return draft.origin === undefined || was === undefined ? [] : cellEdits(text, draft, was);
  });
  const added = drafts.filter(({ origin, isRemoved }) => origin === undefined && !isRemoved);
  return applied(text, [...edits, ...additions(text, root, added)]);
}

function cellEdits(text: string, draft: DraftCell, was: DraftCell): Edit[] {
  const origin = draft.origin;
  if (origin === undefined) return [];
  const { whole, cell, geometry, size } = origin;
  if (draft.isRemoved) return [{ from: indentStart(text, whole.start), until: whole.end, text: '' }];
  if (draft.id === rootId && whole === cell) {
    const start = tag('UserObject', Object.fromEntries(draft.data), '>');
    return [{ from: whole.start, until: whole.end, text: `${start}<mxCell /></UserObject>` }];
  }
  const numbers = (names: readonly (keyof NonNullable<DraftCell['area']>)[]): Map<string, string | undefined> =>
    new Map(
      names.flatMap((name) =>
        draft.area === undefined || draft.area[name] === was.area?.[name]
          ? []
          : [[name, String(rounded(draft.area[name]))]],
      ),
    );
  const changed = (now: string | undefined, then: string | undefined, name: string): [string, string | undefined][] =>
    now === then ? [] : [[name, now]];
  return [
    ...attributeEdits(
      text,
      cell,
      new Map([
        ...changed(draft.style, was.style, 'style'),
        ...changed(draft.parent, was.parent, 'parent'),
        ...changed(draft.source, was.source, 'source'),
        ...changed(draft.target, was.target, 'target'),
      ]),
    ),
    ...(whole === cell
      ? []
      : attributeEdits(
          text,
          whole,
          new Map(
            [...new Set([...was.data.keys(), ...draft.data.keys()])].flatMap((name) =>
              changed(draft.data.get(name), was.data.get(name), name),
            ),
          ),
        )),
    ...(geometry === undefined
      ? []
      : attributeEdits(text, geometry, numbers(size === geometry ? ['x', 'y', 'width', 'height'] : ['x', 'y']))),
    ...(size === undefined || size === geometry ? [] : attributeEdits(text, size, numbers(['width', 'height']))),
    ...(geometry === undefined || (draft.shift.x === 0 && draft.shift.y === 0)
      ? []
      : bendEdits(text, geometry, draft.shift)),
  ];
}

/** Points of an arrow, moved. An `offset` is relative to the arrow itself. */
function bendEdits(text: string, geometry: XmlElement, shift: DraftCell['shift']): Edit[] {
  const points = (element: XmlElement): XmlElement[] => [
    ...(element.name === 'mxPoint' && attributeOf(element, 'as') !== 'offset' ? [element] : []),
    ...element.children.flatMap(points),
  ];
  return points(geometry).flatMap((point) =>
    attributeEdits(
      text,
      point,
      new Map(
        (['x', 'y'] as const).flatMap((axis) =>
          shift[axis] === 0 ? [] : [[axis, String(rounded(Number(attributeOf(point, axis) ?? '0') + shift[axis]))]],
        ),
      ),
    ),
  );
}

/** Attributes set, added behind the others, or, where undefined, taken away. */
function attributeEdits(text: string, element: XmlElement, values: ReadonlyMap<string, string | undefined>): Edit[] {
  const last = [...element.attributes.values()].at(-1)?.end ?? element.nameEnd;
  return [...values].flatMap(([name, value]): Edit[] => {
    const at = element.attributes.get(name);
    if (at === undefined) {
      return value === undefined ? [] : [{ from: last, until: last, text: ` ${name}="${attributeText(value)}"` }];
    }
    if (value !== undefined) return [{ from: at.start, until: at.end, text: `${name}="${attributeText(value)}"` }];
    const space = /\s*$/.exec(text.slice(element.nameEnd, at.start))?.[0].length ?? 0;
    return [{ from: at.start - space, until: at.end, text: '' }];
  });
}

/** New cells at the end of the page, indented as the last one is. */
function additions(text: string, root: XmlElement, added: readonly DraftCell[]): Edit[] {
  if (added.length === 0) return [];
  const last = root.children.at(-1);
  const at = last?.end ?? root.contentStart;
  const indent = last === undefined ? '' : text.slice(indentStart(text, last.start), last.start);
  const lines = (draft: DraftCell): string =>
    cellLines(cellOf(draft), Object.fromEntries(draft.data), draft.style)
      .map((line) => (indent.includes('\n') ? `${indent}${line}` : line.trim()))
      .join('');
  return [{ from: at, until: at, text: added.map(lines).join('') }];
}

function cellOf({ id, parent, style, area, kind, source = '', target = '', course }: DraftCell): Cell {
  const { x, y, width, height } = area ?? { x: 0, y: 0, width: 0, height: 0 };
  const place = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
  return {
    id,
    parent,
    style,
    label: '',
    labelWhenNew: '',
    data: {},
    shape:
      kind === 'layer'
        ? { kind }
        : kind === 'edge'
          ? { kind, source, target, ...(course === undefined ? {} : { course }) }
          : { kind, isContainer: false, ...place },
  };
}

function indentStart(text: string, at: number): number {
  return at - (/\s*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0].length ?? 0);
}

function applied(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.from - b.from || a.until - b.until);
  let result = '';
  let at = 0;
  for (const edit of inOrder) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.until;
  }
  return result + text.slice(at);
}
