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
  for (const { by, value, verb, reversed, evidence } of seen) {
    const candidates = addresses.get(value) ?? [];
    const own = [...networks.of(by)];
    const there = candidates.flatMap((candidate) => {
      for (const network of networks.of(candidate)) {
        const from = own.includes(network) ? network : own.find((one) => networks.reaches(one, network));
        if (from !== undefined) return [{ candidate, from, network }];
      }
      return [];
    });
    const [found] = there;
    if (found === undefined || there.length > 1) continue;
    const { candidate, from: start, network } = found;
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
