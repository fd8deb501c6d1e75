import type { GraphResource } from '../model/graph.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import { type AddressBook, addressBook } from './addressBook.ts';
import { type IdentifierIndex, identifierIndex, lastSegment, placeOf } from './identifierIndex.ts';
import { type Pointer, pointersOf } from './pointers.ts';
import { type Premises, premises } from './premises.ts';
import { type SharedTexts, sharedTexts } from './sharedTexts.ts';

/** What one pass over an inventory learns of it. Properties are not kept but for what rules point at and infer from. */
export interface Survey {
  readonly types: ReadonlyMap<string, ResourceType>;
  /** In the order in which they came, each in the container that is known by the name that it gives. */
  readonly resources: readonly GraphResource[];
  readonly index: IdentifierIndex;
  /** In the order of resources, rules and properties. Given once: whoever follows them lets them go. */
  readonly pointers: Iterable<Pointer>;
  readonly premises: Premises;
  /** Who has a private address, by number. */
  readonly addresses: AddressBook;
  /** Keeps the IP addresses that a resource's properties hold, which the second pass finds. */
  readonly keepAddresses: (number: number, addresses: readonly string[]) => void;
  readonly shared: SharedTexts;
}

type Writable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** Surveys resources in order of id, each once, while they are read. */
export function survey(resources: Iterable<Resource>, types: ReadonlyMap<string, ResourceType>): Survey {
  const shared = sharedTexts();
  const sharedOnNodes = sharedTexts();
  const known: Writable<GraphResource>[] = [];
  const index = identifierIndex(known, types);
  const pointers: Pointer[] = [];
  const needed = premises(known, types);
  const addresses = addressBook();
  for (const resource of resources) {
    const number = known.push(graphResource(resource, types.get(resource.type), sharedOnNodes)) - 1;
    index.add(number, resource);
    needed.add(number, resource);
    const type = types.get(resource.type);
    for (const address of type?.addresses?.(resource) ?? []) {
      addresses.add(address, number, resource.account);
    }
    const rules = type?.relations ?? [];
    for (const pointer of pointersOf(resource, number, rules, shared)) pointers.push(pointer);
  }
  for (const resource of known) {
    const { parent } = resource;
    if (parent !== undefined) resource.parent = containerOf(resource, parent, known, index);
  }
  return {
    types,
    resources: known,
    index,
    pointers: givenOnce(pointers),
    premises: needed.of,
    addresses,
    keepAddresses(number, found) {
      const resource = known[number];
      if (resource !== undefined && found.length > 0) resource.addresses = found.map(sharedOnNodes);
    },
    shared,
  };
}

function graphResource(resource: Resource, type: ResourceType | undefined, shared: SharedTexts): GraphResource {
  const { id, name, account, region, parent } = resource;
  const tags = sharedTags(resource, shared);
  return {
    id,
    type: shared(resource.type),
    name,
    ...(account === undefined ? {} : { account: shared(account) }),
    ...(region === undefined ? {} : { region: shared(region) }),
    ...(parent === undefined ? {} : { parent: shared(parent) }),
    ...(tags === undefined ? {} : { tags }),
    ...(type?.byProvider?.(resource) ? { byProvider: true } : {}),
  };
}

/** Many things have the tags of others, and most of those that have a name have it in a tag. */
function sharedTags({ name, tags }: Resource, shared: SharedTexts): GraphResource['tags'] {
  const entries = Object.entries(tags);
  if (entries.length === 0) return undefined;
  return Object.fromEntries(entries.map(([key, value]) => [shared(key), value === name ? name : shared(value)]));
}

/**
 * The id by which a container is known. What is in a subnet that another account shares does not say who owns the
 * subnet, so it names its container in its own account, where nothing of that id is.
 */
function containerOf(
  resource: GraphResource,
  parent: string,
  resources: readonly GraphResource[],
  index: IdentifierIndex,
): string {
  const container = index.numberOf(parent) ?? index.find(lastSegment(parent), placeOf(resource));
  return resources[container ?? resources.length]?.id ?? parent;
}

/** The memory that items need is free for what is made of them. */
function* givenOnce<Item>(items: Item[]): Generator<Item> {
  items.reverse();
  for (let item = items.pop(); item !== undefined; item = items.pop()) yield item;
}
