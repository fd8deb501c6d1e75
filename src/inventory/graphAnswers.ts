import type { ChangeCounts } from '../model/scan.ts';

export interface SearchHit {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly typeTitle: string;
  readonly icon: string;
  /** Names of the containers from the top down. */
  readonly path: readonly string[];
  /** The tag or address that holds the text, where neither name nor id does: `team: payments`. */
  readonly matched?: string;
}

export interface Offers {
  readonly providers: readonly Offer[];
  readonly accounts: readonly Offer[];
  readonly regions: readonly Offer[];
  readonly verbs: readonly Offer[];
  /** The most used keys with their most used values. */
  readonly tags: readonly { readonly key: string; readonly count: number; readonly values: readonly Offer[] }[];
  /** Whether the view can be grouped by application: something in it has one of the tags that people name them with. */
  readonly applications: boolean;
}

/** A value that a filter takes, what people call it, and how many resources (or relations) have it. */
export interface Offer {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface ScanMoment {
  readonly scan: number;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  /** What was read, in words. */
  readonly scope: string;
  /** What it changed itself. */
  readonly changes: ChangeCounts;
}

export interface ChangeList {
  readonly changes: readonly ListedChange[];
  /** All of them, those beyond the limit, too. */
  readonly counts: ChangeCounts;
}

export interface ListedChange {
  readonly kind: 'added' | 'modified' | 'removed';
  readonly id: string;
  readonly name: string;
  readonly typeTitle: string;
}

/** One state of a resource, and what made it differ from the one before. */
export interface HistoryEntry {
  readonly kind: 'added' | 'modified' | 'removed';
  /** When the scan that saw it began, ISO 8601 in UTC. */
  readonly at: string;
  readonly scan: number;
  /** Properties, tags (`tags.team`), the name and where it is (`parent`), as far as they differ; of a value that was not there, or is not any more, one of both. */
  readonly differences: readonly { readonly path: string; readonly before?: string; readonly after?: string }[];
}
