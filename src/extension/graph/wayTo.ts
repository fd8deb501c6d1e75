import type { ResourceDetails } from '../../inventory/inventory.ts';
import type { Picture } from '../../picture/picture.ts';
import type { View } from '../../picture/view.ts';
import { withOpened } from './viewChanges.ts';

/**
 * The view in which a resource is seen: everything on the way to it is open, its type is shown, and where it is not inside
 * of the root, the root is the nearest that holds both.
 */
export function viewShowing(picture: Picture, { resource, path }: ResourceDetails): View {
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
