import type { AddressSeen } from './addresses.ts';
import type { Networks } from './networks.ts';
import type { Told } from './relationBook.ts';
import type { Survey } from './survey.ts';

/**
 * Relations that private addresses tell. An address means whatever has it in the network where it is seen, or in one that
 * traffic can be led to from there; what several have, and what is in no network, means nothing.
 */
export function* followAddresses(
  { resources, addresses }: Pick<Survey, 'resources' | 'addresses'>,
  seen: Iterable<AddressSeen>,
  networks: Networks,
  related: (one: number, other: number) => boolean,
): Generator<Told> {
  const byArea = new Map<string, ReadonlyMap<number, readonly Owner[]>>();
  for (const { by, value, verb, reversed, evidence } of seen) {
    const owners = byArea.get(value) ?? ownersByArea(addresses.owners(value), networks);
    byArea.set(value, owners);
    const own = [...networks.of(by)];
    const there = new Map<number, { readonly start: number; readonly network: number }>();
    for (const area of new Set(own.map(networks.area))) {
      for (const { owner, network } of owners.get(area) ?? []) {
        const start = own.includes(network) ? network : own.find((one) => networks.area(one) === area);
        if (start !== undefined && !there.has(owner)) there.set(owner, { start, network });
      }
    }
    const [found] = there;
    if (found === undefined || there.size > 1) continue;
    const [candidate, { start, network }] = found;
    if (candidate === by || (verb === 'references' && related(by, candidate))) continue;
    const way = networks.way(start, network);
    const names = [...way, network].map((number) => resources[number]?.name ?? '');
    const rule =
      way.length === 0
        ? `${value} in ${evidence.path} is an address of it in ${names.join('')}`
        : `${value} in ${evidence.path} is an address of it, reached through ${names.join(' › ')}`;
    const [from, to] = reversed ? [candidate, by] : [by, candidate];
    yield { from, verb, to, basis: 'inferred', evidence: { ...evidence, path: rule } };
  }
}

/** What has an address, in one of its networks. */
interface Owner {
  readonly owner: number;
  readonly network: number;
}

/** Whoever has an address, by the networks between which traffic is led: thousands may have the same one elsewhere. */
function ownersByArea(owners: readonly number[], networks: Networks): Map<number, Owner[]> {
  const found = new Map<number, Owner[]>();
  for (const owner of owners) {
    for (const network of networks.of(owner)) {
      const area = networks.area(network);
      const there = found.get(area);
      if (there === undefined) found.set(area, [{ owner, network }]);
      else there.push({ owner, network });
    }
  }
  return found;
}
