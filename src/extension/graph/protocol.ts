import type { ChangeList, HistoryEntry, Offers, ScanMoment, SearchHit } from '../../inventory/graphAnswers.ts';
import type { ReadProgress, ResourceDetails } from '../../inventory/inventory.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { PictureDelta } from '../../picture/delta.ts';
import type { Picture } from '../../picture/picture.ts';
import type { FlowDirection, Overlay, Pin, View } from '../../picture/view.ts';

/**
 * The protocol between a graph panel in the extension host and its webview. Both sides check what arrives: a webview
 * shows text of other people, and a stored state may come from another version of Orrery.
 */

/** What a graph panel shows. Kept by the webview across reloads of the window. */
export interface PanelState {
  readonly profile: string;
  /** As the person wrote it. */
  readonly profileName: string;
  readonly view: View;
  readonly selected?: string;
}

/** What a graph panel is told beside its state. It is not kept. */
export interface Panel {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** Where relations lead, as the person set it. */
  readonly flow: FlowDirection;
  /** What people wrote on nodes, by id; only in views that are files. */
  readonly notes: Readonly<Record<string, string>>;
  /** The view is a file of the workspace, with this title: pins and notes are kept in it. */
  readonly file?: { readonly title: string };
}

/** What a person changes of a view by what stands around the graph; `null` takes something away. */
export interface ViewChanges
  extends Partial<
    Pick<
      View,
      | 'hops'
      | 'direction'
      | 'detail'
      | 'hiddenTypes'
      | 'shownTypes'
      | 'filter'
      | 'group'
      | 'colour'
      | 'folded'
      | 'opened'
    >
  > {
  readonly overlay?: Overlay | null;
  readonly changesSince?: number | null;
  readonly depth?: number | null;
}

/** A reading that this panel asked for and that is still going on. */
export interface Reading {
  /** Id of the resource it reads under; absent: the whole profile. */
  readonly under?: string;
  readonly progress?: ReadProgress;
}

/** What a card shows of a resource: its details without the full properties, which stay in the host. */
export interface Card {
  /** As its provider spells it. */
  readonly id: string;
  readonly name: string;
  readonly typeTitle: string;
  /** A number of AWS, or a subscription's name. */
  readonly account?: string;
  readonly region?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly path: ResourceDetails['path'];
  readonly summary: ResourceDetails['summary'];
  readonly relations: ResourceDetails['relations'];
  readonly gaps: ResourceDetails['gaps'];
  /** Whether the provider's console has a page for it. */
  readonly console: boolean;
  readonly readAt?: string;
}

/** Everything that is known of a resource, for the panel beside the graph. */
export interface Inspection {
  readonly card: Card;
  /** As its provider tells it, without secret values. */
  readonly properties: JsonObject;
  readonly history: readonly HistoryEntry[];
  /** The provider's index that it was taken from; absent where it was listed. */
  readonly source?: string;
}

export type SearchHits = readonly SearchHit[];
export type { ChangeList, Offers, ScanMoment };

/** From the extension host to the webview. */
export type HostMessage =
  /** Answers `ready`, and follows every change of the view. */
  | { readonly type: 'state'; readonly state: PanelState; readonly panel: Panel }
  /** A picture as a whole. Generations only grow. `focus` is a node to select and centre. */
  | { readonly type: 'picture'; readonly generation: number; readonly picture: Picture; readonly focus?: string }
  /**
   * What changed in the picture of a generation. Sequence numbers begin at 1 with each generation; after a gap the
   * webview asks for the whole (`resync`).
   */
  | {
      readonly type: 'delta';
      readonly generation: number;
      readonly sequence: number;
      readonly delta: PictureDelta;
      readonly focus?: string;
    }
  /** All readings going on for this panel; an empty list when the last one ended. */
  | { readonly type: 'readings'; readonly readings: readonly Reading[] }
  /** Answers `details`, with one of `card` and `problem`. */
  | {
      readonly type: 'details';
      readonly generation: number;
      readonly id: string;
      readonly card?: Card;
      readonly problem?: Problem;
    }
  /** Answers `search`, with the text that was searched. */
  | { readonly type: 'searchHits'; readonly text: string; readonly hits: SearchHits }
  /** Answers `inspect`, with one of `inspection` and `problem`. */
  | { readonly type: 'inspected'; readonly id: string; readonly inspection?: Inspection; readonly problem?: Problem }
  /** Answers `offers`. */
  | { readonly type: 'offers'; readonly offers: Offers }
  /** Answers `scans`. */
  | { readonly type: 'scans'; readonly scans: readonly ScanMoment[] }
  /** Follows every picture that marks changes. */
  | { readonly type: 'changes'; readonly list: ChangeList }
  /** What the last problem told of is over. */
  | { readonly type: 'solved' }
  /** `picture`: the picture could not be drawn, what is shown is old. `action`: something asked for failed. */
  | { readonly type: 'problem'; readonly of: 'picture' | 'action'; readonly problem: Problem };

/** From the webview to the extension host. */
export type WebviewMessage =
  /** The webview listens: it wants everything again. */
  | { readonly type: 'ready' }
  /** Opens a node in place. An unread one is read first. */
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'fold'; readonly id: string }
  /** Reads again what is directly under a node, or under the root of the view. */
  | { readonly type: 'read'; readonly under?: string }
  | { readonly type: 'cancel' }
  /** Shows the whole picture again after a problem. */
  | { readonly type: 'retry' }
  /** The selection; absent when nothing is selected. */
  | { readonly type: 'select'; readonly id?: string }
  | { readonly type: 'details'; readonly generation: number; readonly id: string }
  | { readonly type: 'search'; readonly text: string }
  /** Opens everything on the way to a resource and comes back with a picture that focuses it. */
  | { readonly type: 'goTo'; readonly id: string }
  /** Changes what the panel shows, in place. */
  | { readonly type: 'setView'; readonly changes: ViewChanges }
  /** Shows another root in this panel; without one, everything. */
  | { readonly type: 'navigate'; readonly root?: string }
  | { readonly type: 'back' }
  | { readonly type: 'forward' }
  /** Shows the shortest ways between two resources in this panel. */
  | { readonly type: 'showPath'; readonly from: string; readonly to: string }
  /** Nodes that the person put somewhere, with what contains them, which holds still with them. */
  | { readonly type: 'pin'; readonly pins: Readonly<Record<string, Pin>> }
  /** Lets nodes go where the layout wants them; without ids, all. */
  | { readonly type: 'unpin'; readonly ids?: readonly string[] }
  /** Everything about a resource, for the panel beside the graph. */
  | { readonly type: 'inspect'; readonly id: string }
  | { readonly type: 'offers' }
  | { readonly type: 'scans' }
  /** What changed was looked at: it is no longer marked. */
  | { readonly type: 'seen' }
  /** Writes on a node; an empty text removes what was there. */
  | { readonly type: 'note'; readonly id: string; readonly text: string }
  | { readonly type: 'saveView' }
  | { readonly type: 'copy'; readonly text: string }
  /** A message was missed: the whole picture is wanted again. */
  | { readonly type: 'resync' }
  | { readonly type: 'showDependencies'; readonly id: string }
  | { readonly type: 'openGraph'; readonly id: string }
  | { readonly type: 'openConsole'; readonly id: string }
  | { readonly type: 'copyId'; readonly id: string }
  | { readonly type: 'reveal'; readonly id: string }
  /** Generates a diagram of what the panel shows. */
  | { readonly type: 'export' };
