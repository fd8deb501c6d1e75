import type { ResourceDetails } from '../../inventory/inventory.ts';
import { standsForMany } from '../../picture/groupIds.ts';
import type { Picture } from '../../picture/picture.ts';
import type { View } from '../../picture/view.ts';
import { withOpened } from './viewChanges.ts';

/**
 * Views in which a resource is seen, what changes least first. Everything on the way to it is open, its type is shown, and
 * where it is not inside of the root, the root is the nearest that holds both. Where that does not show it, groups that
 * were folded by hand are not any more, and at last nothing is left out or grouped.
 */
export function viewsShowing(picture: Picture, details: ResourceDetails): readonly [View, ...View[]] {
  const way = viewShowing(picture, details);
  const unfolded = { ...way, folded: way.folded.filter((id) => !standsForMany(id)) };
  return [way, unfolded, { ...unfolded, filter: {}, group: 'place', detail: 'everything' }];
}

function viewShowing(picture: Picture, { resource, path }: ResourceDetails): View {
  const { root, ...view } = picture.view;
  const steps = path.map(({ id }) => id);
  const around = new Set([...steps, resource.id]);
  const isInside = root === undefined || around.has(root);
  const common = isInside ? root : picture.path.findLast(({ id }) => around.has(id))?.id;
  const way = withOpened({ ...view, ...(common === undefined ? {} : { root: common }), kind: 'containment' }, [
    ...steps,
    resource.id,
  ]);
  return { ...way, hiddenTypes: way.hiddenTypes.filter((type) => type !== resource.type) };
}
