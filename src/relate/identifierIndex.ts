import { type Place, partitionOf, type Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';

/** Finds the resource that a string means. Built once; every look-up is a hash look-up. */
export interface IdentifierIndex {
  has(id: string): boolean;
  /** What a string names when seen at a place; undefined when nothing known is meant, or it could be several. */
  find(text: string, place: Partial<Place>): Resource | undefined;
}

/**
 * Indexes ids, aliases, and the last segment of ids (`vpc-0a1b` of an ARN) where the type says that it identifies.
 * An identifier that several resources share counts only for those at the place where it is seen.
 */
export function identifierIndex(
  resources: readonly Resource[],
  types: ReadonlyMap<string, ResourceType>,
): IdentifierIndex {
  const byId = new Map<string, Resource>();
  const byIdentifier = new Map<string, Resource | Resource[]>();
  const add = (identifier: string, resource: Resource): void => {
    const known = byIdentifier.get(identifier);
    if (known === undefined) byIdentifier.set(identifier, resource);
    else if (Array.isArray(known)) known.push(resource);
    else if (known !== resource) byIdentifier.set(identifier, [known, resource]);
  };
  for (const resource of resources) {
    byId.set(resource.id, resource);
    const type = types.get(resource.type);
    const last = resource.id.slice(resource.id.lastIndexOf('/') + 1);
    if (last !== resource.id && type?.identifier?.pattern.test(last)) add(last, resource);
    for (const alias of type?.aliases?.(resource) ?? []) add(alias, resource);
  }
  return {
    has: (id) => byId.has(id),
    find(text, place) {
      const exact = byId.get(text);
      if (exact !== undefined) return exact;
      const known = byIdentifier.get(text);
      if (!Array.isArray(known)) return known;
      const here = known.filter(({ account, region }) => account === place.account && region === place.region);
      return here.length === 1 ? here[0] : undefined;
    },
  };
}

/** Where identifiers in a resource's properties are to be understood. */
export function placeOf(resource: Resource): Place {
  return { partition: partitionOf(resource.id), account: resource.account ?? '', region: resource.region ?? '' };
}
