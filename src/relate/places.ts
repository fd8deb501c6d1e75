import type { GraphResource } from '../model/graph.ts';
import type { IdentifierIndex } from './identifierIndex.ts';

/** The resource that stands for a place: a region of an account, or the account itself when no region is given. */
export type Places = (account: string | undefined, region: string | undefined) => string | undefined;

/** A place begins where an account or a region is named that the container does not name. */
export function placesIn(resources: readonly GraphResource[], index: IdentifierIndex): Places {
  const places = new Map<string, string>();
  for (const { id, account, region, parent } of resources) {
    const container = parent === undefined ? undefined : resources[index.numberOf(parent) ?? resources.length];
    if (account === undefined || (container?.account === account && container.region === region)) continue;
    // Only what is inside of the account can stand for one of its regions.
    if (region !== undefined && container?.account !== account) continue;
    places.set(`${account} ${region ?? ''}`, id);
  }
  return (account, region) => (account === undefined ? undefined : places.get(`${account} ${region ?? ''}`));
}
