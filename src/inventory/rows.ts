import { typesDownTo } from '../collect/plan.ts';
import { compareNames, compareText } from '../model/order.ts';
import { profileLevel, type ResourceType } from '../model/resourceType.ts';
import { preferredSightings } from '../store/preferred.ts';
import type { StoredCoverage, Topology } from '../store/store.ts';
import { type Divisions, divisionsOf } from './divisions.ts';
import type { Estate } from './estate.ts';
import type { Row } from './inventory.ts';
import { gapRows, profileRow, type RowName, resourceRow, rowKey, typeRow, unreadTypeRow } from './row.ts';

/** What a row key names. Resources that are no places on the way down are held by one row for each of their types. */
type RowTarget =
  | { readonly kind: 'profile' }
  | { readonly kind: 'resource'; readonly id: string; readonly under: string | undefined }
  | { readonly kind: 'type'; readonly under: string; readonly type: string }
  | { readonly kind: 'gap'; readonly under: string };

/** The tree of one profile, made from the store alone. */
export class EstateRows {
  readonly #estate: Estate;
  readonly #divisions: Divisions;

  constructor(estate: Estate) {
    this.#estate = estate;
    this.#divisions = divisionsOf(estate);
  }

  /** Rows under a row, or under the profile. A key that names nothing known any more answers none. */
  under(key: string | undefined): Row[] {
    const target = parseKey(key);
    if (target.kind === 'profile') return this.#levelRows(undefined);
    if (target.kind === 'type') return this.#listedRows(target.under, target.type);
    if (target.kind === 'gap') return [];
    const resource = this.#estate.place(target.id);
    return resource === undefined ? [] : this.#rowsIn(resource);
  }

  row(key: string | undefined): Row | undefined {
    const target = parseKey(key);
    if (target.kind === 'profile') return this.profileRow();
    if (target.kind === 'resource') {
      const resource = this.#estate.place(target.id);
      if (resource === undefined) return undefined;
      const { under } = target;
      const foundBy = under === undefined ? undefined : this.#readingOf(under, resource.type);
      return this.#resourceRow(resource, under, foundBy);
    }
    const parent = this.#estate.place(target.under);
    return (parent === undefined ? this.#levelRows(undefined) : this.#rowsIn(parent)).find((row) => row.key === key);
  }

  profileRow(): Row {
    const coverage = this.#estate.coverage(undefined);
    return this.#withMissing(profileRow(this.#estate, coverage), undefined, coverage);
  }

  /** Keys from the profile down to the row of a resource; empty when it is not known. */
  path(id: string): string[] {
    const profile = this.#estate.profile.id;
    const keys: string[] = [];
    const met = new Set<string>();
    for (let at = this.#estate.place(id); at !== undefined && !met.has(at.id); ) {
      met.add(at.id);
      if (this.#isPlace(at.type)) {
        keys.unshift(rowKey(profile, { id: at.id }));
        at = at.parent === undefined ? undefined : this.#estate.place(at.parent);
      } else {
        const level = this.#estate.place(this.#divisions.around(at) ?? at.under);
        const under = level === undefined ? {} : { under: level.id };
        keys.unshift(rowKey(profile, { ...under, type: at.type }), rowKey(profile, { id: at.id, ...under }));
        at = level;
      }
    }
    return keys.length === 0 ? [] : [rowKey(profile, {}), ...keys];
  }

  #rowsIn(resource: Topology): Row[] {
    const level = this.#divisions.levelOf(resource);
    return level === undefined ? this.#levelRows(resource) : this.#divisionRows(resource, level);
  }

