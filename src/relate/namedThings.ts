import { canonicalId, enclosingId, parseArmId } from '../model/armId.ts';
import { type Arn, hasWildcard, parseArn } from '../model/arn.ts';
import type { Stub } from '../model/relation.ts';
import type { Place } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';

/** Something that is named, as far as its name tells what and where it is. */
export type NamedThing = Omit<Stub, 'reason' | 'parent'>;

/** What an id names, although it is the id of nothing that is known: what it may mean, the most exact first. */
export type MeantById = (text: string, place: Place) => readonly NamedThing[];

/** What a type understands an identifier to name. Where that is not a part of it, it is at the given place. */
export function namedThing(type: string, id: string, text: string, place: Place): NamedThing {
  const arn = parseArn(id);
  if (arn !== undefined) return ofArn(id, type, arn, text);
  const named = ofArmId(text.slice(0, id.length), type);
  if (named?.id === id) return named;
  // Ids of Azure say which subscription, and nothing of where in the world.
  const { subscription } = parseArmId(id) ?? {};
  if (subscription !== undefined) return at({ id, type, name: text }, subscription, undefined);
  return at({ id, type, name: text }, place.account, place.region);
}

/**
 * Types know longer ids than those of their resources: a version of a function, the objects in a bucket, an address of a
 * network interface. An id of no known type still says what it names, unless it is a pattern that names many things.
 */
export function meantByIds(types: ReadonlyMap<string, ResourceType>): MeantById {
  const all = [...types.values()];
  const byService = Map.groupBy(all, ({ id }) => id.split('.')[1] ?? '');

  const byArn = (text: string, arn: Arn, place: Place): readonly NamedThing[] => {
    // A few things have ARNs of another service: APIs are called as `execute-api`, an account's root is one of IAM.
    const own = byService.get(arn.service.replaceAll('-', '')) ?? [];
    const meant = [own, all].flatMap((some) => some.find(({ identifier }) => identifier?.pattern.test(text)) ?? [])[0];
    if (meant?.identifier) return [namedThing(meant.id, meant.identifier.toId(text, place), text, place)];
    const { partition, service, kind = service } = arn;
    const provider = partition.startsWith('aws') ? 'aws' : partition;
    return hasWildcard(text) ? [] : [ofArn(text, `${provider}.${service}.${kind}`, arn, text)];
  };

  return (text, place) => {
    const arn = parseArn(text);
    if (arn !== undefined) return byArn(text, arn, place);
    if (hasWildcard(text)) return [];
    const named = enclosing(text).flatMap((id) => {
      const service = parseArmId(id)?.type.split('/')[0] ?? '';
      const own = byService.get(service.toLowerCase().replace(/^microsoft\./, '')) ?? [];
      const known = own.find(
        ({ identifier }) => identifier?.pattern.test(id) && identifier.toId(id, place) === canonicalId(id),
      );
      return known === undefined ? [] : (ofArmId(id, known.id) ?? []);
    });
    const [namespace = '', ...kinds] = parseArmId(text)?.type.toLowerCase().split('/') ?? [];
    // What Azure itself offers everywhere, images and connectors, is nobody's resource.
    if (kinds[0] === 'locations') return named;
    const unknown = ofArmId(text, `azure.${namespace.replace(/^microsoft\./, '')}.${kinds.join('.')}`);
    return named.length > 0 || unknown === undefined ? named : [unknown];
  };
}

/** An id of Azure and those of what it is a part of, up to what a resource group holds. */
function enclosing(text: string): readonly string[] {
  const ids: string[] = [];
  for (let id = parseArmId(text) && text; id !== undefined; id = enclosingId(id)) {
    // Whoever names what is in a group means no group.
    if (ids.length > 0 && isContainer(id)) break;
    ids.push(id);
  }
  return ids;
}

function isContainer(id: string): boolean {
  return parseArmId(id)?.type.startsWith('Microsoft.Resources/') === true;
}

function ofArn(id: string, type: string, { name, account, region }: Arn, text: string): NamedThing {
  return at({ id, type, name: text.startsWith('arn:') ? name : text }, account, region);
}

function ofArmId(text: string, type: string): NamedThing | undefined {
  const parsed = parseArmId(text);
  return (
    parsed && at({ id: canonicalId(text), type, name: parsed.name }, parsed.subscription?.toLowerCase(), undefined)
  );
}

function at(named: NamedThing, account: string | undefined, region: string | undefined): NamedThing {
  return { ...named, ...(account ? { account } : {}), ...(region ? { region } : {}) };
}
