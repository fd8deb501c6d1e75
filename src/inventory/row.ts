import type { Coverage } from '../model/coverage.ts';
import type { ResourceType } from '../model/resourceType.ts';
import type { StoredCoverage, Topology } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { Freshness } from './freshness.ts';
import type { Row } from './inventory.ts';

/** What a row stands for besides its profile: a resource (in a list under another), a type under a resource, a gap under one, or the profile. */
export interface RowName {
  readonly id?: string;
  readonly under?: string;
  readonly type?: string;
  readonly gap?: string;
}

/** A key that is stable across refreshes and restarts. */
export function rowKey(profile: string, name: RowName): string {
  return JSON.stringify([profile, name]);
}

export function profileRow({ profile, freshness }: Estate, coverage: readonly StoredCoverage[]): Row {
  return {
    key: rowKey(profile.id, {}),
    profile: profile.id,
    kind: 'profile',
    label: profile.name,
    description: profile.method,
    icon: profile.recording === undefined ? 'key' : 'beaker',
    expandable: profile.problem === undefined,
    opened: false,
    unread: coverage.length === 0,
    ...age(freshness, coverage),
    ...(profile.problem === undefined ? {} : { problem: profile.problem }),
  };
}

/**
 * `coverage` is that of the readings under a resource, absent where nothing can be read under it. Something that several
 * places list, such as a peering connection, has a row in each: `under` tells them apart. `foundBy` is the reading that
 * found it: what was not listed says so, and of when it is.
 */
export function resourceRow(
  estate: Estate,
  resource: Topology,
  type: ResourceType | undefined,
  coverage: readonly StoredCoverage[] | undefined,
  under: string | undefined,
  foundBy?: StoredCoverage,
): Row {
  const { profile, freshness } = estate;
  const localId = resource.id.slice(Math.max(resource.id.lastIndexOf('/'), resource.id.lastIndexOf(':')) + 1);
  const apart = [
    // What is special about it comes first: a sidebar is narrow, and ids are long.
    type?.mark?.(withProperties(estate, resource)) ?? [],
    ...(saysMore(localId, resource.name) ? [localId] : []),
  ].flat();
  return {
    key: rowKey(profile.id, { id: resource.id, ...(under === undefined ? {} : { under }) }),
    profile: profile.id,
    kind: 'resource',
    label: resource.name === '' ? localId : resource.name,
    ...(apart.length === 0 ? {} : { description: apart.join(' · ') }),
    icon: type?.icon ?? 'question',
    expandable: coverage !== undefined,
    opened: false,
    resource: resource.id,
    type: resource.type,
    typeTitle: type?.title ?? resource.type,
    ...(type?.access === undefined || type.access === 'grant' ? {} : { access: true }),
    unread: coverage?.length === 0,
    ...age(freshness, coverage ?? []),
    ...(foundBy?.source === undefined ? {} : { source: foundBy.source, readAt: foundBy.readAt }),
    ...worstProblem(coverage ?? []),
  };
}

/** The same with its properties, looked up only by whoever asks for them. */
function withProperties(estate: Estate, { id, account, parent }: Topology) {
  return {
    id,
    ...(account === undefined ? {} : { account }),
    ...(parent === undefined ? {} : { parent }),
    get properties() {
      return estate.resource(id)?.properties ?? {};
    },
  };
}

/**
 * Whether the end of an id tells what the name beside it does not. That of `alias/app` does not, nor does that of secret
 * `app`, which is `app-1a2B3c`.
 */
function saysMore(localId: string, name: string): boolean {
  const lastPart = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
  // Ids of Azure are kept in lower case.
  return (
    name !== '' &&
    lastPart.toLowerCase() !== localId.toLowerCase() &&
    lastPart !== localId.replace(/-[A-Za-z0-9]{6}$/, '')
  );
}

