import { canonicalId } from '../../model/armId.ts';
import type { Resource } from '../../model/resource.ts';

const containers: Readonly<Record<string, string>> = {
  subscriptions: 'subscriptions',
  resourcegroups: 'resourceGroups',
};

/**
 * Spells ids of Azure as the provider asks for: it takes the fixed parts of an id in one spelling only. Names are spelled as
 * their resources are, where these are known.
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/4.0-upgrade-guide#provider-functions
 *
 * @param forms types of resource as they are spelled: `Microsoft.Network/virtualNetworks/subnets`
 */
export function armIdSpeller(
  forms: readonly string[],
  known: (id: string) => Resource | undefined,
): (id: string) => string {
  const spellings = spellingsOf(forms);
  return (id) => {
    const asGiven = id.split('/').slice(1);
    const parts = canonicalId(id).split('/').slice(1);
    const asTold = toldParts(known(canonicalId(id)), parts) ?? asGiven;
    const spelled: string[] = [];
    let next: 'kind' | 'namespace' | 'name' = 'kind';
    let type = '';
    for (const [at, part] of parts.entries()) {
      const told = asTold[at] ?? part;
      if (next === 'name') {
        spelled.push(spelledName(known(`/${parts.slice(0, at + 1).join('/')}`), told));
        next = 'kind';
      } else if (next === 'kind' && part === 'providers') {
        spelled.push(part);
        next = 'namespace';
      } else if (next === 'namespace') {
        type = part;
        spelled.push(spellings.get(type) ?? told);
        next = 'kind';
      } else {
        type = type === '' ? '' : `${type}/${part}`;
        spelled.push((type === '' ? containers[part] : spellings.get(type)) ?? told);
        next = 'name';
      }
    }
    return `/${spelled.join('/')}`;
  };
}

/** How each step on the way to a type is spelled, by that way in lower case. */
function spellingsOf(forms: readonly string[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const form of forms) {
    const steps = form.split('/');
    for (const [at, step] of steps.entries()) {
      const way = steps.slice(0, at + 1);
      spellings.set(way.join('/').toLowerCase(), step);
    }
  }
  return spellings;
}

/** The parts of the id as the provider told it. */
function toldParts(resource: Resource | undefined, parts: readonly string[]): string[] | undefined {
  const id = resource?.properties.id;
  if (typeof id !== 'string') return undefined;
  const told = id.split('/').slice(1);
  return told.length === parts.length && told.every((part, at) => part.toLowerCase() === parts[at]) ? told : undefined;
}

/** What a resource is called may be something else than its name. */
function spelledName(resource: Resource | undefined, told: string): string {
  return resource !== undefined && resource.name.toLowerCase() === told.toLowerCase() ? resource.name : told;
}
