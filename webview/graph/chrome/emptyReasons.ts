import type { Picture } from '../../../src/picture/picture.ts';
import { filterCount } from './filters.ts';

/** Why a picture shows nothing but its root. `noPath`: there are both ends, and nothing between them. */
export type EmptyReason = 'unread' | 'filtered' | 'detail' | 'gaps' | 'nothing' | 'unrelated' | 'noPath';

/** Why a picture shows nothing but its root; undefined when it shows more. */
export function emptiness(picture: Picture): EmptyReason | undefined {
  const { nodes, view, gaps, edges, hiddenOutside } = picture;
  // Ways that are too long to be drawn are ways.
  if (view.kind === 'path') return edges.length === 0 && hiddenOutside === 0 ? 'noPath' : undefined;
  const root = nodes.find(({ id }) => id === view.root);
  if (nodes.some((node) => node !== root) || (root?.kind === 'folded' && view.kind === 'containment')) return undefined;
  if (leavesOut(picture)) return 'filtered';
  if (view.kind === 'dependencies') return 'unrelated';
  if (picture.hiddenByDetail > 0) return 'detail';
  if (root === undefined ? gaps.length === 0 : root.unread) return 'unread';
  if (gaps.length > 0) return 'gaps';
  return 'nothing';
}

/** Whether the view asks for less than there is: hidden types that are there, or any other filter. */
function leavesOut({ view, types }: Picture): boolean {
  if (filterCount({ filter: view.filter, hiddenTypes: [] }) > 0) return true;
  return view.hiddenTypes.some((hidden) => types.some(({ type }) => type === hidden));
}
