import type { Resource } from '../model/resource.ts';
import type { Told, Workings } from './facts.ts';
import { placeOf } from './identifierIndex.ts';
import { allStrings } from './propertyPath.ts';
import { stubFor } from './stub.ts';

/**
 * The reference scan: any string in any properties that *is* an identifier of another resource is a relation, unless
 * the two are related already or one contains the other. An ARN of nothing known becomes a stub.
 */
export function* scanReferences(workings: Workings, related: (one: string, other: string) => boolean): Generator<Told> {
  const parents = new Map(workings.resources.map(({ id, parent }) => [id, parent]));
  for (const resource of workings.resources) {
    const place = placeOf(resource);
    for (const { path, value } of allStrings(resource.properties)) {
      const target = workings.index.find(value, place)?.id ?? stubOf(workings, resource, value);
      if (target === undefined || target === resource.id || related(resource.id, target)) continue;
      if (contains(parents, target, resource.id) || contains(parents, resource.id, target)) continue;
      yield {
        from: resource.id,
        verb: 'references',
        to: target,
        basis: 'stated',
        evidence: { resource: resource.id, path },
      };
    }
  }
}

/** Partition, service, region, account and the rest, as AWS documents for Amazon resource names. */
const arn = /^arn:(aws[\w-]*):([\w-]+):([\w-]*):(\d{12})?:(.+)$/;

function stubOf(workings: Workings, seenBy: Resource, text: string): string | undefined {
  if (workings.stubs.has(text)) return text;
  const parts = arn.exec(text);
  if (parts === null || isOwnArn(seenBy, text)) return undefined;
  const [, partition = '', service = '', region, account, rest = ''] = parts;
  const [kind = '', ...name] = rest.split(/[/:]/);
  const type = `${partition.startsWith('aws') ? 'aws' : partition}.${service}.${name.length === 0 ? service : kind}`;
  workings.stubs.set(
    text,
    stubFor(
      workings,
      {
        id: text,
        type,
        name: name.length === 0 ? kind : name.join('/'),
        ...(account === undefined ? {} : { account }),
        ...(region === undefined ? {} : { region }),
      },
      seenBy,
    ),
  );
  return text;
}

/** Some properties repeat a resource's own ARN in a spelling that is not its id. */
function isOwnArn(resource: Resource, text: string): boolean {
  return text === resource.id || text === resource.properties.Arn;
}

function contains(parents: ReadonlyMap<string, string | undefined>, outer: string, inner: string): boolean {
  for (let at = parents.get(inner); at !== undefined; at = parents.get(at)) if (at === outer) return true;
  return false;
}
