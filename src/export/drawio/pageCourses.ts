import { type Arrow, courseStyle, type Figure } from './arrow.ts';
import { coursesOf } from './arrowCourses.ts';
import type { Area, Cell } from './cell.ts';

/** What is known of a vertex, of a new page or of one that is brought up to date. */
interface Vertex {
  readonly id: string;
  readonly parent: string;
  readonly style: string;
  readonly label: string;
  /** Relative to its parent. */
  readonly area: Area;
}

/** The cells of a new page, with ways for its arrows. */
export function withCourses(cells: readonly Cell[]): Cell[] {
  const vertices = cells.flatMap(({ id, parent, style, label, shape, data }) =>
    shape.kind === 'vertex' && data.orreryPart === undefined ? [{ id, parent, style, label, area: shape }] : [],
  );
  const arrows = cells.flatMap(({ id, label, shape }): Arrow[] =>
    shape.kind === 'edge' ? [{ id, label, source: shape.source, target: shape.target }] : [],
  );
  const courses = coursesOf(figuresOf(vertices), arrows, []);
  return cells.map((cell) => {
    const course = courses.get(cell.id);
    if (course === undefined || cell.shape.kind !== 'edge') return cell;
    return { ...cell, style: cell.style + courseStyle(course), shape: { ...cell.shape, course } };
  });
}

/** Where vertices are on the page. */
export function figuresOf(vertices: readonly Vertex[]): Figure[] {
  const byId = new Map(vertices.map((vertex) => [vertex.id, vertex]));
  return vertices.map((vertex) => {
    const { id, parent, label, style } = vertex;
    const area = { ...vertex.area };
    const seen = new Set([vertex]);
    for (let at = byId.get(parent); at !== undefined && !seen.has(at); at = byId.get(at.parent)) {
      seen.add(at);
      area.x += at.area.x;
      area.y += at.area.y;
    }
    return { id, parent, label, kind: figureKind(style), area };
  });
}

/** How a vertex of this style is drawn. */
export function figureKind(style: string): Figure['kind'] {
  if (/(^|;)container=1(;|$)/.test(style)) return 'container';
  return /(^|;)verticalLabelPosition=bottom(;|$)/.test(style) ? 'icon' : 'box';
}
