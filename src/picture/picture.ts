import type { Problem } from '../model/problem.ts';
import type { StubReason } from '../model/relation.ts';
import type { Glyph } from '../model/resourceType.ts';
import type { Verb } from '../model/verbs.ts';
import type { View } from './view.ts';

/** The answer to a view: what is drawn, before anything has a position. */
export interface Picture {
  readonly view: View;
  /** Name of the root, for titles. */
  readonly title: string;
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
   * outside of the root for itself alone. `stub`: not in the inventory, and nothing that is lies in it.
   */
  readonly kind: 'container' | 'folded' | 'leaf' | 'stub';
  /** Not in the root: drawn because of its relations. */
  readonly outside?: true;
  /** Resources inside it at any depth, without hidden types and stubs. Zero outside of the root. */
  readonly content: number;
  /** Nothing was read under it yet, though its type has things to read there. */
  readonly unread: boolean;
  /** Set where a reading directly under it is not complete: the worst one. */
  readonly problem?: Problem;
  /** Set when it is not in the inventory: why. */
  readonly stub?: StubReason;
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
