import { visibleText } from '../visibleText.ts';
import type { Import, Place } from './findImports.ts';
import { hclBlock, hclComment, hclString } from './hclText.ts';
import { resourceNames } from './resourceNames.ts';

/** What is read with one configuration of a provider. */
export interface ProviderImports {
  readonly place: Place;
  /** As people call it: `payments-prod (111111111111), eu-west-1`. */
  readonly title: string;
  /** Under which other blocks name it: `aws.a111111111111_eu_west_1`. Undefined: it is the provider's default. */
  readonly reference: string | undefined;
  readonly imports: readonly Import[];
}

/** The imports by where they are read, in the order in which each place is met first. */
export function byProvider(imports: readonly Import[]): ProviderImports[] {
  const groups = new Map<string, { readonly place: Place; readonly imports: Import[] }>();
  for (const each of imports) {
    const key = JSON.stringify(each.place);
    const group = groups.get(key) ?? { place: each.place, imports: [] };
    groups.set(key, group);
    group.imports.push(each);
  }
  const places = [...groups.values()];
  const aliases = resourceNames(
    places.map(({ place }) => ({
      kind: place.provider,
      called: place.provider === 'aws' ? `a${place.account}_${place.region}` : `s_${place.subscription}`,
      noun: place.provider,
      identity: JSON.stringify(place),
    })),
  );
  return places.map(({ place, imports: own }, at) => ({
    place,
    title: titleOf(place, own),
    reference: isDefault(place) ? undefined : `${place.provider}.${aliases[at]}`,
    imports: own,
  }));
}

/** What belongs to no subscription is read with the default configuration. */
function isDefault(place: Place): boolean {
  return place.provider === 'azurerm' && place.subscription === undefined;
}

function titleOf(place: Place, imports: readonly Import[]): string {
  if (place.provider === 'azurerm' && place.subscription === undefined) return 'Above subscriptions';
  const account = place.provider === 'aws' ? place.account : place.subscription;
  const named = imports.find(({ of }) => of.account === account && of.accountName !== undefined)?.of.accountName;
  const who = named === undefined || named === account ? `${account}` : `${named} (${account})`;
  return visibleText(place.provider === 'aws' ? `${who}, ${place.region}` : who);
}

/** The block that says which providers there are. Versions: those whose documentation the imports are taken from. */
export function requirements(groups: readonly ProviderImports[]): string[] {
  const versions = { aws: '>= 6.0', azurerm: '>= 4.50' } as const;
  const used = (['aws', 'azurerm'] as const).filter((provider) =>
    groups.some(({ place }) => place.provider === provider),
  );
  const required = used.flatMap((provider) =>
    hclBlock(`${provider} =`, [
      ['source', hclString(`hashicorp/${provider}`)],
      ['version', hclString(versions[provider])],
    ]),
  );
  return hclBlock(
    'terraform',
    [['required_version', hclString('>= 1.5')]],
    used.length === 0 ? [] : ['required_providers {', ...required.map((line) => `  ${line}`), '}'],
  );
}

/** The configuration of a provider, without credentials: a comment says where these go. */
export function providerBlock({ place, title, reference }: ProviderImports): string[] {
  const alias =
    reference === undefined ? [] : [['alias', hclString(reference.slice(reference.indexOf('.') + 1))] as const];
  if (place.provider === 'aws') {
    return [
      hclComment(title),
      ...hclBlock(
        'provider "aws"',
        [...alias, ['region', hclString(place.region)], ['allowed_account_ids', `[${hclString(place.account)}]`]],
        ['# Sign in with profile = "…" or assume_role { role_arn = "…" }, or by the environment.'],
      ),
    ];
  }
  const { subscription } = place;
  return [
    hclComment(title),
    ...hclBlock(
      'provider "azurerm"',
      [
        ...alias,
        ...(subscription === undefined ? [] : [['subscription_id', hclString(subscription)] as const]),
        ['resource_provider_registrations', hclString('none')],
      ],
      [
        'features {}',
        subscription === undefined
          ? '# Sign in with "az login", and set subscription_id to any subscription that you may use.'
          : '# Sign in with "az login" or by the environment.',
      ],
    ),
  ];
}
