import type { Graph } from '../model/graph.ts';
import { ProblemError } from '../model/problem.ts';
import type { StubReason } from '../model/relation.ts';
import { valueAt } from '../model/resourceType.ts';
import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';
import type { RelatedResource, ResourceDetails } from './inventory.ts';
import { inOwnCloud } from './portal.ts';
import { summaryText } from './summaryText.ts';

/** All that is known of one resource. Throws a ProblemError when it is not in the inventory. */
export function resourceDetails(store: Store, estate: Estate, id: string): ResourceDetails {
  const graph = estate.graph();
  const index = graph.indexOf(id);
  const resource = estate.resource(id);
  if (resource === undefined || index === undefined) {
    const stub = index === undefined ? undefined : graph.stub(index);
    throw new ProblemError({
      code: 'NotInInventory',
      message: `${stub?.name ?? id} is ${stub === undefined ? 'not in the inventory' : stubWords[stub.reason]}.`,
      advice: 'Read the account and region that it belongs to.',
      nextStep: 'retry',
    });
  }
  const type = estate.types.get(resource.type);
  const coverage = store.coverageUnder(estate.identity(), id);
  const seen = store.places(estate.identity(), id).map(({ under }) => under);
  const reading = seen
    .flatMap((under) => store.coverageUnder(estate.identity(), under))
    .find((one) => one.type === resource.type);
  const console = inOwnCloud(type?.console(resource), estate.profile);
  return {
    resource,
    typeTitle: titleOf(estate, resource.type),
    icon: type?.icon ?? 'question',
    path: graph
      .ancestors(index)
      .reverse()
      .map((ancestor) => graph.node(ancestor))
      .map((node) => ({ id: node.id, name: node.name, typeTitle: titleOf(estate, node.type) })),
    summary: (type?.summary ?? []).flatMap((path) => {
      const text = summaryText(valueAt(resource.properties, path));
      return text === '' ? [] : [{ path, text }];
    }),
    relations: relationsOf(estate, graph, index),
    gaps: coverage.flatMap(({ type: gap, problem }) =>
      problem === undefined ? [] : [{ typeTitle: titleOf(estate, gap), problem }],
    ),
    ...(console === undefined ? {} : { console }),
    ...(reading === undefined ? {} : { readAt: reading.readAt }),
    ...(reading?.source === undefined ? {} : { source: reading.source }),
  };
}

/** The same with the role that an account is read with, where that is known: which one is chosen when it is entered. */
export async function withRole(
  details: ResourceDetails,
  estate: Pick<Estate, 'roleIn'>,
  accountType: string,
): Promise<ResourceDetails> {
  const { type, account } = details.resource;
  const role = type === accountType && account !== undefined ? await estate.roleIn(account) : undefined;
  return role === undefined ? details : { ...details, summary: [...details.summary, { path: 'Role', text: role }] };
}

function relationsOf(estate: Estate, graph: Graph, index: number): RelatedResource[] {
  const related = (relation: number, direction: RelatedResource['direction']): RelatedResource => {
    const { verb, basis, evidence } = graph.relation(relation);
    const { from, to } = graph.ends(relation);
    const other = direction === 'out' ? to : from;
    const { id, name, type } = graph.node(other);
    const stub = graph.stub(other);
    return {
      direction,
      verb,
      basis,
      id,
      name,
      typeTitle: titleOf(estate, type),
      ...(stub === undefined ? {} : { stub: stubWords[stub.reason] }),
      evidence,
    };
  };
  return [
    ...Array.from(graph.outgoing(index), (relation) => related(relation, 'out')),
    ...Array.from(graph.incoming(index), (relation) => related(relation, 'in')),
  ];
}

function titleOf(estate: Estate, type: string): string {
  return estate.everyType.get(type)?.title ?? type;
}

/** Why something is only known by name, in words. */
export const stubWords: Record<StubReason, string> = {
  'not-read': 'not read yet',
  'not-found': 'gone, or hidden from this profile',
  'other-account': 'in an account that was not read',
  'other-profile': 'seen with another profile',
  'unknown-type': 'of a type that Orrery does not read',
};
