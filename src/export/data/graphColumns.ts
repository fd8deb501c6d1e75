import { visibleJson } from '../../model/json.ts';
import { visibleText } from '../visibleText.ts';
import type { GraphEdge, GraphNode } from './graph.ts';
import { inOrder } from './records.ts';

/** One attribute of nodes or edges, as files of graph tools declare it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'int';
  /** Undefined where there is nothing to say. */
  readonly value: (row: Row) => string | number | boolean | undefined;
}

/**
 * What is told of a node besides its label. `id` and `label` are not among the names: Gephi has columns of its own that
 * are called so.
 */
export const nodeColumns: readonly Column<GraphNode>[] = [
  { name: 'resourceId', type: 'string', value: ({ end }) => end.id },
  { name: 'type', type: 'string', value: ({ end }) => end.type },
  { name: 'typeTitle', type: 'string', value: ({ end }) => end.typeTitle },
  { name: 'account', type: 'string', value: ({ end }) => end.account },
  { name: 'accountName', type: 'string', value: ({ end }) => ('path' in end ? end.accountName : undefined) },
  { name: 'region', type: 'string', value: ({ end }) => end.region },
  { name: 'parent', type: 'string', value: ({ end }) => ('path' in end ? end.parent : undefined) },
  {
    name: 'path',
    type: 'string',
    value: ({ end }) => ('path' in end ? end.path.map(visibleText).join(' › ') : undefined),
  },
  { name: 'content', type: 'int', value: ({ content }) => content },
  { name: 'inScope', type: 'boolean', value: ({ inScope }) => inScope },
  { name: 'missing', type: 'string', value: ({ end }) => ('missing' in end ? end.missing : undefined) },
  { name: 'tags', type: 'string', value: ({ end }) => ('tags' in end ? tagsText(end.tags) : undefined) },
  { name: 'readAt', type: 'string', value: ({ end }) => ('path' in end ? end.readAt : undefined) },
  { name: 'console', type: 'string', value: ({ end }) => ('path' in end ? end.console : undefined) },
];

export const edgeColumns: readonly Column<GraphEdge>[] = [
  { name: 'kind', type: 'string', value: ({ kind }) => kind },
  { name: 'verb', type: 'string', value: ({ verb }) => verb },
  { name: 'basis', type: 'string', value: ({ basis }) => basis },
  { name: 'evidence', type: 'string', value: ({ evidence }) => (evidence === '' ? undefined : visibleText(evidence)) },
];

/** What people read beside a node: its name, its id where it has none. */
export function nodeLabel({ end }: GraphNode): string {
  return visibleText(end.name) || visibleText(end.id);
}

function tagsText(tags: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(tags).length === 0 ? undefined : visibleJson(JSON.stringify(inOrder(tags)));
}
