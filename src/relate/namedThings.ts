import { type Arn, hasWildcard, parseArn } from '../model/arn.ts';
import type { Stub } from '../model/relation.ts';
import type { Place } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';

/** Something that is named, as far as its name tells what and where it is. */
export type NamedThing = Omit<Stub, 'reason' | 'parent'>;

/** What an ARN names, although it is the id of nothing that is known. */
export type MeantByArn = (text: string, place: Place) => NamedThing | undefined;

/** What a type understands an identifier to name. Where that is not a part of it, it is at the given place. */
export function namedThing(type: string, id: string, text: string, place: Place): NamedThing {
  const arn = parseArn(id);
  return arn === undefined ? at({ id, type, name: text }, place.account, place.region) : ofArn(id, type, arn, text);
}

/**
 * Types know longer ARNs than those of their resources: a version of a function, the objects in a bucket. An ARN of no
 * known type still says what it names, unless it is a pattern that names many things.
 */
export function meantByArns(types: ReadonlyMap<string, ResourceType>): MeantByArn {
  const all = [...types.values()];
  const byService = Map.groupBy(all, ({ id }) => id.split('.')[1] ?? '');
  return (text, place) => {
    const arn = parseArn(text);
    if (arn === undefined) return undefined;
    // A few things have ARNs of another service: APIs are called as `execute-api`, an account's root is one of IAM.
    const own = byService.get(arn.service.replaceAll('-', '')) ?? [];
    const meant = [own, all].flatMap((some) => some.find(({ identifier }) => identifier?.pattern.test(text)) ?? [])[0];
    if (meant?.identifier) return namedThing(meant.id, meant.identifier.toId(text, place), text, place);
    const { partition, service, kind = service } = arn;
    const provider = partition.startsWith('aws') ? 'aws' : partition;
    return hasWildcard(text) ? undefined : ofArn(text, `${provider}.${service}.${kind}`, arn, text);
  };
}

function ofArn(id: string, type: string, { name, account, region }: Arn, text: string): NamedThing {
  return at({ id, type, name: text.startsWith('arn:') ? name : text }, account, region);
}

function at(named: NamedThing, account: string | undefined, region: string | undefined): NamedThing {
  return { ...named, ...(account ? { account } : {}), ...(region ? { region } : {}) };
}
