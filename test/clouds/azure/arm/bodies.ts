import type { ArmResource } from '../estate.ts';

/** `instance` with its instance view; `status` is what `statusOnly=true` gets: no tags, hardware or disks. */
export type View = 'plain' | 'instance' | 'status';

/** The body that a GET of a resource answers. Only virtual machines have another view than the plain one. */
export function bodyOf(resource: ArmResource, view: View): ArmResource {
  if (resource.properties?.instanceView === undefined || !isMachine(resource)) return resource;
  const { instanceView, ...properties } = resource.properties;
  if (view === 'instance') return resource;
  if (view === 'plain') return { ...resource, properties };
  const { id, name, type, location } = resource;
  const { vmId, provisioningState } = properties;
  return {
    id,
    name,
    type,
    ...(location === undefined ? {} : { location }),
    properties: { vmId, provisioningState, instanceView },
  };
}

/**
 * What the list of all resources of a subscription tells of one: all but the properties.
 * Resources_List, api-version 2025-04-01; `properties` come with a GET of the resource only.
 */
export function withoutProperties({ properties: _, ...resource }: ArmResource): Omit<ArmResource, 'properties'> {
  return resource;
}

export function isResourceGroup(type: string): boolean {
  return /^microsoft\.resources\/(subscriptions\/)?resourcegroups$/i.test(type);
}

function isMachine({ type }: ArmResource): boolean {
  return type.toLowerCase() === 'microsoft.compute/virtualmachines';
}
