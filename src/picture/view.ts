import type { Verb } from '../model/verbs.ts';

/** A question put to the graph. Plain data, so that it can be kept, sent and written to a file. */
export interface View {
  /** Id of the resource the picture starts at. Absent: everything the profile shows. */
  readonly root?: string;
  /**
   * `containment`: what is in the root, nested. `dependencies`: what the root is related to. `path`: the shortest ways
   * from the root to `to`.
   */
  readonly kind: 'containment' | 'dependencies' | 'path';
  /** Where a path ends. */
  readonly to?: string;
  /** How far dependencies are followed, in relations. */
  readonly hops: number;
  /** Which dependencies are followed: those in any direction, what the root needs, or what needs the root. */
  readonly direction: Direction;
  /** How much of what accompanies other things is shown. */
  readonly detail: Detail;
  /** Resource types left out. Their relations are left out with them. The root is drawn whatever its type. */
  readonly hiddenTypes: readonly string[];
  /** Resource types shown whatever `detail` says. */
  readonly shownTypes: readonly string[];
  /** What a resource must be to be shown; what contains one that is shown is shown with it. */
  readonly filter: Filter;
  readonly group: Grouping;
  /** Levels of containers below the top that open by themselves. Absent: as many as a person can read at once. */
  readonly depth?: number;
  /**
   * Containers the person opened or folded, over what the picture would do by itself. Opening one opens what it lies
   * in as well; folding is stronger, so that a folded container keeps what was opened in it for the next time. Those
   * opened last stand last.
   */
  readonly opened: readonly string[];
  readonly folded: readonly string[];
  readonly colour: ColourBy;
  /** Marks what a resource needs, or what needs it, over whatever is shown. */
  readonly overlay?: Overlay;
  /** Number of a scan: what changed after it is marked, and what is gone since is shown as a ghost. */
  readonly changesSince?: number;
  /** Where the person put things: the top left of each, from that of its container's content, in pixels at zoom 1. */
  readonly pins: Readonly<Record<string, Pin>>;
}

/** Farther than any picture reaches, in pixels. */
export const farthestPin = 1_000_000;

/** How far dependencies can be followed, in relations. */
export const mostHops = 4;

export type Direction = 'both' | 'needs' | 'neededBy';

/**
 * `calm` leaves out what only accompanies another thing (network interfaces, disks, …) and what the provider made by
 * itself (default VPCs, …); `essentials` also leaves out what supports others (keys, roles, policies, routes, …).
 */
export type Detail = (typeof details)[number];

export const details = ['everything', 'calm', 'essentials'] as const;

/** Every list that is there must be met; an empty list or object asks for nothing. */
export interface Filter {
  readonly providers?: readonly string[];
  /** Resource types, or the beginnings of their ids: `aws.ec2`. */
  readonly types?: readonly string[];
  /** Accepted values by key; no values: any. A resource without the tag is not shown. */
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  /** Account numbers or subscription ids. */
  readonly accounts?: readonly string[];
  readonly regions?: readonly string[];
  /** Ids of resources: they themselves, and what is in them. */
  readonly within?: readonly string[];
  /** Relations that are drawn; what is shown does not depend on it. */
  readonly verbs?: readonly Verb[];
}

/** What the outermost containers are: places as the provider nests them, or things that belong together otherwise. */
export type Grouping = (typeof groupings)[number] | `tag:${string}`;

/** Those that need no more words. */
export const groupings = ['place', 'account', 'network', 'application'] as const;

export function isGrouping(text: string): text is Grouping {
  return groupings.some((known) => known === text) || /^tag:./s.test(text);
}

export type ColourBy = 'type' | 'account' | 'region' | 'change' | 'gap';

export interface Overlay {
  /** Id of a resource. */
  readonly of: string;
  readonly direction: Exclude<Direction, 'both'>;
}

export interface Pin {
  readonly x: number;
  readonly y: number;
}

/** Where relations lead: to the right, down, or whichever fits the screen better. A matter of taste, not of the question. */
export type FlowDirection = 'auto' | 'right' | 'down';

/** The view that a resource, or a whole profile, is first shown with. */
export function defaultView(root: string | undefined, kind: View['kind'] = 'containment'): View {
  return {
    ...(root === undefined ? {} : { root }),
    kind,
    hops: 1,
    direction: 'both',
    // What is related to one thing is what was asked for, however quiet it is.
    detail: kind === 'containment' ? 'calm' : 'everything',
    hiddenTypes: [],
    shownTypes: [],
    filter: {},
    group: 'place',
    opened: [],
    folded: [],
    colour: 'type',
    pins: {},
  };
}
