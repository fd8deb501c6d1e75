import type { Resource } from '../model/resource.ts';
import { profileLevel, type ResourceType } from '../model/resourceType.ts';

/** Listing one resource type under one resource, or under the profile when there is no parent. */
export interface Reading {
  readonly type: ResourceType;
  readonly parent: Resource | undefined;
}

/** What a person asked to read: where to start, which types to follow, and whether to go on into what is found. */
export interface Scope {
  /** Absent: the profile. */
  readonly start: Resource | undefined;
  readonly follow: (type: ResourceType) => boolean;
  readonly deep: boolean;
  /** Whether to go on into something that was found. Absent: into everything. */
  readonly enters?: (found: Pick<Resource, 'type' | 'name' | 'account' | 'parent'>) => boolean;
}

/** What is listed directly under resources of a type, or under the profile, in the order of the types. */
export function typesUnder(
  types: readonly ResourceType[],
  { follow }: Pick<Scope, 'follow'>,
  level: string = profileLevel,
): ResourceType[] {
  return types.filter((type) => type.under.includes(level) && follow(type));
}

/**
 * Types whose id is one of these or begins with one (`aws.ec2` of `aws.ec2.vpc`), with all that lead to them; every type
 * where none is named.
 */
export function typesNamed(types: readonly ResourceType[], names: readonly string[]): ReadonlySet<string> {
  const named = types.filter(({ id }) => names.length === 0 || names.some((name) => `${id}.`.startsWith(`${name}.`)));
  return new Set(named.flatMap(({ id }) => [...typesDownTo(types, id)]));
}

/** Types that lead to accounts or are accounts: the part of an estate that can be walked without entering any account. */
export function typesDownTo(types: readonly ResourceType[], last: string): ReadonlySet<string> {
  const leading = new Set([last]);
  for (let size = 0; size !== leading.size; ) {
    size = leading.size;
    for (const type of types) {
      if (leading.has(type.id)) for (const above of type.under) leading.add(above);
    }
  }
  return leading;
}
