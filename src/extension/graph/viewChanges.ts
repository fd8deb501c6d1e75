import type { View } from '../../picture/view.ts';

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
