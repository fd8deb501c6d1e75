import { isPrivateAddress } from '../model/host.ts';
import type { AddressSeen } from './addresses.ts';
import { type MeantById, meantByIds, type NamedThing, namedThing } from './namedThings.ts';
import type { Pointer } from './pointers.ts';
import type { Told } from './relationBook.ts';
import type { Stubs } from './stubs.ts';
import type { Survey } from './survey.ts';

/**
 * Relations that the rules in resource types find. Targets that are not in the inventory are added to the stubs. What a
 * private address means is known only when all else is: `seen` is told of those.
 */
export function* followRules(survey: Survey, stubs: Stubs, seen: (address: AddressSeen) => void): Generator<Told> {
  const meantBy = meantByIds(survey.types);
  for (const pointer of survey.pointers) {
    const { by, rule, value, evidence } = pointer;
    if (isPrivateAddress(value)) {
      const { verb, reversed = false } = rule;
      if (survey.addresses.has(value)) seen({ by, value, verb, reversed, evidence });
      continue;
    }
    const target = targetOf(pointer, survey, stubs, meantBy);
    if (target === undefined || target === by) continue;
    const [from, to] = rule.reversed ? [target, by] : [by, target];
    yield { from, verb: rule.verb, to, basis: 'stated', evidence };
  }
}

function targetOf(
  { by, rule, value, place }: Pointer,
  { index, resources, types }: Survey,
  stubs: Stubs,
  meantBy: MeantById,
): number | undefined {
  const known = index.find(value, place);
  const { to } = rule;
  if (known !== undefined && (to === 'anything' || to.includes(resources[known]?.type ?? ''))) return known;
  const meant: NamedThing[] =
    to === 'anything'
      ? [...meantBy(value, place)]
      : to.flatMap((type) => {
          const identifier = types.get(type)?.identifier;
          return identifier?.pattern.test(value) ? [namedThing(type, identifier.toId(value, place), value, place)] : [];
        });
  // An id of Azure names what encloses it as well: the innermost is meant.
  if (isPath(value)) meant.sort((one, other) => other.id.length - one.id.length);
  const found = meant.flatMap(({ id }) => index.find(id, place) ?? []);
  if (found.length > 0) return isPath(value) ? found[0] : onlyOne(found);
  const [first] = meant;
  if (first === undefined || rule.ifKnown) return undefined;
  return stubs.numberOf(first.id) ?? stubs.add(first, by);
}

function isPath(value: string): boolean {
  return value.startsWith('/');
}

/** A name may fit several types: the one that exists is meant, and of several nobody can tell. */
function onlyOne(found: readonly number[]): number | undefined {
  return new Set(found).size === 1 ? found[0] : undefined;
}
