import type { Problem } from '../model/problem.ts';
import type { StubReason } from '../model/relation.ts';
import type { Glyph } from '../model/resourceType.ts';
import type { ChangeCounts } from '../model/scan.ts';
import type { Verb } from '../model/verbs.ts';
import type { View } from './view.ts';

/** The answer to a view: what is drawn, before anything has a position. */
export interface Picture {
  readonly view: View;
  /** Name of the root, for titles. */
  readonly title: string;
  /** What contains the root, from the top down. */
  readonly path: readonly { readonly id: string; readonly name: string; readonly typeTitle: string }[];
  /** Parents stand before what they contain; siblings are in reading order. */
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /**
   * Types of what the picture shows or folds away, the root left out, as if no type were hidden; with counts, for
   * filters and legends. In order of title.
   */
  readonly types: readonly TypeCount[];
  /** Readings under the root that are not complete. */
  readonly gaps: readonly Gap[];
  /** Things outside of the root that are related to what is inside but left out, because there are too many. */
  readonly hiddenOutside: number;
  /** Edges between drawn nodes that are left out, the weakest first, because there are too many. */
  readonly hiddenEdges: number;
  /** Resources inside the root that are left out because of the view's `detail`. */
  readonly hiddenByDetail: number;
  /** Containers that the person opened and that are folded nevertheless, because the budget is used up. */
  readonly foldedForRoom: readonly { readonly id: string; readonly label: string }[];
  /**
   * What the nodes' colours mean, the most frequent first, changes and gaps in an order of their own; empty where they are
   * coloured by type.
   */
  readonly legend: readonly LegendEntry[];
  /** Set when the view has an overlay. */
  readonly overlay?: Reach;
  /** Set when the view marks changes: what changed inside the root, drawn or folded away. */
  readonly changes?: ChangeCounts;
}

export interface LegendEntry {
  readonly label: string;
  /** Drawn nodes in this colour. */
  readonly count: number;
}

/** How far an overlay reaches over the whole graph, whatever of it is drawn. */
export interface Reach {
  /** Name of the resource it starts at. */
  readonly name: string;
  readonly total: number;
  /** One relation away. */
  readonly direct: number;
  readonly types: readonly TypeCount[];
}

export interface PictureNode {
  readonly id: string;
  readonly type: string;
  readonly typeTitle: string;
  readonly label: string;
  readonly glyph: Glyph;
  /** Id of the picture node that contains it. */
  readonly parent?: string;
  /**
   * `container`: drawn open around its content. `folded`: has content that is not drawn. `leaf`: has none, or stands
   * outside of the root for itself alone. `stub`: not in the inventory, and nothing that is lies in it. `ghost`: was in
   * the inventory, and is gone since the scan that changes are counted from.
   */
  readonly kind: 'container' | 'folded' | 'leaf' | 'stub' | 'ghost';
  /**
   * It is no resource, but stands for several: siblings of one type (`type`, with the type's title), or those that the
   * view groups together.
   */
  readonly group?: true;
  /** Not in the root: drawn because of its relations. */
  readonly outside?: true;
  /**
   * Resources inside it at any depth, without hidden types and stubs. Zero outside of the root, but for groups and the
   * other end of a path. Of a ghost: what was removed with it.
   */
  readonly content: number;
  /** Nothing was read under it yet, though its type has things to read there. */
  readonly unread: boolean;
  /** Set where a reading directly under it is not complete: the worst one. */
  readonly problem?: Problem;
  /** Set when it is not in the inventory: why. */
  readonly stub?: StubReason;
  /** Where it is, where nesting does not tell: `payments-prod · eu-west-1`. */
  readonly place?: string;
  /** Traffic enters or leaves its container by it: it stands at the border. */
  readonly gate?: true;
  /** Index in the picture's legend. */
  readonly colour?: number;
  /** Resources that the overlay reaches: itself, and what is folded into it. Absent: none. */
  readonly reached?: number;
  /** The overlay starts here, or in here. */
  readonly overlaid?: true;
  readonly change?: 'added' | 'modified' | 'removed';
  /** Resources folded into it that changed. */
  readonly changed?: ChangeCounts;
  /** Edges of this node that are left out. */
  readonly hiddenEdges?: number;
  /** What an export shows under its name because the person asked for it, line by line. */
  readonly lines?: readonly string[];
}

/** All relations between two drawn nodes in one direction, those of folded content lifted to what is drawn. */
export interface PictureEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** In order of count, then of verb. */
  readonly verbs: readonly { readonly verb: Verb; readonly count: number }[];
  /** Relations it stands for. */
  readonly count: number;
  /** Every relation in it is inferred. */
  readonly inferred: boolean;
  /** Details of its evidence when it stands for a single relation, e.g. `10.0.0.0/16`. */
  readonly detail?: string;
  /** Weaker than others: shown when one of its ends is looked at. */
  readonly minor?: true;
}

export interface TypeCount {
  readonly type: string;
  readonly title: string;
  readonly count: number;
}

export interface Gap {
  /** Id and name of the resource under which the reading was made. */
  readonly under: string;
  readonly underName: string;
  readonly typeTitle: string;
  readonly problem: Problem;
}
