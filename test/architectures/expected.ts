import type { Resource } from '../../src/model/resource.ts';
import type { Stack, Template } from './deploy.ts';
import { isNamed, onlyForCloudFormation, parts, things } from './resourceTypes.ts';
import { type TemplateReference, templateReferences } from './templateReferences.ts';

/** A reference between two things of a stack, by the names of the things in the template, in order of name. */
export interface ExpectedLink {
  readonly one: string;
  readonly other: string;
  /** Where the template says so: `Service.LoadBalancers`. */
  readonly because: readonly string[];
}

export interface ExpectedLinks {
  readonly links: readonly ExpectedLink[];
  /** Types in the template that this harness knows nothing of. */
  readonly unknownTypes: readonly string[];
}

/** What must be related once a template is deployed: parts speak for the thing that they are a part of. */
export function expectedLinks(template: Template): ExpectedLinks {
  const { Resources } = template;
  const references = templateReferences(template);
  const typeOf = (name: string): string => Resources[name]?.Type ?? '';
  const thingsOf = (name: string): string[] => {
    const part = parts[typeOf(name)];
    if (part === undefined) return [name];
    return references
      .filter(({ from, property }) => from === name && property === part.of)
      .flatMap(({ to }) => thingsOf(to));
  };
  const links = new Map<string, ExpectedLink>();
  for (const reference of references.filter((each) => isKept(typeOf(each.from), each))) {
    for (const from of thingsOf(reference.from)) {
      for (const to of thingsOf(reference.to)) {
        if (from === to) continue;
        const [one = '', other = ''] = [from, to].sort();
        const because = `${reference.from}.${reference.property}`;
        const known = links.get(`${one} ${other}`)?.because ?? [];
        links.set(`${one} ${other}`, { one, other, because: [...new Set([...known, because])] });
      }
    }
  }
  const types = Object.values(Resources).map(({ Type }) => Type);
  return {
    links: [...links.values()],
    unknownTypes: [...new Set(types.filter((type) => !(type in parts) && !(type in things)))],
  };
}

function isKept(type: string, { property }: TemplateReference): boolean {
  return onlyForCloudFormation[type]?.property !== property;
}

/** The resource that each thing of a stack became, by its name in the template; undefined where it was not found. */
export function resourcesOf(
  { template, physicalIds }: Stack,
  resources: ReadonlyMap<string, Resource>,
): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [name, { Type }] of Object.entries(template.Resources)) {
    const type = things[Type];
    if (type === undefined) continue;
    const physicalId = physicalIds.get(name) ?? '';
    const meant = [...resources.values()].filter((each) => each.type === type && isNamed(physicalId, each));
    if (meant.length > 1) throw new Error(`${name} may be any of ${meant.map(({ id }) => id).join(', ')}`);
    found.set(name, meant[0]?.id);
  }
  return found;
}
