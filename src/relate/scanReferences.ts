import type { Resource } from '../model/resource.ts';
import { type AddressSeen, isAddress, mostAddresses } from './addresses.ts';
import { placeOf } from './identifierIndex.ts';
import { meantByIds } from './namedThings.ts';
import { allStrings, pathOf } from './propertyPath.ts';
import type { Told } from './relationBook.ts';
import type { Stubs } from './stubs.ts';
import type { Survey } from './survey.ts';

/**
 * The reference scan: any string in any properties that *is* an identifier of another resource is a relation, unless
 * the two are related already or one contains the other. An id of nothing known becomes a stub. `seen` is told of private
 * addresses that something has, and the survey of all that a resource names.
 */
export function* scanReferences(
  survey: Survey,
  resources: Iterable<Resource>,
  stubs: Stubs,
  related: (one: number, other: number) => boolean,
  seen: (address: AddressSeen) => void,
): Generator<Told> {
  const { index, shared, addresses } = survey;
  const contains = containment(survey, stubs);
  const meantBy = meantByIds(survey.types);
  for (const { id, properties } of resources) {
    const number = index.numberOf(id);
    const resource = number === undefined ? undefined : survey.resources[number];
    // Whatever another process brought in between the two passes is for the next graph.
    if (number === undefined || resource === undefined) continue;
    const place = placeOf(resource);
    const namedById = (text: string): number | undefined => {
      // Some properties repeat a resource's own ARN in a spelling that is not its id.
      if (!mayBeId.test(text) || text === properties.Arn) return undefined;
      const meant = meantBy(text, place);
      for (const { id } of meant) {
        const known = index.numberOf(id) ?? stubs.numberOf(id);
        if (known !== undefined) return known;
      }
      return meant[0] && stubs.add(meant[0], number);
    };
    const named = new Set<string>();
    for (const found of allStrings(properties)) {
      const { value } = found;
      if (named.size < mostAddresses && isAddress(value)) named.add(value);
      if (addresses.has(value)) {
        // Its own address, and that of what it is related to anyway. Whoever else has it is found out by networks.
        const near = addresses.ownersIn(resource.account, value);
        if (near.some((one) => one === number || related(number, one))) continue;
        const evidence = { resource: resource.id, path: shared(pathOf(found)) };
        seen({ by: number, value, verb: 'references', reversed: false, evidence });
        continue;
      }
      const target: number | undefined = index.find(value, place) ?? stubs.numberOf(value) ?? namedById(value);
      if (target === undefined || target === number || related(number, target)) continue;
      if (contains(target, number) || contains(number, target)) continue;
      const evidence = { resource: resource.id, path: shared(pathOf(found)) };
      yield { from: number, verb: 'references', to: target, basis: 'stated', evidence };
    }
    survey.keepAddresses(number, [...named]);
  }
}

const mayBeId = /^(?:arn:|\/)/;

/** Whether one thing is inside of another, at any depth. What only stands in for a container may be one, too. */
function containment({ resources, index }: Survey, stubs: Stubs): (outer: number, inner: number) => boolean {
  const parents = resources.map(({ parent }) => (parent === undefined ? undefined : index.numberOf(parent)));
  const parentOf = (number: number) => parents[number] ?? stubs.numberOf(resources[number]?.parent ?? '');
  return (outer, inner) => {
    let steps = 0;
    // A thing that a provider's answers put inside of itself must not keep this going round.
    for (let at = parentOf(inner); at !== undefined && steps < resources.length; at = parentOf(at), steps++) {
      if (at === outer) return true;
    }
    return false;
  };
}
