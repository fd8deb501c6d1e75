import type { PictureNode } from '../picture/picture.ts';
import { nodeCaption } from './caption.ts';
import { blank, type DiagramsClasses } from './diagramsClasses.ts';
import type { VariableOf } from './diagramsVariables.ts';
import { graphvizLabel, wrapped } from './graphvizText.ts';
import { flatten, type NestedNode } from './nesting.ts';
import { pythonString } from './pythonText.ts';

/** A variable for what has no icon: it is drawn as a box, so that arrows do not end in nothing. */
export const boxDefinition =
  'box = {"shape": "box", "image": "", "color": "#7B8894", "fixedsize": "false", "height": "0.9", "labelloc": "c"}';

/** What the nodes of a program are written with. */
export interface NodeStyle {
  readonly classes: DiagramsClasses;
  /** Class of a type in the package. */
  readonly classOf: (type: string) => string;
  readonly variableOf: VariableOf;
  /** Nodes that other statements refer to: only these are assigned to their variable. */
  readonly referred: ReadonlySet<NestedNode>;
  readonly labelLength: number;
}

/** Clusters and icons as indented lines. */
export function nodeLines(trees: readonly NestedNode[], style: NodeStyle): string[] {
  const counts = new Map<string, number>();
  for (const { node, content } of flatten(trees)) {
    if (content.length === 0) continue;
    const label = clusterLabel(node, style.labelLength);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const lines = (nested: NestedNode): string[] => {
    const variable = style.variableOf(nested);
    const isReferred = style.referred.has(nested);
    if (nested.content.length === 0) return [`${isReferred ? `${variable} = ` : ''}${iconCall(nested.node, style)}`];
    const label = clusterLabel(nested.node, style.labelLength);
    const cluster = clusterCall(label, counts.get(label) === 1 ? undefined : variable);
    return [`with ${cluster}${isReferred ? ` as ${variable}` : ''}:`, ...nested.content.flatMap(lines).map(indented)];
  };
  return trees.flatMap(lines);
}

function iconCall(node: PictureNode, { classes, classOf, labelLength }: NodeStyle): string {
  const { name, type, lines, note } = nodeCaption(node, labelLength);
  const icon = classOf(node.type);
  const shown = [name, icon === blank ? type : '', ...lines, note].filter((line) => line !== '');
  const label = pythonString(graphvizLabel(shown.map(wrapped).join('\n')));
  return `${classes.nameOf(icon)}(${label}${icon === blank ? ', **box' : ''})`;
}

function clusterLabel(node: PictureNode, labelLength: number): string {
  const { name, type, note } = nodeCaption(node, labelLength);
  return graphvizLabel(`${name} — ${note === '' ? type : `${type}, ${note}`}`);
}

/**
 * `Cluster` takes its label as its identity too, and Graphviz draws clusters of one identity as one. Where a label is
 * not alone, the identity is given apart from it.
 */
function clusterCall(label: string, identity: string | undefined): string {
  if (identity === undefined) return `Cluster(${pythonString(label)})`;
  return `Cluster(${pythonString(identity)}, graph_attr={"label": ${pythonString(label)}})`;
}

export function indented(line: string): string {
  return `    ${line}`;
}
