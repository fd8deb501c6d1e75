import type { Core, ElementDefinition } from 'cytoscape';

/**
 * Makes the canvas show exactly these elements. What is there already is changed only where it differs, so that a
 * picture drawn again after a reading costs what is new in it. Marks of the moment, such as hovering, stay.
 */
export function applyElements(core: Core, elements: readonly ElementDefinition[]): void {
  const wanted = new Set(elements.map(({ data }) => data.id));
  core.remove(core.elements().filter((element) => !wanted.has(element.id())));
  for (const element of elements) {
    const { id } = element.data;
    const existing = id === undefined ? undefined : core.getElementById(id);
    if (existing === undefined || existing.empty()) {
      core.add({ ...element, scratch: { classes: element.classes } });
      continue;
    }
    existing.data(changedFields(existing.data(), element.data));
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
}

/** Ends of edges cannot be moved: their id names them, so they never differ. */
function changedFields(before: Readonly<Record<string, unknown>>, after: ElementDefinition['data']): object {
  const changed = Object.entries(after).filter(([name, value]) => before[name] !== value);
  return Object.fromEntries(changed);
}
