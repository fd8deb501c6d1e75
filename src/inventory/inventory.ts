import type { AccessReport } from '../model/accessReport.ts';
import type { PermissionForm } from '../model/cloud.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Problem } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';
import type { Evidence } from '../model/relation.ts';
import type { Resource } from '../model/resource.ts';
import type { ChangeCounts, ScanReport } from '../model/scan.ts';
import type { Verb } from '../model/verbs.ts';
import type { Picture } from '../picture/picture.ts';
import type { View } from '../picture/view.ts';
import type { ExportedFile, ExportProgress, ExportRequest } from './exportRequest.ts';
import type { ChangeList, HistoryEntry, Offers, ScanMoment, SearchHit } from './graphAnswers.ts';
import type { Settings } from './settings.ts';

/**
 * Everything the front doors can ask. The worker serves it to the extension host, the CLI calls it directly.
 * Requests carry and answer plain data. They fail with a ProblemError.
 */
export interface Inventory {
  configure(settings: Settings): Promise<void>;
  profiles(): Promise<ProfileList>;
  /** Rows under a row of the tree, or under a profile, from what is known now: it never calls a provider. */
  rows(request: { profile: string; row?: string }): Promise<readonly Row[]>;
  /** Keys of the rows from the profile down to the row that shows a resource; empty when it is not known. */
  rowPath(request: { profile: string; id: string }): Promise<readonly string[]>;
  /** One row again, after it changed; undefined when it is gone. Without a key, the row of the profile itself. */
  row(request: { profile: string; row?: string }): Promise<Row | undefined>;
  /** What a reading will cost, from what is known now: it never calls a provider. */
  estimate(request: ReadRequest): Promise<Estimate>;
  /** Calls the provider for what is not fresh. Ends normally when readings fail (see coverage) and when cancelled. */
  read(request: ReadRequest, signal?: AbortSignal, onProgress?: (progress: ReadProgress) => void): Promise<ReadSummary>;
  resource(request: { profile: string; id: string }): Promise<ResourceDetails>;
  /**
   * Resources whose name, id, type, tags or IP addresses hold every word of the text, without regard to case: at most
   * `limit`, the closest first, and of those that are as close the ones inside of `within`.
   */
  search(request: { profile: string; text: string; within?: string; limit: number }): Promise<readonly SearchHit[]>;
  picture(request: { profile: string; view: View }): Promise<Picture>;
  /** What a view's filter and grouping can be chosen from, over everything in its root. */
  offers(request: { profile: string; view: View }): Promise<Offers>;
  /** Scans whose changes can be shown, the newest first. */
  scans(request: { profile: string; limit: number }): Promise<readonly ScanMoment[]>;
  /** What changed after a scan, inside of a resource or everywhere; at most `limit`, by name of type, then by name. */
  changes(request: { profile: string; since: number; within?: string; limit: number }): Promise<ChangeList>;
  /** What became of a resource over time, the newest first; empty when it is not known. */
  history(request: { profile: string; id: string }): Promise<readonly HistoryEntry[]>;
  /**
   * A view written as files, from what is known now. Rejects with an AbortError when the signal stops it; nothing is
   * written anywhere.
   */
  export(
    request: ExportRequest,
    signal?: AbortSignal,
    onProgress?: (progress: ExportProgress) => void,
  ): Promise<readonly ExportedFile[]>;
  /** A scan in figures, by its number or the profile's last one; undefined when there was none. */
  scanReport(request: { profile: string; scan?: number }): Promise<ScanReportText | undefined>;
  /**
   * Who can reach what, from what is known now: all of it, or what concerns one account, user, group, permission set or
   * application, by id, by an account's number or by name.
   */
  access(request: { profile: string; of?: string }): Promise<AccessReportText>;
  /**
   * The permissions that reading everything needs, as documents of the provider to paste: several policies where one may
   * not be that long. Without a form: policies.
   */
  policy(request: { profile: string; form?: PermissionForm }): Promise<readonly string[]>;
  /** The command line, word by word, that signs a profile in again. */
  signInCommand(request: { profile: string }): Promise<readonly string[]>;
  /**
   * Signs a profile that uses an SSO session in, in the browser: the host shows the code, and the token is kept where the
   * AWS CLI keeps it. Answers false when the person, or the signal, stopped it.
   */
  signIn(request: { profile: string }, signal?: AbortSignal): Promise<boolean>;
  /** Stops everything and closes the store. */
  close(): Promise<void>;
}

export interface ProfileList {
  readonly profiles: readonly Profile[];
  /** Files that could not be read or hold mistakes. */
  readonly problems: readonly Problem[];
}

