import type { Resource } from '../../model/resource.ts';

/** The page of a resource in the portal of the public cloud. What sovereign clouds have instead, their profiles know. */
export function portalPage({ properties, id }: Pick<Resource, 'id' | 'properties'>): string {
  const { id: spelled, tenantId } = properties;
  const tenant = typeof tenantId === 'string' ? `@${tenantId}` : '@';
  const path = (typeof spelled === 'string' ? spelled : id).toWellFormed();
  return `https://portal.azure.com/#${tenant}/resource${encodeURI(path)}`;
}
