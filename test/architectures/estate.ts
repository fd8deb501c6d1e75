import type { RelatedResource } from '../../src/inventory/inventory.ts';
import type { Resource } from '../../src/model/resource.ts';
import { allRows, type Opened, resourcesIn } from '../clouds/openAt.ts';

export interface Link {
  readonly from: string;
  readonly verb: string;
  readonly to: string;
  readonly evidence: string;
}

/** All that an inventory shows of an account. */
export interface ShownEstate {
  readonly resources: ReadonlyMap<string, Resource>;
  /** Each relation once. */
  readonly links: readonly Link[];
  /** Ids of what relations lead to that is not in the inventory, with who names it. */
  readonly stubs: ReadonlyMap<string, string>;
}

export async function shownEstate(opened: Opened): Promise<ShownEstate> {
  const { inventory, profile } = opened;
  const resources = new Map<string, Resource>();
  const links = new Map<string, Link>();
  const stubs = new Map<string, string>();
  for (const id of resourcesIn(await allRows(opened))) {
    const { resource, relations } = await inventory.resource({ profile, id });
    resources.set(id, resource);
    for (const relation of relations) {
      const link = linkOf(id, relation);
      if (relation.stub === undefined) links.set(`${link.from} ${link.verb} ${link.to}`, link);
      else stubs.set(relation.id, `${id} ${link.evidence}: ${relation.stub}`);
    }
  }
  return { resources, links: [...links.values()], stubs };
}

function linkOf(id: string, { direction, verb, id: other, evidence }: RelatedResource): Link {
  const [from, to] = direction === 'out' ? [id, other] : [other, id];
  return { from, verb, to, evidence: evidence.map(({ path }) => path).join(', ') };
}

/** Whether one of two resources is inside of the other, at any depth. */
export function isInside(resources: ReadonlyMap<string, Resource>, inner: string, outer: string): boolean {
  const seen = new Set<string>();
  for (let at = resources.get(inner)?.parent; at !== undefined && !seen.has(at); at = resources.get(at)?.parent) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}