/** One line of the tree. */
export interface Row {
  /** Stable across refreshes and restarts, unique within the tree. */
  readonly key: string;
  readonly profile: string;
  /** `gap`: a reading that is not complete. `note`: a sentence, e.g. that an account has no regions to read. */
  readonly kind: 'profile' | 'resource' | 'type' | 'gap' | 'note';
  readonly label: string;
  readonly description?: string;
  /** Codicon name. */
  readonly icon: string;
  readonly expandable: boolean;
  /** Opened when first shown: levels that everybody passes through. */
  readonly opened: boolean;
  /** Set for rows of a resource; for type and gap rows, the resource they stand under. Absent on profile rows. */
  readonly resource?: string;
  /** Resource type: of the resource, of the type row, of the reading that has the gap. */
  readonly type?: string;
  readonly typeTitle?: string;
  /** Whether it can be asked who has access to it, or what it has access to. */
  readonly access?: true;
  /** Whether opening this row needs a reading that was never made. */
  readonly unread: boolean;
  /** Oldest reading shown directly under this row, ISO 8601. */
  readonly readAt?: string;
  /** The provider's index that this, or some of what is directly under this row, was taken from: `AWS Config`. */
  readonly source?: string;
  /** Whether one of these readings is no longer fresh: it is shown, and worth reading again. */
  readonly stale: boolean;
  readonly problem?: Problem;
}

export interface ReadRequest {
  readonly profile: string;
  /** Id of the resource to read under; absent: the whole profile. */
  readonly under?: string;
  /**
   * `children`: only what is listed directly under it. `accounts`: down to the accounts, not into them.
   * `everything`: all regions and resource types of all accounts under it.
   */
  readonly depth: 'children' | 'accounts' | 'everything';
  /** Read what waits until somebody opens it, too: of ECS its tasks, of stacks their resources. */
  readonly onDemand?: boolean;
  /** Read again what is fresh, too. */
  readonly refresh?: boolean;
  /** A person waits for just this: its calls go before those of other readings. */
  readonly foreground?: boolean;
}

/** What a reading will cost at least, as far as it can be known beforehand. */
export interface Estimate {
  readonly calls: number;
  readonly seconds: number;
  /** Readings to be made, and those that the store answers. */
  readonly readings: number;
  readonly cached: number;
  /** Whether part of it is not known yet and was taken to be like the rest. */
  readonly guessed: boolean;
}

export interface ReadProgress {
  readonly calls: number;
  readonly resources: number;
  /** Readings known so far, and how many of them ended. The first grows while the walk finds more. */
  readonly readings: number;
  readonly done: number;
  /** Calls that the provider refused because there were too many. */
  readonly throttled: number;
  /** What is being read now, for a status line: `Security groups in eu-west-1 of payments-prod`. */
  readonly now: string;
}

export interface ReadSummary {
  /** Number of the scan, by which its report is found. */
  readonly scan: number;
  /** Calls made, retries and those for member accounts' credentials included. */
  readonly calls: number;
  /** Readings that the store answered because they were fresh. */
  readonly cached: number;
  readonly changes: ChangeCounts;
  /** Different resources in the scope: found now, or known from readings that were not made again. */
  readonly resources: number;
  /** How many of each type, in the order of types. */
  readonly types: readonly { readonly type: string; readonly title: string; readonly count: number }[];
  readonly cancelled: boolean;
  readonly gaps: readonly ReadGap[];
}

/** A reading that is not complete, with the names of what and where. */
export interface ReadGap extends Coverage {
  readonly underName: string;
  readonly typeTitle: string;
}

export interface ScanReportText {
  readonly report: ScanReport;
  /** The same for people. Cloud text in it is escaped. */
  readonly markdown: string;
  /** The permissions that were refused, as a document of the provider to paste; absent when none was. */
  readonly missingPolicy?: string;
}

export interface AccessReportText {
  readonly report: AccessReport;
  /** The same for people. Cloud text in it is escaped. */
  readonly markdown: string;
}

export interface ResourceDetails {
  readonly resource: Resource;
  readonly typeTitle: string;
  readonly icon: string;
  /** From the top down, the resource itself left out. */
  readonly path: readonly { readonly id: string; readonly name: string; readonly typeTitle: string }[];
  /** The properties people want first, as label and text. */
  readonly summary: readonly { readonly path: string; readonly text: string }[];
  readonly relations: readonly RelatedResource[];
  readonly gaps: readonly { readonly typeTitle: string; readonly problem: Problem }[];
  readonly console?: string;
  readonly readAt?: string;
  /** The provider's index that it was taken from; absent where it was listed. */
  readonly source?: string;
}

export interface RelatedResource {
  /** `out`: "this *verb* other"; `in`: "other *verb* this". */
  readonly direction: 'out' | 'in';
  readonly verb: Verb;
  readonly basis: 'stated' | 'inferred';
  readonly id: string;
  readonly name: string;
  readonly typeTitle: string;
  /** Set when the other end is not in the inventory: why, in words. */
  readonly stub?: string;
  readonly evidence: readonly Evidence[];
}

/** What the inventory tells without being asked. */
export interface InventoryEvents {
  /** Resources or coverage under these rows changed. An empty list: the whole profile. */
  readonly changed: { readonly profile: string; readonly rows: readonly string[] };
}
