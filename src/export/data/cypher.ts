import { type Json, visibleJson } from '../../model/json.ts';
import { valueAt } from '../../model/resourceType.ts';
import type { Verb } from '../../model/verbs.ts';
import type { Excerpt, ExportedResource, OtherEnd } from '../excerpt.ts';
import type { Exporter, TypeLookup } from '../exporter.ts';
import { visibleText } from '../visibleText.ts';
import { cartographyLabel } from './cartographyLabels.ts';
import { type CypherValue, cypherComment, cypherMap, cypherName } from './cypherText.ts';
import { evidenceText } from './graph.ts';
import { graphHeader } from './graphHeader.ts';
import { inOrder } from './records.ts';

const howToView = 'Cypher for Neo4j 5 and later: cypher-shell --file this-file, as often as you like.';

const notes = [
  'Every node is an OrreryResource with its id; a label says its type, as Cartography calls it where it has one.',
  'CONTAINS leads from a container to what is directly in it; RESOURCE from an account or subscription to all it owns.',
  'Nodes that are gone from the cloud stay in the database: readAt says when one was last seen.',
];

/** Rows in one statement: large enough to be fast, small enough for a transaction. */
const batchSize = 500;

/** Types whose nodes own what names their number or id as its account. */
const owners: ReadonlySet<string> = new Set(['aws.organizations.account', 'azure.resources.subscription']);

/** Statements that put the inventory into a graph database, and change nothing when they run again. */
export const cypher: Exporter = {
  id: 'cypher',
  write: async (input) => {
    const excerpt = await input.excerpt();
    const statements = [
      'CREATE CONSTRAINT orrery_resource_id IF NOT EXISTS FOR (node:OrreryResource) REQUIRE node.id IS UNIQUE;',
      ...nodeStatements(excerpt, input.typeOf),
      ...containmentStatements(excerpt.resources),
      ...ownershipStatements(excerpt.resources),
      ...relationStatements(excerpt),
    ];
    const comments = graphHeader(input, excerpt, howToView, notes).map(cypherComment);
    return [{ content: `${[comments.join('\n'), ...statements].join('\n\n')}\n` }];
  },
};

/** Type by type, because labels cannot be data. */
function nodeStatements({ resources, others }: Excerpt, typeOf: TypeLookup): string[] {
  const byType = Map.groupBy<string, ExportedResource | OtherEnd>([...resources, ...others], ({ type }) => type);
  return [...byType].flatMap(([type, ends]) => {
    const summary = summaryColumns(typeOf(type)?.summary ?? []);
    const rows = ends.map((end) => cypherMap([...facts(end), ...properties(end, summary)]));
    return batches(rows, [
      'MERGE (node:OrreryResource {id: row.id})',
      `SET node:${cartographyLabel(type)}, node += row;`,
    ]);
  });
}

function facts(end: ExportedResource | OtherEnd): [string, CypherValue | undefined][] {
  const known = 'path' in end ? end : undefined;
  return [
    ['id', end.id],
    ['name', visibleText(end.name) || visibleText(end.id)],
    ['type', end.type],
    ['typeTitle', end.typeTitle],
    ['account', end.account],
    ['accountName', known?.accountName],
    ['region', end.region],
    ['inScope', known !== undefined],
    ['missing', 'missing' in end ? end.missing : undefined],
    ['readAt', known?.readAt],
    ['console', known?.console],
    [
      'tags',
      known === undefined
        ? undefined
        : Object.entries(known.tags)
            .map((tag) => tag.join('='))
            .sort(),
    ],
  ];
}

/** The properties that people look at first, as names that are no fact's: `State.Name` is `State_Name`. */
function summaryColumns(paths: readonly string[]): [name: string, path: string][] {
  const taken = new Set([
    'id',
    'name',
    'type',
    'typeTitle',
    'account',
    'accountName',
    'region',
    'inScope',
    'missing',
    'readAt',
    'console',
    'tags',
  ]);
  return paths.map((path) => {
    const name = cypherName(path);
    return [taken.has(name) ? `own_${name}` : name, path];
  });
}

/** What is not there any more is null, so that an older value goes. */
function properties(
  end: ExportedResource | OtherEnd,
  columns: readonly [name: string, path: string][],
): [string, CypherValue | undefined][] {
  if (!('properties' in end)) return [];
  return columns.map(([name, path]) => [name, storable(valueAt(end.properties, path))]);
}

/** Databases store texts, numbers, booleans and lists of texts. Everything else becomes JSON text. */
function storable(value: Json | undefined): CypherValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value) && value.every((each: Json) => typeof each === 'string')) return value;
  return visibleJson(JSON.stringify(inOrder(value)));
}

function containmentStatements(resources: readonly ExportedResource[]): string[] {
  const known = new Set(resources.map(({ id }) => id));
  const rows = resources.flatMap(({ id, parent }) =>
    parent === undefined || !known.has(parent)
      ? []
      : [
          cypherMap([
            ['from', parent],
            ['to', id],
          ]),
        ],
  );
  return batches(rows, relationship('CONTAINS', []));
}

/** As Cartography does, whatever lies between them. */
function ownershipStatements(resources: readonly ExportedResource[]): string[] {
  const ownerOf = new Map<string, string>();
  for (const { id, type, account } of resources) {
    if (account !== undefined && owners.has(type) && !ownerOf.has(account)) ownerOf.set(account, id);
  }
  const rows = resources.flatMap(({ id, account }) => {
    const owner = ownerOf.get(account ?? '');
    return owner === undefined || owner === id
      ? []
      : [
          cypherMap([
            ['from', owner],
            ['to', id],
          ]),
        ];
  });
  return batches(rows, relationship('RESOURCE', []));
}

/** Verb by verb, because types of relationships cannot be data. */
function relationStatements({ relations }: Excerpt): string[] {
  return [...Map.groupBy(relations, ({ verb }) => verb)].flatMap(([verb, alike]) => {
    const rows = alike.map(({ from, to, basis, evidence }) =>
      cypherMap([
        ['from', from],
        ['to', to],
        ['basis', basis],
        ['evidence', evidence.map((one) => evidenceText([one]))],
      ]),
    );
    return batches(rows, relationship(relationshipType(verb), ['basis', 'evidence']));
  });
}

/** `routes to` is `ROUTES_TO`. */
function relationshipType(verb: Verb): string {
  return cypherName(verb).toUpperCase();
}

function relationship(type: string, keys: readonly string[]): string[] {
  const lines = [
    'MATCH (from:OrreryResource {id: row.from})',
    'MATCH (to:OrreryResource {id: row.to})',
    `MERGE (from)-[relation:${type}]->(to)`,
    ...(keys.length === 0 ? [] : [`SET ${keys.map((key) => `relation.${key} = row.${key}`).join(', ')}`]),
  ];
  return [...lines.slice(0, -1), `${lines.at(-1)};`];
}

function batches(rows: readonly string[], clauses: readonly string[]): string[] {
  const statements: string[] = [];
  for (let at = 0; at < rows.length; at += batchSize) {
    const list = rows.slice(at, at + batchSize).map((row) => `  ${row}`);
    statements.push(['UNWIND [', list.join(',\n'), '] AS row', ...clauses].join('\n'));
  }
  return statements;
}
