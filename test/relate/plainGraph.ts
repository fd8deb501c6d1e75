import type { Coverage } from '../../src/model/coverage.ts';
import type { Json } from '../../src/model/json.ts';
import type { Evidence, Relation, Stub } from '../../src/model/relation.ts';
import { type Place, partitionOf, type Resource } from '../../src/model/resource.ts';
import type { RelationRule, ResourceType } from '../../src/model/resourceType.ts';

/** What a graph should hold, by the plainest way to say it: everything in lists, every question a walk through all of them. */
export function plainGraph(given: readonly Resource[], coverage: readonly Coverage[], types: readonly ResourceType[]) {
  const typeOf = (id: string) => types.find((type) => type.id === id);
  const byId = (id: string | undefined) => given.find((resource) => resource.id === id);
  const last = (id: string) => id.split('/').at(-1) ?? '';
  const placeOf = ({ id, account = '', region = '' }: Resource): Place => ({
    partition: partitionOf(id),
    account,
    region,
  });

  const names = given.map((resource) => {
    const type = typeOf(resource.type);
    const own =
      resource.id.includes('/') && type?.identifier?.pattern.test(last(resource.id)) ? [last(resource.id)] : [];
    return { resource, texts: [...own, ...(type?.aliases?.(resource) ?? [])] };
  });
  const find = (text: string, place: Place): Resource | undefined => {
    const named = names.filter(({ texts }) => texts.includes(text)).map(({ resource }) => resource);
    const here = named.filter(({ account, region }) => account === place.account && region === place.region);
    return byId(text) ?? (named.length === 1 ? named[0] : here.length === 1 ? here[0] : undefined);
  };

  const resources = given.map((resource) => {
    if (resource.parent === undefined || byId(resource.parent)) return resource;
    return { ...resource, parent: find(last(resource.parent), placeOf(resource))?.id ?? resource.parent };
  });
  const parentOf = (id: string) => resources.find((resource) => resource.id === id)?.parent;
  const ancestors = (id: string): string[] => {
    const found: string[] = [];
    for (let at = parentOf(id); at !== undefined && !found.includes(at); at = parentOf(at)) found.push(at);
    return found;
  };

  const wasRead = (type: string, account = '', region = '') =>
    coverage.some((reading) => {
      const under = byId(reading.under);
      if (!under || !typeOf(under.type)?.isPlace || reading.type !== type || reading.state !== 'complete') return false;
      return (under.account ?? '') === account && (under.region ?? '') === region;
    });

  /** The last one at a place whose container is elsewhere. */
  const standsFor = (account: string, region: string) =>
    resources.findLast((one) => {
      const container = resources.find(({ id }) => id === one.parent);
      const begins = container?.account !== one.account || container?.region !== one.region;
      const inside = one.region === undefined || container?.account === one.account;
      return one.account === account && (one.region ?? '') === region && begins && inside;
    })?.id;

  const stubs: Stub[] = [];
  const stub = (named: { id: string; type: string; name: string }, account = '', region = '', by: Resource): void => {
    if (byId(named.id) || stubs.some(({ id }) => id === named.id)) return;
    const foreign = account !== '' && by.account && by.account !== account;
    const unread = foreign ? 'other-account' : 'not-read';
    const parent = standsFor(account, region);
    stubs.push({
      ...named,
      ...(account && { account }),
      ...(region && { region }),
      ...(parent && { parent }),
      reason: !typeOf(named.type) ? 'unknown-type' : wasRead(named.type, account, region) ? 'not-found' : unread,
    });
  };

  const relations: Relation[] = [];
  const tell = (
    from: string,
    verb: Relation['verb'],
    to: string,
    basis: Relation['basis'],
    evidence: Evidence,
  ): void => {
    const at = relations.findIndex((one) => one.from === from && one.verb === verb && one.to === to);
    const known = relations[at];
    if (known === undefined) relations.push({ from, verb, to, basis, evidence: [evidence] });
    else if (known.basis === basis) relations[at] = { ...known, evidence: [...known.evidence, evidence] };
  };

  for (const resource of resources) {
    for (const rule of typeOf(resource.type)?.relations ?? []) {
      for (const { path, value, holder } of strings(resource.properties)) {
        if (path.replaceAll(/\[\d+\]/g, '[]') !== rule.path) continue;
        const place = placeFor(rule, holder, placeOf(resource));
        const known = find(value, place);
        const named = rule.to === 'anything' ? [] : rule.to;
        const type = named.map(typeOf).find((one) => one?.identifier?.pattern.test(value));
        const id = known && named.includes(known.type) ? known.id : type?.identifier?.toId(value, place);
        if (id === undefined || id === resource.id) continue;
        if (type && id !== known?.id) stub({ id, type: type.id, name: value }, place.account, place.region, resource);
        const shown = (rule.detail ?? []).map((name) => holder[name]).filter((one) => /string|number/.test(typeof one));
        const evidence = { resource: resource.id, path, ...(shown.length > 0 && { detail: shown.join(' ') }) };
        const [from, to] = rule.reversed ? [id, resource.id] : [resource.id, id];
        tell(from, rule.verb, to, 'stated', evidence);
      }
    }
  }
  for (const { id, infer } of types) {
    const all = (type: string) => resources.filter((resource) => resource.type === type);
    const own = all(id).filter(({ account, region }) => wasRead(id, account, region));
    for (const { from, verb, to, rule } of infer?.relations(own, all) ?? []) {
      tell(from, verb, to, 'inferred', { resource: from, path: rule });
    }
  }
  const better = [...relations];
  for (const resource of resources) {
    for (const { path, value } of strings(resource.properties)) {
      const [, aws, service, region, account, rest = ''] =
        value.match(/^arn:(aws[\w-]*):([\w-]+):([\w-]*):(\d{12})?:(.+)$/) ?? [];
      const known = find(value, placeOf(resource));
      if (!known && aws && value !== resource.properties.Arn) {
        const [kind = '', ...name] = rest.split(/[/:]/);
        const named = name.length === 0 ? { type: service, name: kind } : { type: kind, name: name.join('/') };
        stub({ id: value, type: `aws.${service}.${named.type}`, name: named.name }, account, region, resource);
      }
      const to = known?.id ?? stubs.find(({ id }) => id === value)?.id;
      if (to === undefined || to === resource.id) continue;
      if (better.some((one) => [one.from, one.to].includes(to) && [one.from, one.to].includes(resource.id))) continue;
      if (ancestors(to).includes(resource.id) || ancestors(resource.id).includes(to)) continue;
      tell(resource.id, 'references', to, 'stated', { resource: resource.id, path });
    }
  }
  const key = ({ from, verb, to }: Relation) => [from, verb, to].join('\0');
  return {
    nodes: [
      ...resources.map(({ tags: _, properties: __, ...topology }) => topology),
      ...stubs.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ],
    relations: relations.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  };
}

function placeFor({ at }: RelationRule, holder: Readonly<Record<string, Json>>, own: Place): Place {
  const named = (property = '') => {
    const value = Object.hasOwn(holder, property) ? holder[property] : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { ...own, account: named(at?.account) || own.account, region: named(at?.region) || own.region };
}

/** Every string with its path, and the object that holds it or its list. */
function strings(
  value: Json,
  path = '',
  holder: Readonly<Record<string, Json>> = {},
): { path: string; value: string; holder: Readonly<Record<string, Json>> }[] {
  if (typeof value === 'string') return [{ path, value, holder }];
  if (Array.isArray(value)) return value.flatMap((inner: Json, at) => strings(inner, `${path}[${at}]`, holder));
  if (value === null || typeof value !== 'object') return [];
  const object = value as Readonly<Record<string, Json>>;
  return Object.entries(object).flatMap(([name, inner]) =>
    strings(inner, path === '' ? name : `${path}.${name}`, object),
  );
}
