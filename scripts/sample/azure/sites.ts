import type { SiteSettings } from '../../../test/clouds/azure/estate.ts';
import type { Piece } from './pieces.ts';
import { type Home, identities, idIn, made, ownIdentity } from './resources.ts';

/** What may be nowhere in a recording. The estate has it where real ones have their secrets. */
export const plantedSecret = 'PLANTED-7c41-never-shown';

export interface Site {
  readonly name: string;
  readonly kind: 'app,linux' | 'functionapp,linux';
  readonly plan: string;
  /** Id of the subnet that it sends through. */
  readonly subnet?: string;
  readonly hosts?: readonly string[];
  /** Id of an identity; absent: its own. */
  readonly identity?: string;
  readonly settings: SiteSettings['appSettings'];
  readonly connections?: SiteSettings['connectionStrings'];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly tags?: Readonly<Record<string, string>>;
  /** Slots by their names, with what is set otherwise there. */
  readonly slots?: Readonly<Record<string, SiteSettings['appSettings']>>;
}

export function plan(home: Home, name: string, size: string, count: number) {
  return made(
    home,
    `Microsoft.Web/serverFarms/${name}`,
    { status: 'Ready', numberOfSites: count, zoneRedundant: count > 1, reserved: true },
    { kind: 'linux', sku: { name: size, tier: size.startsWith('EP') ? 'ElasticPremium' : 'PremiumV3', capacity: 2 } },
  );
}

/** An app and its slots, with settings as people write them. */
export function site(home: Home, of: Site): Piece {
  const { name, kind, identity, connections = {}, slots = {} } = of;
  const path = `Microsoft.Web/sites/${name}`;
  const own = identity === undefined ? ownIdentity(name) : identities(identity);
  const all = Object.entries(slots).map(([slot, changed]): [string, SiteSettings] => [
    idIn(home, `${path}/slots/${slot}`),
    { appSettings: { ...of.settings, ...changed }, connectionStrings: connections },
  ]);
  const more = { kind, identity: own, ...(of.tags === undefined ? {} : { tags: of.tags }) };
  return {
    resources: [
      made(home, path, propertiesOf(home, of, name), more),
      ...Object.keys(slots).map((slot) =>
        made(home, `${path}/slots/${slot}`, propertiesOf(home, { ...of, hosts: [] }, `${name}-${slot}`), more),
      ),
    ],
    settings: Object.fromEntries([
      [idIn(home, path), { appSettings: of.settings, connectionStrings: connections }],
      ...all,
    ]),
  };
}

function propertiesOf(home: Home, { plan: farm, subnet, hosts = [], identity, properties }: Site, label: string) {
  const host = `${label}.azurewebsites.net`;
  return {
    state: 'Running',
    enabled: true,
    httpsOnly: true,
    defaultHostName: host,
    hostNames: [...hosts, host],
    // App Service spells the last part of this its own way.
    serverFarmId: idIn(home, `Microsoft.Web/serverfarms/${farm}`),
    ...(subnet === undefined ? {} : { virtualNetworkSubnetId: subnet }),
    ...(identity === undefined ? {} : { keyVaultReferenceIdentity: identity }),
    siteConfig: { linuxFxVersion: 'DOTNETCORE|9.0', alwaysOn: true, ftpsState: 'Disabled' },
    ...properties,
  };
}
