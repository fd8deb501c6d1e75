import type { Core, ElementDefinition } from 'cytoscape';

/**
 * Makes the canvas show exactly these elements. What is there already is changed only where it differs, so that a
 * picture drawn again after a reading costs what is new in it. Marks of the moment, such as hovering, stay.
 */
export function applyElements(core: Core, elements: readonly ElementDefinition[]): void {
  const wanted = new Set(elements.map(({ data }) => data.id));
  const gone = core.elements().filter((element) => !wanted.has(element.id()));
  if (gone.nonempty()) core.remove(gone);
  const fresh: ElementDefinition[] = [];
  for (const element of elements) {
    const { id } = element.data;
    const existing = id === undefined ? undefined : core.getElementById(id);
    if (existing === undefined || existing.empty()) {
      fresh.push({ ...element, scratch: { classes: element.classes } });
      continue;
    }
    // Setting nothing would count as a change: Cytoscape would style and paint it again.
    const changed = changedFields(existing.data(), element.data);
    if (changed !== undefined) existing.data(changed);
    const { position } = element;
    if (existing.isNode() && position !== undefined) {
      const { x, y } = existing.position();
      if (x !== position.x || y !== position.y) existing.position(position);
    }
    const before: unknown = existing.scratch('classes');
    if (before !== element.classes) {
      existing.removeClass(typeof before === 'string' ? before : '').addClass(element.classes ?? []);
      existing.scratch('classes', element.classes);
    }
  }
  if (fresh.length > 0) core.add(fresh);
}

/** What differs; undefined when nothing does. Ends of edges cannot be moved: their id names them, so they never differ. */
function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: ElementDefinition['data'],
): object | undefined {
  const changed = Object.entries(after).filter(([name, value]) => before[name] !== value);
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
