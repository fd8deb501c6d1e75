import { aws } from '../clouds/aws/aws.ts';
import { azure } from '../clouds/azure/azure.ts';
import type { Cloud } from '../model/cloud.ts';
import type { Profile, Provider } from '../model/profile.ts';
import type { ResourceType } from '../model/resourceType.ts';

const clouds: Readonly<Record<Provider, Cloud>> = { aws, azure };

/** The cloud that a profile leads into. */
export function cloudOf({ provider }: Pick<Profile, 'provider'>): Cloud {
  return clouds[provider];
}

/** Resource types of all clouds, those of one of them first. */
export function typesOfAll(first?: Provider): ReadonlyMap<string, ResourceType> {
  const others = Object.values(clouds).filter(({ provider }) => provider !== first);
  const ordered = first === undefined ? others : [clouds[first], ...others];
  return new Map(ordered.flatMap(({ types }) => types.map((type) => [type.id, type] as const)));
}

/** The cloud that a resource type is of. */
export function providerOf(type: string): string {
  return type.slice(0, type.indexOf('.'));
}
