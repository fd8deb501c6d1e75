import type { AccessName, AccessReport } from '../../model/accessReport.ts';
import type {
  End,
  ReportAccess,
  ReportContent,
  ReportCoverage,
  ReportOther,
  ReportReading,
  ReportRelation,
  ReportResource,
  ReportType,
} from '../../model/reportContent.ts';
import { consoleLinks } from '../drawing/consoleLinks.ts';
import type { Excerpt, ExportedResource, OtherEnd } from '../excerpt.ts';
import type { ExportInput, TypeLookup } from '../exporter.ts';

/** Characters of properties that browsers still open without a long pause. */
const mostProperties = 100_000_000;

export interface Packed {
  readonly content: ReportContent;
  /** The properties of each resource as one line of JSON, in the order of the resources. */
  readonly properties: readonly string[];
}

/** An excerpt as the report embeds it. */
export function packContent(
  excerpt: Excerpt,
  { typeOf, access: reportedAccess, drawings }: Pick<ExportInput, 'typeOf' | 'access' | 'drawings'>,
  limit = mostProperties,
): Packed {
  const access = reportedAccess();
  const pages = consoleLinks(excerpt);
  const ends = [...excerpt.resources, ...excerpt.others];
  const indexes = new Map(ends.map(({ id }, index) => [id, index]));
  const endOf = (id: string): End => indexes.get(id) ?? id;
  const types = new Numbered<string, ReportType>();
  const typeIndex = ({ type, typeTitle }: ExportedResource | OtherEnd): number =>
    types.indexOf(`${type} ${typeTitle}`, () => reportType(type, typeTitle, typeOf));
  const properties = excerpt.resources.map((resource) => JSON.stringify(resource.properties));
  const isTooMuch = properties.reduce((sum, line) => sum + line.length, 0) > limit;
  const content: ReportContent = {
    resources: excerpt.resources.map((resource) =>
      packResource(resource, typeIndex(resource), endOf, pages.get(resource.id)),
    ),
    others: excerpt.others.map((other) => packOther(other, typeIndex(other))),
    types: types.all,
    accountNames: accountNames(excerpt.resources),
    relations: excerpt.relations.map(
      ({ from, verb, to, basis, evidence }): ReportRelation => [
        endOf(from),
        verb,
        endOf(to),
        basis,
        evidence.map(({ resource, path, detail }) =>
          detail === undefined ? [endOf(resource), path] : [endOf(resource), path, detail],
        ),
      ],
    ),
    coverage: packCoverage(excerpt),
    ...(access === undefined ? {} : { access: packAccess(access) }),
    drawings: drawings().map(({ picture }) => picture.nodes.map(({ id }) => endOf(id))),
    ...(isTooMuch ? { withoutProperties: true } : {}),
  };
  return { content, properties: isTooMuch ? [] : properties };
}

/** Things that are told once and referred to by their number. */
class Numbered<Key, Thing> {
  readonly all: Thing[] = [];
  readonly #indexes = new Map<Key, number>();

  indexOf(key: Key, make: () => Thing): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.all.length);
    return this.all.push(make()) - 1;
  }
}

function reportType(id: string, title: string, typeOf: TypeLookup): ReportType {
  const { plural = title, glyph = 'unknown' } = typeOf(id) ?? {};
  return { id, title, plural, glyph };
}

function packResource(
  resource: ExportedResource,
  type: number,
  endOf: (id: string) => End,
  page: string | undefined,
): ReportResource {
  const { id, name, account, region, parent, path, tags, readAt } = resource;
  const parentEnd = parent === undefined ? undefined : endOf(parent);
  return {
    id,
    type,
    name,
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(parentEnd === undefined ? {} : { parent: parentEnd }),
    ...(typeof parentEnd === 'number' || path.length === 0 ? {} : { path }),
    ...(Object.keys(tags).length === 0 ? {} : { tags }),
    ...(readAt === undefined ? {} : { readAt }),
    ...(page === undefined ? {} : { console: page }),
  };
}

function packOther({ id, name, account, region, missing }: OtherEnd, type: number): ReportOther {
  return {
    id,
    type,
    name,
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(missing === undefined ? {} : { missing }),
  };
}

function accountNames(resources: readonly ExportedResource[]): [string, string][] {
  const names = new Map<string, string>();
  for (const { account, accountName } of resources) {
    if (account !== undefined && accountName !== undefined) names.set(account, accountName);
  }
  return [...names];
}

function packCoverage({ coverage }: Excerpt): ReportCoverage {
  const places = new Numbered<string, readonly [string, string]>();
  const types = new Numbered<string, readonly [string, string]>();
  const problems = new Numbered<string, ReportCoverage['problems'][number]>();
  const readings = coverage.map((reading): ReportReading => {
    const { under, underName, type, typeTitle, state, readAt, count, problem, source } = reading;
    const told = [
      places.indexOf(`${under} ${underName}`, () => [under, underName]),
      types.indexOf(`${type} ${typeTitle}`, () => [type, typeTitle]),
      state,
      readAt,
      count,
      problem === undefined ? -1 : problems.indexOf(JSON.stringify(problem), () => problem),
    ] as const;
    return source === undefined ? told : [...told, source];
  });
  return { places: places.all, types: types.all, problems: problems.all, readings };
}

function packAccess({ rows, withoutAccess, withoutMembers, gaps }: AccessReport): ReportAccess {
  const names = new Numbered<string, AccessName>();
  const indexOf = (name: AccessName | undefined): number =>
    name === undefined ? -1 : names.indexOf(name.id, () => name);
  return {
    rows: rows.map(({ principal, role, target, group }) => [
      indexOf(principal),
      indexOf(role),
      indexOf(target),
      indexOf(group),
    ]),
    withoutAccess: withoutAccess.map(indexOf),
    withoutMembers: withoutMembers.map(indexOf),
    gaps,
    names: names.all,
  };
}
