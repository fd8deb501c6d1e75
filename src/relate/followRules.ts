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
  for (const type of rule.to) {
    const identifier = types.get(type)?.identifier;
    if (!identifier?.pattern.test(value)) continue;
    const id = identifier.toId(value, place);
    const { account, region } = place;
    return index.numberOf(id) ?? stubs.numberOf(id) ?? stubs.add({ id, type, name: value, account, region }, by);
  }
  return undefined;
}
