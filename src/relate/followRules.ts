import { namedThing } from './namedThings.ts';
import type { Pointer } from './pointers.ts';
import type { Told } from './relationBook.ts';
import type { Stubs } from './stubs.ts';
import type { Survey } from './survey.ts';

/** Relations that the rules in resource types find. Targets that are not in the inventory are added to the stubs. */
export function* followRules(survey: Survey, stubs: Stubs): Generator<Told> {
  for (const pointer of survey.pointers) {
    const { by, rule, evidence } = pointer;
    const target = targetOf(pointer, survey, stubs);
    if (target === undefined || target === by) continue;
    const [from, to] = rule.reversed ? [target, by] : [by, target];
    yield { from, verb: rule.verb, to, basis: 'stated', evidence };
  }
}

function targetOf({ by, rule, value, place }: Pointer, survey: Survey, stubs: Stubs): number | undefined {
  const { index, resources, types } = survey;
  const known = index.find(value, place);
  if (known !== undefined && rule.to.includes(resources[known]?.type ?? '')) return known;
  const meant = rule.to.flatMap((type) => {
    const identifier = types.get(type)?.identifier;
    return identifier?.pattern.test(value) ? [namedThing(type, identifier.toId(value, place), value, place)] : [];
  });
  const found = new Set(meant.flatMap(({ id }) => index.find(id, place) ?? []));
  // A name may fit several types: the one that exists is meant, and of several nobody can tell.
  if (found.size > 0) return found.size === 1 ? found.values().next().value : undefined;
  const [first] = meant;
  if (first === undefined || rule.ifKnown) return undefined;
  return stubs.numberOf(first.id) ?? stubs.add(first, by);
}