  /** What a division holds of what is listed beside it. */
  #divisionRows(division: Topology, level: Topology): Row[] {
    const coverage = this.#estate.coverage(level);
    const rows = this.#typesUnder(level).flatMap((type): Row[] => {
      const resources = this.#resourcesOf(level, type.id, division.id);
      if (this.#isPlace(type.id)) return resources.map((resource) => this.#resourceRow(resource));
      const reading = coverage.find((one) => one.type === type.id);
      return resources.length === 0 ? [] : [typeRow(this.#estate, division, type, resources.length, reading)];
    });
    return rows.length > 0 ? rows : gapRows(this.#estate, division, coverage.map(whole).map(empty));
  }

  #levelRows(parent: Topology | undefined): Row[] {
    const coverage = new Map(this.#estate.coverage(parent).map((reading) => [reading.type, reading]));
    const types = this.#typesUnder(parent);
    const rows: Row[] = [];
    for (const type of types) {
      if (parent === undefined && rows.length > 0 && this.#mayYetBeContained(type)) continue;
      const resources = this.#resourcesOf(parent, type.id);
      const reading = coverage.get(type.id);
      if (this.#isPlace(type.id)) rows.push(...resources.map((resource) => this.#resourceRow(resource)));
      else if (resources.length > 0) rows.push(typeRow(this.#estate, parent, type, resources.length, reading));
      else if (type.onDemand && reading === undefined && coverage.size > 0 && this.#estate.isRead(type.id)) {
        rows.push(unreadTypeRow(this.#estate, parent, type));
      }
    }
    const ordered = types.flatMap((type) => coverage.get(type.id) ?? []);
    rows.push(...gapRows(this.#estate, parent, ordered));
    return rows.length === 1 ? rows.map((row) => ({ ...row, opened: row.expandable && !row.unread })) : rows;
  }

  /**
   * While an organization is being walked, the profile's own account may still turn out to lie in it: shown beside it,
   * it would soon jump away.
   */
  #mayYetBeContained(type: ResourceType): boolean {
    const leading = typesDownTo([...this.#estate.types.values()], type.id);
    return type.under.length > 1 && this.#estate.underWay.isAnyOf(leading);
  }

  /** What is listed under a place, one row for each resource: what another container holds is shown there. */
  #resourcesOf(under: { readonly id: string } | undefined, type: string, division?: string): Topology[] {
    const found = this.#estate.found(under, type);
    const shown =
      under === undefined
        ? found.filter(({ id }) => this.#estate.place(id)?.parent === undefined)
        : found.filter((one) => this.#divisions.around(one) === division);
    return [...preferredSightings(shown)].sort((a, b) => compareNames(a.name, b.name) || compareText(a.id, b.id));
  }

  #listedRows(under: string, type: string): Row[] {
    const foundBy = this.#readingOf(under, type);
    const level = this.#levelAt(under);
    const resources =
      level === undefined ? this.#resourcesOf({ id: under }, type) : this.#resourcesOf(level, type, under);
    return resources.map((resource) => this.#resourceRow(resource, under, foundBy));
  }

  #readingOf(under: string, type: string): StoredCoverage | undefined {
    const level = this.#levelAt(under)?.id ?? under;
    return this.#estate.coverage({ id: level }).find((reading) => reading.type === type);
  }

  /** What a division was listed under; undefined for every other place. */
  #levelAt(id: string): Topology | undefined {
    const place = this.#estate.place(id);
    return place && this.#divisions.levelOf(place);
  }

  #resourceRow(resource: Topology, under?: string, foundBy?: StoredCoverage): Row {
    const type = this.#estate.types.get(resource.type);
    const level = this.#divisions.levelOf(resource);
    if (level !== undefined) {
      return resourceRow(this.#estate, resource, type, this.#estate.coverage(level).map(whole), under);
    }
    if (!this.#estate.isLevel(resource.type)) {
      return resourceRow(this.#estate, resource, type, undefined, under, foundBy);
    }
    const coverage = this.#estate.coverage(resource);
    return this.#withMissing(resourceRow(this.#estate, resource, type, coverage, under), resource, coverage);
  }

  /** What was read by an Orrery that knew fewer types is worth reading again. */
  #withMissing(row: Row, parent: Topology | undefined, coverage: readonly StoredCoverage[]): Row {
    if (row.unread || row.stale) return row;
    const read = new Set(coverage.map(({ type }) => type));
    const missing = this.#typesUnder(parent).some(
      ({ id, onDemand }) => !onDemand && !read.has(id) && this.#estate.isRead(id),
    );
    return missing ? { ...row, stale: true } : row;
  }

  #isPlace(type: string): boolean {
    return this.#estate.types.get(type)?.isPlace === true;
  }

  #typesUnder(parent: Topology | undefined): ResourceType[] {
    const level = parent?.type ?? profileLevel;
    return [...this.#estate.types.values()].filter((type) => type.under.includes(level));
  }
}

/** A reading as far as it is about something that it did find. */
function whole({ problem: _, ...reading }: StoredCoverage): StoredCoverage {
  return { ...reading, state: 'complete' };
}

function empty(reading: StoredCoverage): StoredCoverage {
  return { ...reading, count: 0 };
}

function parseKey(key: string | undefined): RowTarget {
  const target: RowName = key === undefined ? {} : JSON.parse(key)[1];
  if (target.gap !== undefined) return { kind: 'gap', under: target.under ?? '' };
  if (target.id !== undefined) return { kind: 'resource', id: target.id, under: target.under };
  if (target.type !== undefined) return { kind: 'type', under: target.under ?? '', type: target.type };
  return { kind: 'profile' };
}
