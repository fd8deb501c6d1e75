import { compareText } from '../model/order.ts';
import type { Relation, Stub } from '../model/relation.ts';
import type { Resource } from '../model/resource.ts';
import type { AddressSeen } from './addresses.ts';
import { followAddresses } from './followAddresses.ts';
import { followRules } from './followRules.ts';
import { inferRelations } from './infer.ts';
import { networksIn } from './networks.ts';
import { relationBook } from './relationBook.ts';
import { scanReferences } from './scanReferences.ts';
import { stubsBeside, type WasRead } from './stubs.ts';
import type { Survey } from './survey.ts';

/** Everything that relations are computed from. */
export interface RelateFacts {
  /** Made for this: its pointers are used up. */
  readonly survey: Survey;
  /** The same resources again, in the same order: they are read once more, for references. */
  readonly resources: Iterable<Resource>;
  readonly wasRead: WasRead;
}

export interface Related {
  /** In order of subject, verb and object. */
  readonly relations: readonly Relation[];
  /** What relations point at outside of the resources, in order of id. */
  readonly stubs: readonly Stub[];
}

/**
 * All relations among resources: those that the rules of resource types find, those that documented rules imply, and,
 * between things that are not related yet, plain references found anywhere in the properties.
 */
export function relate({ survey, resources, wasRead }: RelateFacts): Related {
  const stubs = stubsBeside(survey, wasRead);
  const idOf = (number: number): string =>
    (survey.resources[number] ?? stubs.all()[number - survey.resources.length])?.id ?? '';
  const ruled = relationBook(idOf);
  const byRule: AddressSeen[] = [];
  for (const told of followRules(survey, stubs, (address) => byRule.push(address))) ruled.enter(told);
  for (const told of inferRelations(survey, stubs, wasRead)) ruled.enter(told);
  const references = relationBook(idOf);
  const byReference: AddressSeen[] = [];
  const seen = (address: AddressSeen): void => void byReference.push(address);
  for (const told of scanReferences(survey, resources, stubs, ruled.related, seen)) references.enter(told);
  if (byRule.length + byReference.length > 0) {
    const networks = networksIn(survey.resources, survey.index, survey.types, ruled.ends());
    for (const told of followAddresses(survey, byRule, networks, ruled.related)) ruled.enter(told);
    for (const told of followAddresses(survey, byReference, networks, ruled.related)) references.enter(told);
  }
  return {
    relations: [...ruled.relations(), ...references.relations()].sort(
      (a, b) => compareText(a.from, b.from) || compareText(a.verb, b.verb) || compareText(a.to, b.to),
    ),
    stubs: stubs.all().toSorted((a, b) => compareText(a.id, b.id)),
  };
}
