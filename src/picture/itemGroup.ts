import type { Glyph } from '../model/resourceType.ts';
import { idOfMany } from './groupIds.ts';
import type { ViewGroup } from './regroup.ts';
import type { Grouping } from './view.ts';

/** A container of an outline that is no resource: one that the view makes, or many siblings of one type. */
export interface ItemGroup {
  readonly id: string;
  /** That of the siblings; for a group of the view, what sets such groups apart from resources. */
  readonly type: string;
  readonly typeTitle: string;
  readonly glyph: Glyph;
  readonly label: string;
  /** What it is sorted by among its like. */
  readonly name: string;
  /** The item that contains it. */
  parent: number;
  /** Resources inside it at any depth. */
  content: number;
  readonly view?: ViewGroup;
  /** Place among siblings, where that is not its type's. */
  readonly rank?: number;
  /** It stands for many siblings, these, or for those whose names begin as `path` says. */
  readonly ofMany?: true;
  readonly members: readonly number[];
  readonly path: string;
  /** Id of the container whose siblings they are; empty at the top. */
  readonly among: string;
}

/** Groups of a view stand, and open, before all else; what belongs to none of them comes last. */
const firstOfAll = -1;
const lastOfAll = Number.MAX_SAFE_INTEGER;

/** Set groups of a view apart from resources. */
export const groupType = 'many.group';
const restType = 'many.rest';

export function viewGroupItem(group: ViewGroup, grouping: Grouping, parent: number): ItemGroup {
  const belongs = group.value !== undefined;
  return {
    id: belongs ? idOfMany('', grouping, group.value) : idOfMany('', grouping),
    type: belongs ? groupType : restType,
    typeTitle: group.title,
    glyph: group.glyph,
    label: group.label,
    name: group.label,
    parent,
    content: 0,
    view: group,
    rank: belongs ? firstOfAll : lastOfAll,
    members: [],
    path: '',
    among: '',
  };
}
