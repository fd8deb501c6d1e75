import type { Picture } from '../picture/picture.ts';
import type { Arrangement } from './arrangement.ts';
import { edgeCaption } from './caption.ts';
import type { VariableOf } from './diagramsVariables.ts';
import { graphvizLabel } from './graphvizText.ts';
import type { NestedNode } from './nesting.ts';
import { pythonString } from './pythonText.ts';
import { unseenEdges } from './unseenEdges.ts';

/** A statement that connects nodes, and the nodes it needs variables for. */
export interface Connection {
  readonly needs: readonly NestedNode[];
  readonly statement: string;
}

/** The picture's edges. `diagrams` connects icons only: an edge of a cluster is one of its first icon, cut off at the cluster. */
export function relationEdges(
  picture: Picture,
  nodes: readonly NestedNode[],
  variableOf: VariableOf,
  labelLength: number,
  edgesPlace: boolean,
): Connection[] {
  const nestedById = new Map(nodes.map((nested) => [nested.node.id, nested]));
  return picture.edges.flatMap((edge) => {
    const from = nestedById.get(edge.from);
    const to = nestedById.get(edge.to);
    if (from === undefined || to === undefined) return [];
    const { verbs, detail } = edgeCaption(edge, labelLength);
    const label = detail === '' ? verbs : `${verbs}\n${detail}`;
    const attributes = [
      // Room for the labels of many long edges would be most of the drawing: these are put where room is left.
      `${edgesPlace ? 'label' : 'xlabel'}=${pythonString(graphvizLabel(label))}`,
      ...(from.content.length > 0 ? [`ltail=${variableOf(from)}.name`] : []),
      ...(to.content.length > 0 ? [`lhead=${variableOf(to)}.name`] : []),
      ...(edge.inferred ? ['style="dotted"'] : []),
    ];
    const [tail, head] = [firstLeaf(from), firstLeaf(to)];
    return {
      needs: [from, to, tail, head],
      statement: `${variableOf(tail)} >> Edge(${attributes.join(', ')}) >> ${variableOf(head)}`,
    };
  });
}

/** Edges that are not seen, for rows and columns of what relations do not place. */
export function rowEdges(behind: Arrangement['behind'], variableOf: VariableOf, edgesPlace: boolean): Connection[] {
  const attributes = edgesPlace ? 'style="invis"' : 'style="invis", constraint="true"';
  return unseenEdges(behind).map(({ from, to }) => {
    const heads = to.map((head) => variableOf(head)).join(', ');
    return {
      needs: [from, ...to],
      statement: `${variableOf(from)} - Edge(${attributes}) - ${to.length === 1 ? heads : `[${heads}]`}`,
    };
  });
}

function firstLeaf(nested: NestedNode): NestedNode {
  const [first] = nested.content;
  return first === undefined ? nested : firstLeaf(first);
}
