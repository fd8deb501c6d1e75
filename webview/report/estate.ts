import type { End, ReportContent, ReportOther, ReportResource, ReportType } from '../../src/model/reportContent.ts';
import { oneLine } from '../graph/text.ts';

/** The content of a report with what follows from it: who is in whom, and how many. */
export interface Estate {
  readonly content: ReportContent;
  /** At the top: not inside of any other resource of the report. */
  readonly roots: readonly number[];
  childrenOf(resource: number): readonly number[];
  /** Resources inside of one at any depth, and the accounts among them. */
  inside(resource: number): { readonly resources: number; readonly accounts: number };
  /** Undefined for an end that is told by its id alone. */
  thing(end: End): ReportResource | ReportOther | undefined;
  typeOf(end: End): ReportType;
  /** Its name as one line; its id where it has none. */
  nameOf(end: End): string;
  idOf(end: End): string;
  isResource(end: End): end is number;
  indexOf(id: string): number | undefined;
  parentOf(resource: number): number | undefined;
  /** Names of what contains it, from the top down. */
  pathOf(resource: number): readonly string[];
  accountName(account: string): string;
  /** What accounts are called in running text: `subscription`, `subscriptions`. */
  readonly accountNouns: readonly [one: string, many: string];
  /** Indexes of the relations that a thing takes part in. */
  relationsOf(resource: number): readonly number[];
}

const unknownType: ReportType = { id: '', title: 'Unknown', plural: 'Unknown', glyph: 'unknown' };
const none: readonly number[] = [];

export function createEstate(content: ReportContent): Estate {
  const { resources, others, types } = content;
  const children = new Map<number, number[]>();
  const roots: number[] = [];
  const insideResources = new Int32Array(resources.length);
  const insideAccounts = new Int32Array(resources.length);
  const accountNames = new Map(content.accountNames);
  let indexes: ReadonlyMap<string, number> | undefined;
  let relations: ReadonlyMap<number, readonly number[]> | undefined;

  const isResource = (end: End | undefined): end is number => typeof end === 'number' && end < resources.length;
  const parentOf = (resource: number): number | undefined => {
    const parent = resources[resource]?.parent;
    // Containers stand before what they contain: nothing else is one, so that nothing contains itself.
    return isResource(parent) && parent < resource ? parent : undefined;
  };
  const thing = (end: End): ReportResource | ReportOther | undefined =>
    typeof end === 'string' ? undefined : (resources[end] ?? others[end - resources.length]);
  const typeOf = (end: End): ReportType => types[thing(end)?.type ?? -1] ?? unknownType;
  const idOf = (end: End): string => (typeof end === 'string' ? end : (thing(end)?.id ?? ''));

  for (const resource of resources.keys()) {
    const parent = parentOf(resource);
    if (parent === undefined) roots.push(resource);
    else if (!children.get(parent)?.push(resource)) children.set(parent, [resource]);
  }
  for (let resource = resources.length - 1; resource >= 0; resource--) {
    const parent = parentOf(resource);
    if (parent === undefined) continue;
    const isAccount = typeOf(resource).glyph === 'account' ? 1 : 0;
    insideResources[parent] = (insideResources[parent] ?? 0) + (insideResources[resource] ?? 0) + 1;
    insideAccounts[parent] = (insideAccounts[parent] ?? 0) + (insideAccounts[resource] ?? 0) + isAccount;
  }
  const nameOf = (end: End): string => {
    const name = thing(end)?.name ?? '';
    return oneLine(name.trim() === '' ? idOf(end) : name);
  };

  return {
    content,
    roots,
    thing,
    typeOf,
    nameOf,
    idOf,
    isResource,
    accountNouns: accountNouns(content),
    parentOf,
    childrenOf: (resource) => children.get(resource) ?? none,
    inside: (resource) => ({
      resources: insideResources[resource] ?? 0,
      accounts: insideAccounts[resource] ?? 0,
    }),
    indexOf(id) {
      indexes ??= new Map(resources.map((resource, index) => [resource.id, index]));
      return indexes.get(id);
    },
    pathOf(resource) {
      const names: string[] = [];
      let at = resource;
      for (let parent = parentOf(at); parent !== undefined; parent = parentOf(at)) {
        names.unshift(nameOf(parent));
        at = parent;
      }
      return [...(resources[at]?.path ?? []).map(oneLine), ...names];
    },
    accountName: (account) => oneLine(accountNames.get(account) || account),
    relationsOf(resource) {
      relations ??= relationsByEnd(content);
      return relations.get(resource) ?? none;
    },
  };
}

function accountNouns({ types }: ReportContent): readonly [string, string] {
  const [first, ...others] = types.filter(({ glyph }) => glyph === 'account');
  const isOne = first !== undefined && others.length === 0;
  return isOne ? [first.title.toLowerCase(), first.plural.toLowerCase()] : ['account', 'accounts'];
}

function relationsByEnd({ relations }: ReportContent): ReadonlyMap<number, readonly number[]> {
  const byEnd = new Map<number, number[]>();
  for (const [index, [from, , to]] of relations.entries()) {
    for (const end of new Set([from, to])) {
      if (typeof end !== 'number') continue;
      if (!byEnd.get(end)?.push(index)) byEnd.set(end, [index]);
    }
  }
  return byEnd;
}
