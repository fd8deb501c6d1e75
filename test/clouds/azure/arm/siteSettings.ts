import { type Answer, ok } from '../answer.ts';
import type { Access } from '../entra/accessTokens.ts';
import type { ArmResource } from '../estate.ts';
import { byId, type IndexedSubscription } from '../indexEstate.ts';
import type { AzureOptions } from '../options.ts';
import { notAuthorized } from './refusals.ts';

/**
 * WebApps_ListApplicationSettings and WebApps_ListConnectionStrings, api-version 2025-05-01. A role that only reads
 * lacks the action, so it is refused until an option grants it.
 */
export function siteSettings(
  { tenant }: IndexedSubscription,
  { id, location }: ArmResource,
  config: string,
  access: Access,
  options: AzureOptions,
): Answer | undefined {
  const name = config.toLowerCase();
  if (!['appsettings', 'connectionstrings'].includes(name)) return undefined;
  if (!options.grantSettings)
    return notAuthorized(access, 'Microsoft.Web/sites/config/list/action', `${id}/config/${name}`);
  const settings = byId(tenant.settings, id);
  return ok({
    id: `${id}/config/${name}`,
    name,
    type: 'Microsoft.Web/sites/config',
    location,
    properties: (name === 'appsettings' ? settings?.appSettings : settings?.connectionStrings) ?? {},
  });
}
