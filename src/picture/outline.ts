import { compareNames, compareText } from '../model/order.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { idOfMany, labelOfMany } from './groupIds.ts';
import { groupType, type ItemGroup, viewGroupItem } from './itemGroup.ts';
import { nameRanges, rangeKey } from './nameRanges.ts';
import { contentOf, directContent } from './outlineRows.ts';
import { typeRank } from './readingOrder.ts';
import { compareGroups, nowhere, regroup, top } from './regroup.ts';
import { foldSiblings, mostMembers } from './siblings.ts';
import type { View } from './view.ts';

/**
 * What lies in what in a picture. Its items are the nodes of the graph, by their numbers, and from `graph.size` on groups:
 * those that the view makes, and those of many siblings. What lies in a container is worked out when it is asked for: of
 * a hundred thousand things few are looked at.
 */
export interface Outline {
  /** Direct content in reading order; that of `top` is what contains everything else. */
  children(item: number): readonly number[];
  hasContent(item: number): boolean;
  /** What directly contains an item, as far as it was asked for; `nowhere` for what the picture leaves out. */
  parent(item: number): number;
  /** From the direct container up, without `top`. */
  ancestors(item: number): number[];
  /** Undefined for nodes of the graph. */
  group(item: number): ItemGroup | undefined;
  /** Resources inside an item at any depth, without what is hidden, and without stubs. */
  content(item: number): number;
  id(item: number): string;
  /** The item with an id; undefined where the picture has none, drawn or folded. */
  find(id: string): number | undefined;
}

