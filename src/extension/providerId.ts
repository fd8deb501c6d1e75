import type { Inventory } from '../inventory/inventory.ts';
import { canonicalId, parseArmId } from '../model/armId.ts';
import { ProblemError } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';

/** The id of a resource as its provider spells it: those of Azure are known by one spelling, in lower case. */
export function providerId({ id, properties: { id: spelled } }: Pick<Resource, 'id' | 'properties'>): string {
  return typeof spelled === 'string' && canonicalId(spelled) === id ? spelled : id;
}

/** The id by which something is known, as its provider spells it where that is known, too. */
export async function askProviderId(inventory: Inventory, profile: string, id: string): Promise<string> {
  if (parseArmId(id) === undefined) return id;
  try {
    return providerId((await inventory.resource({ profile, id })).resource);
  } catch (error) {
    // What is only pointed at has no properties.
    if (error instanceof ProblemError && error.problem.code === 'NotInInventory') return id;
    throw error;
  }
}