export function typeRow(
  { profile, freshness }: Estate,
  parent: Topology | undefined,
  type: ResourceType,
  count: number,
  coverage: StoredCoverage | undefined,
): Row {
  return {
    key: rowKey(profile.id, { ...(parent === undefined ? {} : { under: parent.id }), type: type.id }),
    profile: profile.id,
    kind: 'type',
    label: type.plural,
    description: String(count),
    icon: type.icon,
    expandable: true,
    opened: false,
    ...(parent === undefined ? {} : { resource: parent.id }),
    type: type.id,
    typeTitle: type.title,
    unread: false,
    ...age(freshness, coverage === undefined ? [] : [coverage]),
    ...worstProblem(coverage === undefined ? [] : [coverage]),
  };
}

/** Resources that are read when somebody wants to see them, and that nobody has wanted to see. */
export function unreadTypeRow(estate: Estate, parent: Topology | undefined, type: ResourceType): Row {
  const { description: _, ...row } = typeRow(estate, parent, type, 0, undefined);
  return { ...row, unread: true };
}

/** One row for each reason why something under a place could not be read, and one when everything there is empty. */
export function gapRows(estate: Estate, parent: Topology | undefined, coverage: readonly StoredCoverage[]): Row[] {
  const profile = estate.profile.id;
  const under = parent === undefined ? {} : { under: parent.id };
  const titleOf = (type: string): string => estate.types.get(type)?.plural ?? type;
  const gaps = coverage.filter((reading) => reading.problem !== undefined);
  const rows: Row[] = [...Map.groupBy(gaps, ({ problem }) => problem?.code ?? '')].map(([code, readings]) => ({
    key: rowKey(profile, { ...under, gap: code }),
    profile,
    kind: 'gap',
    label: listed(readings.map(({ type }) => titleOf(type))),
    icon: 'warning',
    expandable: false,
    opened: false,
    ...(parent === undefined ? {} : { resource: parent.id }),
    ...(readings[0] === undefined ? {} : { type: readings[0].type }),
    unread: false,
    ...age(estate.freshness, readings),
    ...worstProblem(readings),
  }));
  const empty = coverage.length > 0 && gaps.length === 0 && coverage.every(({ count }) => count === 0);
  if (!empty) return rows;
  const elsewhere = coverage.flatMap(({ type }) => estate.types.get(type)?.noteWhenEmpty ?? [])[0];
  return [
    {
      key: rowKey(profile, { ...under, gap: 'empty' }),
      profile,
      kind: 'note',
      label: elsewhere === undefined ? 'Nothing here' : 'Nothing listed here',
      description: elsewhere ?? `${listed(coverage.map(({ type }) => titleOf(type)))} were read`,
      icon: 'info',
      expandable: false,
      opened: false,
      ...(parent === undefined ? {} : { resource: parent.id }),
      unread: false,
      ...age(estate.freshness, coverage),
    },
  ];
}

function listed(titles: readonly string[]): string {
  const shown = titles.slice(0, 3);
  const rest = titles.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}

/** The oldest reading is how old the whole is. */
function age(freshness: Freshness, coverage: readonly StoredCoverage[]): Pick<Row, 'readAt' | 'source' | 'stale'> {
  const oldest = coverage.map((reading) => reading.readAt).sort()[0];
  const stale = coverage.some((reading) => !freshness.isFresh(reading));
  const source = coverage.find((reading) => reading.source !== undefined)?.source;
  return {
    stale,
    ...(oldest === undefined ? {} : { readAt: oldest }),
    ...(source === undefined ? {} : { source }),
  };
}

const severity: Record<Coverage['state'], number> = { complete: 0, partial: 1, unavailable: 2, failed: 3, denied: 4 };

function worstProblem(coverage: readonly Coverage[]): Pick<Row, 'problem'> {
  const worst = [...coverage].sort((a, b) => severity[b.state] - severity[a.state])[0];
  return worst?.problem === undefined ? {} : { problem: worst.problem };
}
