import type { Inventory, ResourceDetails } from '../../inventory/inventory.ts';
import { parseArmId } from '../../model/armId.ts';
import { providerId } from '../providerId.ts';
import type { Card, Inspection } from './protocol.ts';

/** What a card shows of a resource. Throws a ProblemError when it is not in the inventory. */
export async function cardFor(inventory: Inventory, profile: string, id: string): Promise<Card> {
  return cardOf(await inventory.resource({ profile, id }));
}

/** Everything about a resource. Throws a ProblemError when it is not in the inventory. */
export async function inspectionFor(inventory: Inventory, profile: string, id: string): Promise<Inspection> {
  const [details, history] = await Promise.all([
    inventory.resource({ profile, id }),
    inventory.history({ profile, id }),
  ]);
  const { resource, source } = details;
  return {
    card: cardOf(details),
    properties: resource.properties,
    history,
    ...(source === undefined ? {} : { source }),
  };
}

function cardOf(details: ResourceDetails): Card {
  const { resource, typeTitle, path, summary, relations, gaps, console, readAt } = details;
  const { name, region, tags } = resource;
  const account = accountOf(details);
  return {
    id: providerId(resource),
    name,
    typeTitle,
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    tags,
    path,
    summary,
    relations,
    gaps,
    console: console !== undefined,
    ...(readAt === undefined ? {} : { readAt }),
  };
}

/** Numbers of accounts are short, and known to people. Ids of Azure hold that of the subscription: its name tells more. */
function accountOf({ resource: { id, account }, path }: ResourceDetails): string | undefined {
  if (parseArmId(id) === undefined) return account;
  return path.find((step) => parseArmId(step.id)?.subscription === account)?.name ?? account;
}
