import type { Pin, View } from '../../picture/view.ts';
import type { ViewChanges } from './protocol.ts';

/** The view with these nodes open; one that was folded by hand is not any more. */
export function withOpened(view: View, ids: readonly string[]): View {
  const opening = new Set(ids);
  return {
    ...view,
    opened: [...view.opened.filter((id) => !opening.has(id)), ...ids],
    folded: view.folded.filter((id) => !opening.has(id)),
  };
}

/** The view with a node folded. What was opened inside it stays as it was, for when it is opened again. */
export function withFolded(view: View, id: string): View {
  return {
    ...view,
    opened: view.opened.filter((other) => other !== id),
    folded: [...view.folded.filter((other) => other !== id), id],
  };
}

/** The view as a person changed it by what stands around the graph. */
export function withChanges(view: View, { overlay, changesSince, depth, ...changes }: ViewChanges): View {
  const { overlay: overlayBefore, changesSince: sinceBefore, depth: depthBefore, ...rest } = view;
  return {
    ...rest,
    ...changes,
    ...given('overlay', overlay, overlayBefore),
    ...given('changesSince', changesSince, sinceBefore),
    ...given('depth', depth, depthBefore),
  };
}

/** The view with nodes where the person put them, to the pixel: that is what files keep. */
export function withPins(view: View, pins: Readonly<Record<string, Pin>>): View {
  const whole = Object.entries(pins).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]);
  return { ...view, pins: { ...view.pins, ...Object.fromEntries(whole) } };
}

/**
 * The view without some pins, or without any. What contains a pinned node was pinned with it: it is let go, too, when
 * nothing in it is pinned any more.
 */
export function withoutPins(
  view: View,
  ids: readonly string[] | undefined,
  parentOf: (id: string) => string | undefined,
): View {
  if (ids === undefined) return { ...view, pins: {} };
  const pins = { ...view.pins };
  for (const id of ids) delete pins[id];
  const around = (id: string): string[] => {
    const parent = parentOf(id);
    return parent === undefined ? [] : [parent, ...around(parent)];
  };
  for (const container of ids.flatMap(around)) {
    const holdsOther = Object.keys(pins).some((id) => around(id).includes(container));
    if (!holdsOther) delete pins[container];
  }
  return { ...view, pins };
}

/** A field as it is now: changed, taken away by `null`, or left as it was. */
function given<Name extends string, Value>(
  name: Name,
  changed: Value | null | undefined,
  before: Value | undefined,
): { [Key in Name]?: Value } {
  const value = changed === undefined ? before : changed;
  return (value === undefined || value === null ? {} : { [name]: value }) as { [Key in Name]?: Value };
}
