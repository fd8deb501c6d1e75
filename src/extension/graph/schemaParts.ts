import * as v from 'valibot';
import { type Verb, verbs } from '../../model/verbs.ts';

// Loose objects keep fields that the checks do not know, so that a checked message is the message that was sent.

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const strings = v.array(v.string());

/** A picklist of every member of a union; leaving one out, or naming another, does not compile. */
export function oneOf<Member extends string>(
  members: Readonly<Record<Member, true>>,
): v.GenericSchema<unknown, Member> {
  return v.custom<Member>((value) => typeof value === 'string' && Object.hasOwn(members, value));
}

export const verb = v.custom<Verb>((value) => typeof value === 'string' && Object.hasOwn(verbs, value));