/** The outline of a view's extent. */
export function outlineOf(facts: PictureFacts, extent: Extent, view: View): Outline {
  const { graph, types } = facts;
  const { containers, groups: viewGroups } = regroup(facts, extent, view);
  const groups: ItemGroup[] = viewGroups.map((group) => viewGroupItem(group, view.group, extent.root ?? top));
  const groupOf = (item: number): ItemGroup | undefined => (item < graph.size ? undefined : groups[item - graph.size]);
  const direct = directContent(extent, containers, graph.size, groups);
  const content = contentOf(facts, extent, containers, groups);
  const known = new Map<number, readonly number[]>();
  const ids = new Map(groups.map(({ id }, at) => [id, graph.size + at]));

  const rank = typeRank(types);
  const typeOf = (item: number): string => groupOf(item)?.type ?? graph.node(item).type;
  const nameOf = (item: number): string => groupOf(item)?.name ?? graph.node(item).name;
  const idOf = (item: number): string => groupOf(item)?.id ?? graph.node(item).id;
  const orderOf = (item: number): number => groupOf(item)?.rank ?? rank(typeOf(item));
  const compare = (a: number, b: number): number => {
    const [one, other] = [groupOf(a)?.view, groupOf(b)?.view];
    return (
      orderOf(a) - orderOf(b) ||
      (one && other ? compareGroups(one, other) : 0) ||
      compareText(typeOf(a), typeOf(b)) ||
      compareNames(nameOf(a), nameOf(b)) ||
      compareText(idOf(a), idOf(b))
    );
  };
  const resourcesIn = (members: readonly number[]): number =>
    members.reduce((sum, item) => sum + outline.content(item) + (isResource(item) ? 1 : 0), 0);
  const isResource = (item: number): boolean => item < graph.size && graph.stub(item) === undefined;
  const setParent = (items: readonly number[], parent: number): void => {
    for (const item of items) {
      const group = groupOf(item);
      if (group === undefined) containers[item] = parent;
      else group.parent = parent;
    }
  };
  const addGroup = (group: Omit<ItemGroup, 'content'>): number => {
    const item = graph.size + groups.length;
    groups.push({ ...group, content: resourcesIn(group.members) });
    ids.set(group.id, item);
    setParent(group.members, item);
    return item;
  };

  // Whatever is outermost in a view is looked for by name, as places are.
  const isPlace = (type: string): boolean => {
    const known = types.get(type);
    return known === undefined
      ? type === groupType
      : known.isPlace === true || (view.group === 'network' && known.routing === 'network');
  };
  const siblingsIn = (container: number): number[] => {
    const items = direct(container);
    const { alone, folded } = foldSiblings(items, typeOf, isPlace);
    const at = container === top ? '' : idOf(container);
    const made = folded.map(({ type, members }) => {
      const example = groupOf(members[0] as number);
      const typeTitle = example?.typeTitle ?? types.get(type)?.title ?? type;
      return addGroup({
        id: idOfMany(type, at),
        type,
        typeTitle,
        glyph: example?.glyph ?? types.get(type)?.glyph ?? 'unknown',
        label: labelOfMany(members.length, typeTitle),
        name: '',
        parent: container,
        members,
        path: '',
        ofMany: true,
        among: at,
        ...(example?.rank === undefined ? {} : { rank: example.rank }),
      });
    });
    return [...alone, ...made];
  };
  const rangesIn = (container: number, group: ItemGroup): number[] => {
    const keyOf = (item: number): string => rangeKey(nameOf(item), idOf(item));
    const { ranges, alone } = nameRanges(group.members, keyOf, group.path);
    const made = ranges.map(({ path, label, members }) =>
      addGroup({
        id: idOfMany(group.type, group.among, path),
        type: group.type,
        typeTitle: group.typeTitle,
        glyph: group.glyph,
        label: `${label} (${members.length.toLocaleString('en-US')})`,
        name: path,
        parent: container,
        members,
        path,
        ofMany: true,
        among: group.among,
        ...(group.rank === undefined ? {} : { rank: group.rank }),
      }),
    );
    return [...alone, ...made];
  };
  const childrenOf = (item: number): readonly number[] => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const group = groupOf(item);
    let children: number[];
    if (!group?.ofMany) children = siblingsIn(item);
    else if (group.members.length > mostMembers) children = rangesIn(item, group);
    else children = [...group.members];
    const sorted = children.sort(compare);
    known.set(item, sorted);
    return sorted;
  };

  /** The innermost container that is worked out once everything around the item is. */
  const containerOf = (item: number): number => {
    for (;;) {
      const parent = outline.parent(item);
      if (parent === nowhere || known.has(parent)) return parent;
      childrenOf(parent);
    }
  };
  const outline: Outline = {
    children: childrenOf,
    hasContent: (item) => (groupOf(item)?.ofMany ? true : direct(item).length > 0),
    parent: (item) => groupOf(item)?.parent ?? (containers[item] as number),
    ancestors(item) {
      const found: number[] = [];
      for (let at = containerOf(item); at !== top && at !== nowhere; at = containerOf(at)) found.push(at);
      return found;
    },
    group: groupOf,
    content: (item) => groupOf(item)?.content ?? (content[item] as number),
    id: idOf,
    find(id) {
      const node = graph.indexOf(id);
      if (node !== undefined) return containers[node] === nowhere ? undefined : node;
      return ids.get(id) ?? findGroup(id);
    },
  };
  const findGroup = (id: string): number | undefined => {
    const [type, among, path] = partsOf(id);
    if (type === undefined || among === undefined) return undefined;
    const container = among === '' ? top : outline.find(among);
    if (container === undefined) return undefined;
    childrenOf(container);
    let at = ids.get(idOfMany(type, among));
    while (at !== undefined && path !== undefined && !ids.has(id)) {
      const next: number | undefined = childrenOf(at).find((child) => {
        const range = groupOf(child);
        return range?.ofMany && path.startsWith(range.path);
      });
      at = next;
    }
    return ids.get(id);
  };
  return outline;
}

/** What such an id was made of; nothing where it was made of something else. */
function partsOf(id: string): (string | undefined)[] {
  try {
    const parts: unknown = JSON.parse(id.slice(id.indexOf('[')));
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch {
    return [];
  }
}
