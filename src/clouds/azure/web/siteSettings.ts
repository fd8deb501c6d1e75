import { parseArmId } from '../../../model/armId.ts';
import type { JsonObject } from '../../../model/json.ts';
import type { Resource } from '../../../model/resource.ts';
import type { RelationRule } from '../../../model/resourceType.ts';
import type { AzureReader } from '../reader.ts';
import { reducedSettings } from './settings.ts';

const listSettings = 'Microsoft.Web/sites/config/list/action';
const listSlotSettings = 'Microsoft.Web/sites/slots/config/list/action';

/** What reading settings takes beyond the role Reader. */
export const settingsActions: readonly string[] = [listSettings, listSlotSettings];

/** What settings and connection strings name, each with the name of the setting in its path. */
export const settingRelations: readonly RelationRule[] = ['settings', 'connections'].flatMap((list): RelationRule[] => [
  { path: `${list}.*.references[].host`, verb: 'uses', to: 'anything', detail: ['url'], ifKnown: true },
  { path: `${list}.*.references[].id`, verb: 'uses', to: 'anything' },
]);

/**
 * The settings of an app or a slot, and its connection strings, as what they name. They are asked for only where that is
 * wanted: the role Reader does not allow it, for the answers show all values.
 *
 * They are kept as `settings` and `connections`: under a name such as `connectionStrings` the store keeps less.
 */
export async function siteSettings(azure: AzureReader, resource: Resource): Promise<JsonObject | undefined> {
  const site = siteOf(resource);
  if (!azure.access.appSettings || site === undefined) return undefined;
  const { group, name, slot, ...place } = site;
  if (slot === undefined) {
    const call = { ...place, action: listSettings };
    const settings = await azure.ask('appService', call, ({ webApps }) => webApps.listApplicationSettings(group, name));
    const strings = await azure.ask('appService', call, ({ webApps }) => webApps.listConnectionStrings(group, name));
    return detailsOf(settings, strings);
  }
  const call = { ...place, action: listSlotSettings };
  const settings = await azure.ask('appService', call, ({ webApps }) =>
    webApps.listApplicationSettingsSlot(group, name, slot),
  );
  const strings = await azure.ask('appService', call, ({ webApps }) =>
    webApps.listConnectionStringsSlot(group, name, slot),
  );
  return detailsOf(settings, strings);
}

function detailsOf(settings: JsonObject, strings: JsonObject): JsonObject {
  return { settings: reducedSettings(settings.properties), connections: reducedSettings(strings.properties) };
}

interface Site {
  readonly tenant?: string;
  readonly subscription: string;
  readonly group: string;
  readonly name: string;
  readonly slot?: string;
}

/** Where it is, in the provider's spelling. */
function siteOf({ id, properties }: Resource): Site | undefined {
  const spelled = typeof properties.id === 'string' ? properties.id : id;
  const { subscription, resourceGroup: group } = parseArmId(spelled) ?? {};
  const [, name, slot] = /\/sites\/([^/]+)(?:\/slots\/([^/]+))?\/?$/i.exec(spelled) ?? [];
  if (subscription === undefined || group === undefined || name === undefined) return undefined;
  const { tenantId } = properties;
  return {
    ...(typeof tenantId === 'string' ? { tenant: tenantId } : {}),
    subscription,
    group,
    name,
    ...(slot === undefined ? {} : { slot }),
  };
}
