import { canonicalId } from '../model/armId.ts';
import type { GraphResource } from '../model/graph.ts';
import { type Place, partitionOf, type Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';

/** Finds the resource that a string means. Resources are numbers: where they stand among those that were indexed. */
export interface IdentifierIndex {
  numberOf(id: string): number | undefined;
  /** What a string names when seen at a place; undefined when nothing known is meant, or it could be several. */
  find(text: string, place: Partial<Place>): number | undefined;
}

/**
 * Indexes ids, aliases, and the last segment of ids (`vpc-0a1b` of an ARN) where the type says that it identifies and
 * is no name that people chose.
 * An identifier that several resources share counts only for those at the place where it is seen. `resources` grows
 * with what is added.
 */
export function identifierIndex(
  resources: readonly GraphResource[],
  types: ReadonlyMap<string, ResourceType>,
): IdentifierIndex & { add(number: number, resource: Resource): void } {
  // One table for ids and other identifiers: most strings of an inventory are neither, and are looked up in vain.
  const meant = new Map<string, number | number[]>();
  const numberOf = (id: string): number | undefined => {
    const number = meant.get(id);
    return typeof number === 'number' && resources[number]?.id === id ? number : undefined;
  };
  const identify = (identifier: string, number: number): void => {
    const known = meant.get(identifier);
    if (known === undefined) meant.set(identifier, number);
    else if (typeof known === 'object') {
      if (known.at(-1) !== number) known.push(number);
    } else if (known !== number && numberOf(identifier) === undefined) meant.set(identifier, [known, number]);
  };
  return {
    add(number, resource) {
      meant.set(resource.id, number);
      const type = types.get(resource.type);
      const last = lastSegment(resource.id);
      const { pattern, isName } = type?.identifier ?? {};
      if (last !== resource.id && !isName && pattern?.test(last)) identify(last, number);
      for (const alias of type?.aliases?.(resource) ?? []) identify(alias, number);
    },
    numberOf,
    find(text, place) {
      const known = meant.get(canonicalId(text));
      if (typeof known !== 'object') return known;
      const here = known.filter((number) => {
        const resource = resources[number];
        return resource?.account === place.account && resource?.region === place.region;
      });
      return here.length === 1 ? here[0] : undefined;
    },
  };
}

/** `vpc-0a1b` of `arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0a1b`; an id without segments is its own. */
export function lastSegment(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** Where identifiers in a resource's properties are to be understood. */
export function placeOf(resource: GraphResource): Place {
  return { partition: partitionOf(resource.id), account: resource.account ?? '', region: resource.region ?? '' };
}
