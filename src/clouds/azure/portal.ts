import type { Resource } from '../../model/resource.ts';

/** The page of a resource in the portal. Sovereign clouds have portals of their own: see `portalOf` of their profiles. */
export function portalPage({ properties, id }: Pick<Resource, 'id' | 'properties'>): string {
  const { id: spelled, tenantId } = properties;
  const tenant = typeof tenantId === 'string' ? `@${tenantId}` : '@';
  const path = (typeof spelled === 'string' ? spelled : id).toWellFormed();
  return `https://portal.azure.com/#${tenant}/resource${encodeURI(path)}`;
}
