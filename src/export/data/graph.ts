import type { Relation } from '../../model/relation.ts';
import type { Verb } from '../../model/verbs.ts';
import type { Excerpt, ExportedResource, OtherEnd } from '../excerpt.ts';

/** A resource, or something outside of the scope, in a file that describes a graph. */
export interface GraphNode {
  /** `n1`, `n2`, … in the excerpt's order: ids of clouds hold characters that such formats do not allow in names. */
  readonly id: string;
  readonly end: ExportedResource | OtherEnd;
  readonly inScope: boolean;
  /** Resources of the scope inside it at any depth. */
  readonly content: number;
}

export interface GraphEdge {
  /** `e1`, `e2`, … */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'containment' | 'relation';
  readonly verb: Verb | 'contains';
  readonly basis: Relation['basis'];
  /** Where the provider says so: `Routes[0].GatewayId: 0.0.0.0/0`. Empty for containment. */
  readonly evidence: string;
}

/** What is drawn in the files of graph tools. */
export interface GraphData {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * The excerpt as nodes and edges. Containment is edges of a kind of its own, because that is what every tool reads:
 * Gephi and NetworkX refuse or flatten the nested graphs of GraphML (https://docs.gephi.org/desktop/User_Manual/Import/GraphML_Format,
 * https://networkx.org/documentation/stable/reference/readwrite/graphml.html), and GEXF 1.3 has no hierarchy any more.
 */
export function graphData({ resources, relations, others }: Excerpt): GraphData {
  const content = contentOf(resources);
  const ends = [...resources, ...others];
  const nodes = ends.map((end, at) => ({
    id: `n${at + 1}`,
    end,
    inScope: at < resources.length,
    content: content.get(end.id) ?? 0,
  }));
  const ids = new Map(nodes.map(({ id, end }) => [end.id, id]));
  const edges: Omit<GraphEdge, 'id'>[] = [];
  for (const { id, parent } of resources) {
    const [from, to] = [ids.get(parent ?? ''), ids.get(id)];
    if (parent === undefined || from === undefined || to === undefined) continue;
    edges.push({ from, to, kind: 'containment', verb: 'contains', basis: 'stated', evidence: '' });
  }
  for (const { from: start, to: end, verb, basis, evidence } of relations) {
    const [from, to] = [ids.get(start), ids.get(end)];
    if (from === undefined || to === undefined) continue;
    edges.push({ from, to, kind: 'relation', verb, basis, evidence: evidenceText(evidence) });
  }
  return { nodes, edges: edges.map((edge, at) => ({ id: `e${at + 1}`, ...edge })) };
}

/** The evidence of a relation in one line. */
export function evidenceText(evidence: Relation['evidence']): string {
  return evidence.map(({ path, detail }) => (detail === undefined ? path : `${path}: ${detail}`)).join('; ');
}

/** By the id of every container: how many resources are inside it. */
function contentOf(resources: readonly ExportedResource[]): ReadonlyMap<string, number> {
  const content = new Map<string, number>();
  // Containers stand before what they contain.
  for (const { id, parent } of resources.toReversed()) {
    if (parent !== undefined) content.set(parent, (content.get(parent) ?? 0) + (content.get(id) ?? 0) + 1);
  }
  return content;
}
