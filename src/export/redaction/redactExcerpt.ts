import type { Relation } from '../../model/relation.ts';
import type { Excerpt, ExportedCoverage, ExportedResource, OtherEnd } from '../excerpt.ts';
import { redactProperties } from './redactProperties.ts';
import type { Terms } from './terms.ts';

/** The excerpt with pseudonyms. Pages of the console are left out, and of properties all but a few harmless ones. */
export function redactExcerpt({ resources, relations, others, coverage }: Excerpt, terms: Terms): Excerpt {
  const titles = new Map([...others, ...resources].map(({ id, typeTitle }) => [id, typeTitle]));
  const parents = new Map(resources.map(({ id, parent }) => [id, parent]));
  // Names first: sentences are told with the names that are known by then.
  const ends = new Map([...resources, ...others].map((end) => [end.id, terms.name(end.name, end.typeTitle)]));
  return {
    resources: resources.map((resource) => redactResource(resource, pathTitles(resource), ends, terms)),
    relations: relations.map((relation) => redactRelation(relation, terms)),
    others: others.map((other) => redactOther(other, ends, terms)),
    coverage: coverage.map((reading) => redactReading(reading, titles.get(reading.under), terms)),
  };

  /** Titles of what contains a resource, from the top down; fewer than there are names where some are not known. */
  function pathTitles({ parent }: ExportedResource): string[] {
    const found: string[] = [];
    for (let at = parent; at !== undefined; at = parents.get(at)) {
      const title = titles.get(at);
      if (title === undefined || found.length > parents.size) break;
      found.unshift(title);
    }
    return found;
  }
}

function redactResource(
  resource: ExportedResource,
  pathTitles: readonly string[],
  names: ReadonlyMap<string, string>,
  terms: Terms,
): ExportedResource {
  const { id, type, typeTitle, account, accountName, region, parent, path, tags, properties, readAt } = resource;
  const unknown = path.length - pathTitles.length;
  return {
    id: terms.id(id),
    type: terms.type(type),
    typeTitle: terms.title(typeTitle),
    name: names.get(id) ?? '',
    ...(account === undefined ? {} : { account: terms.account(account) }),
    ...(accountName === undefined ? {} : { accountName: terms.name(accountName, 'Account') }),
    ...(region === undefined ? {} : { region: terms.region(region) }),
    ...(parent === undefined ? {} : { parent: terms.id(parent) }),
    path: path.map((name, at) => terms.name(name, pathTitles[at - unknown] ?? 'Resource')),
    tags: Object.fromEntries(
      Object.entries(tags).map(([key, value]) => [terms.tagKey(key), terms.tagValue(key, value)]),
    ),
    properties: redactProperties(type, properties, terms),
    ...(readAt === undefined ? {} : { readAt }),
  };
}

function redactRelation({ from, verb, to, basis, evidence }: Relation, terms: Terms): Relation {
  return {
    from: terms.id(from),
    verb,
    to: terms.id(to),
    basis,
    evidence: evidence.map(({ resource, path, detail }) => ({
      resource: terms.id(resource),
      path: terms.text(path),
      ...(detail === undefined ? {} : { detail: terms.text(detail) }),
    })),
  };
}

function redactOther(other: OtherEnd, names: ReadonlyMap<string, string>, terms: Terms): OtherEnd {
  const { id, type, typeTitle, account, region, missing } = other;
  return {
    id: terms.id(id),
    type: terms.type(type),
    typeTitle: terms.title(typeTitle),
    name: names.get(id) ?? '',
    ...(account === undefined ? {} : { account: terms.account(account) }),
    ...(region === undefined ? {} : { region: terms.region(region) }),
    ...(missing === undefined ? {} : { missing }),
  };
}

function redactReading(reading: ExportedCoverage, title: string | undefined, terms: Terms): ExportedCoverage {
  const { under, underName, type, typeTitle, state, readAt, source, count, problem } = reading;
  return {
    under: terms.id(under),
    underName: terms.name(underName, title ?? 'Profile'),
    type: terms.type(type),
    typeTitle: terms.title(typeTitle),
    state,
    readAt,
    ...(source === undefined ? {} : { source: terms.text(source) }),
    count,
    ...(problem === undefined ? {} : { problem: terms.problem(problem) }),
  };
}
