import type { Graph, GraphResource } from '../model/graph.ts';
import { compareNames, compareText } from '../model/order.ts';
import { ProblemError } from '../model/problem.ts';
import type { ChangesSince } from '../picture/facts.ts';
import { mostScans } from '../store/prune.ts';
import type { Difference, Store } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { ChangeList, ListedChange, ScanMoment } from './graphAnswers.ts';

/** The last answer for each estate: whoever looks at changes draws the same again and again. */
const answered = new WeakMap<Estate, { readonly of: string; readonly changes: ChangesSince }>();

/** What differs between the end of a scan and now. Throws a ProblemError when the scan is not known any more. */
export function changesSince(store: Store, estate: Estate, scan: number): ChangesSince {
  const graph = estate.graph();
  const identity = estate.identity();
  const of = JSON.stringify([identity, store.generation(), scan]);
  const last = answered.get(estate);
  if (last?.of === of) return last.changes;
  const differences = store.differencesSince(identity, scan);
  if (differences === undefined) throw new ProblemError(forgotten);
  const isThere = ({ topology }: Difference): boolean => isResource(graph, topology.id);
  const ids = (kind: Difference['kind']): Set<string> =>
    new Set(differences.filter((one) => one.kind === kind && isThere(one)).map(({ topology }) => topology.id));
  const changes = {
    added: ids('added'),
    modified: ids('modified'),
    removed: differences.filter(({ kind }) => kind === 'removed').map(asItWas),
  };
  answered.set(estate, { of, changes });
  return changes;
}

/** Scans that ended, the newest first. */
export function scanMoments(store: Store, estate: Estate, limit: number): ScanMoment[] {
  return store
    .scans(estate.identity(), mostScans)
    .flatMap(({ number, startedAt, state, report }) =>
      state === 'running' || report === undefined
        ? []
        : [{ scan: number, startedAt, scope: report.scope, changes: report.changes }],
    )
    .slice(0, limit);
}

export interface ChangesAsked {
  readonly since: number;
  /** Id of a resource; absent: everywhere. */
  readonly within: string | undefined;
  readonly limit: number;
}

/** {@link changesSince} for people: by the type's name, then by name. What is gone is inside of what it last was in. */
export function listChanges(store: Store, estate: Estate, { since, within, limit }: ChangesAsked): ChangeList {
  const graph = estate.graph();
  const { added, modified, removed } = changesSince(store, estate, since);
  const isInside = within === undefined ? () => true : insideOf(graph, removed, within);
  const listed = (kind: ListedChange['kind'], { id, name, type }: Pick<GraphResource, 'id' | 'name' | 'type'>) =>
    isInside(id) ? [{ kind, id, name, typeTitle: estate.everyType.get(type)?.title ?? type }] : [];
  const now = (kind: ListedChange['kind'], ids: ReadonlySet<string>): ListedChange[] =>
    [...ids].flatMap((id) => listed(kind, graph.node(graph.indexOf(id) ?? graph.size)));
  const lists = {
    added: now('added', added),
    modified: now('modified', modified),
    removed: removed.flatMap((one) => listed('removed', one)),
  };
  return {
    changes: Object.values(lists)
      .flat()
      .sort((a, b) => compareText(a.typeTitle, b.typeTitle) || compareNames(a.name, b.name) || compareText(a.id, b.id))
      .slice(0, limit),
    counts: { added: lists.added.length, modified: lists.modified.length, removed: lists.removed.length },
  };
}

/** Whether a resource, there or gone, is another one or anywhere in it. */
function insideOf(graph: Graph, removed: readonly GraphResource[], container: string): (id: string) => boolean {
  const lastParents = new Map(removed.map(({ id, parent }) => [id, parent]));
  const parentOf = (id: string): string | undefined => {
    if (lastParents.has(id)) return lastParents.get(id);
    const index = graph.indexOf(id);
    const parent = index === undefined ? undefined : graph.parent(index);
    return parent === undefined ? undefined : graph.node(parent).id;
  };
  return (id) => {
    const passed = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !passed.has(at); at = parentOf(at)) {
      if (at === container) return true;
      passed.add(at);
    }
    return false;
  };
}

function isResource(graph: Graph, id: string): boolean {
  const index = graph.indexOf(id);
  return index !== undefined && graph.stub(index) === undefined;
}

function asItWas({ topology: { under: _, ...resource }, tags = {} }: Difference): GraphResource {
  return Object.keys(tags).length === 0 ? resource : { ...resource, tags };
}

const forgotten = {
  code: 'ScanNotKept',
  message: 'The scan that changes were to be counted from is not kept any more.',
  advice: 'Choose a later one.',
  nextStep: 'none',
} as const;
