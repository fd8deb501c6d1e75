import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import { identifierIndex, placeOf } from './identifierIndex.ts';

/**
 * Resources with their containers under the ids by which those are known. What is in a subnet that another account
 * shares does not say who owns the subnet, so it names its container in its own account, where nothing of that id is.
 */
export function withKnownContainers(
  resources: readonly Resource[],
  types: ReadonlyMap<string, ResourceType>,
): readonly Resource[] {
  const index = identifierIndex(resources, types);
  return resources.map((resource) => {
    const { parent } = resource;
    if (parent === undefined || index.has(parent)) return resource;
    const container = index.find(parent.slice(parent.lastIndexOf('/') + 1), placeOf(resource));
    return container === undefined ? resource : { ...resource, parent: container.id };
  });
}
