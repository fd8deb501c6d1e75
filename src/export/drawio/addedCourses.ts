import { type Course, courseStyle, portIn } from './arrow.ts';
import { coursesOf } from './arrowCourses.ts';
import type { Cell } from './cell.ts';
import type { DraftCell } from './draftCells.ts';
import { figuresOf } from './pageCourses.ts';

/**
 * Writes the arrows that an update adds, with ways over the page as it is now.
 *
 * @param arrows with the cells that a new page has for them
 */
export function refreshAdded(
  drafts: readonly DraftCell[],
  arrows: ReadonlyMap<DraftCell, Cell>,
  refresh: (draft: DraftCell, cell: Cell, isAdded: boolean) => void,
): void {
  const courses = addedCourses(drafts, [...arrows.keys()]);
  for (const [draft, cell] of arrows) {
    const course = courses.get(draft.id);
    refresh(draft, course === undefined ? cell : { ...cell, style: cell.style + courseStyle(course) }, true);
    if (course !== undefined) draft.course = course;
  }
}

/** Ways for new arrows over a page that people may have changed, with the ends of those that are there left alone. */
function addedCourses(drafts: readonly DraftCell[], added: readonly DraftCell[]): ReadonlyMap<string, Course> {
  const left = drafts.filter(({ isRemoved }) => !isRemoved);
  const figures = figuresOf(
    left.flatMap(({ id, parent, style, kind, area, data }) =>
      kind !== 'vertex' || area === undefined || data.has('orreryPart')
        ? []
        : [{ id, parent, style, area, label: data.get('label') ?? '' }],
    ),
  );
  const areas = new Map(figures.map(({ id, area }) => [id, area]));
  const ends = left.flatMap(({ kind, style, source, target }) => {
    if (kind !== 'edge') return [];
    const [from, to] = [areas.get(source ?? ''), areas.get(target ?? '')];
    return [from && portIn(style, 'exit', from), to && portIn(style, 'entry', to)].filter((end) => end !== undefined);
  });
  const arrows = added.flatMap(({ id, data, source, target }) =>
    source === undefined || target === undefined ? [] : [{ id, source, target, label: data.get('label') ?? '' }],
  );
  return coursesOf(figures, arrows, ends);
}
