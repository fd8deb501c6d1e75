import type { Graph, GraphResource } from '../model/graph.ts';
import { compareText } from '../model/order.ts';
import { accountNames } from '../picture/accountNames.ts';
import { applicationOf } from '../picture/application.ts';
import type { View } from '../picture/view.ts';
import { providerOf } from './clouds.ts';
import type { Estate } from './estate.ts';
import type { Offer, Offers } from './graphAnswers.ts';

/** As many as a person still looks through. */
const mostKeys = 30;
const mostValues = 50;

/** How often each value was met. */
type Tally = Map<string, number>;

/**
 * What a view's filter and grouping can be chosen from: what is in its root. A view that follows relations leads anywhere,
 * so it can be chosen from everything.
 */
export function offersFor(estate: Estate, view: View): Offers {
  const graph = estate.graph();
  const nodes = resourcesIn(graph, view);
  const inside = new Set(nodes);
  const providers: Tally = new Map();
  const accounts: Tally = new Map();
  const regions: Tally = new Map();
  const verbs: Tally = new Map();
  const tags = new Map<string, { count: number; values: Tally }>();
  let applications = false;
  for (const node of nodes) {
    const resource: GraphResource = graph.node(node);
    add(providers, providerOf(resource.type));
    add(accounts, resource.account);
    add(regions, resource.region);
    for (const relation of graph.outgoing(node)) add(verbs, graph.relation(relation).verb);
    for (const relation of graph.incoming(node)) {
      if (!inside.has(graph.ends(relation).from)) add(verbs, graph.relation(relation).verb);
    }
    for (const [key, value] of Object.entries(resource.tags ?? {})) {
      const tag = tags.get(key) ?? { count: 0, values: new Map() };
      tags.set(key, tag);
      tag.count++;
      add(tag.values, value);
    }
    applications ||= resource.tags !== undefined && applicationOf(resource.tags) !== undefined;
  }
  const names = accountNames({ graph, types: estate.everyType });
  return {
    providers: offers(providers, (provider) => providerNames.get(provider) ?? provider),
    accounts: offers(accounts, (account) => names.get(account) ?? account),
    regions: offers(regions),
    verbs: offers(verbs),
    tags: [...tags]
      .sort(([a, { count: one }], [b, { count: other }]) => other - one || compareText(a, b))
      .slice(0, mostKeys)
      .map(([key, { count, values }]) => ({ key, count, values: offers(values).slice(0, mostValues) })),
    applications,
  };
}

const providerNames: ReadonlyMap<string, string> = new Map([
  ['aws', 'AWS'],
  ['azure', 'Azure'],
]);

function resourcesIn(graph: Graph, { root, kind }: View): number[] {
  const top = root === undefined || kind !== 'containment' ? undefined : graph.indexOf(root);
  const nodes =
    top === undefined ? Array.from({ length: graph.size }, (_, node) => node) : [top, ...graph.descendants(top)];
  return nodes.filter((node) => graph.stub(node) === undefined);
}

function add(tally: Tally, value: string | undefined): void {
  if (value !== undefined) tally.set(value, (tally.get(value) ?? 0) + 1);
}

/** The most frequent first. */
function offers(tally: Tally, labelOf: (value: string) => string = (value) => value): Offer[] {
  return [...tally]
    .map(([value, count]) => ({ value, label: labelOf(value), count }))
    .sort((a, b) => b.count - a.count || compareText(a.label, b.label) || compareText(a.value, b.value));
}
