import type { Relation } from '../../model/relation.ts';
import type { Excerpt, ExportedCoverage, ExportedResource, OtherEnd } from '../excerpt.ts';
import type { Exporter, ExportHeader } from '../exporter.ts';
import { csvText, jsonCell, textCell } from './csvText.ts';
import { endsOf } from './ends.ts';
import { factsOf } from './facts.ts';

/** What people who open the tables have to know. */
const notes = [
  'A text that would begin with = + - or @ begins with an apostrophe, so that no spreadsheet computes it.',
  'Accounts and ids are text, though some look like numbers: a spreadsheet that is not told so drops their first zeros.',
];

/** Tables in files of their own, in UTF-8: `-resources`, `-relations`, `-others`, `-coverage` and `-about`. */
export const csv: Exporter = {
  id: 'csv',
  write: async ({ header, excerpt }) => {
    const found = await excerpt();
    return [
      { suffix: '-resources', content: resourceTable(found.resources) },
      { suffix: '-relations', content: relationTable(found) },
      { suffix: '-others', content: otherTable(found.others) },
      { suffix: '-coverage', content: coverageTable(found.coverage) },
      { suffix: '-about', content: about(header, found) },
    ];
  },
};

function about(header: ExportHeader, excerpt: Excerpt): string {
  return csvText(
    ['key', 'value'],
    [
      ...factsOf(header, excerpt).map(({ key, value }) => [key, textCell(String(value))]),
      ...notes.map((note) => ['note', textCell(note)]),
    ],
  );
}

function resourceTable(resources: readonly ExportedResource[]): string {
  return csvText(
    [
      ...[
        'id',
        'type',
        'title',
        'name',
        'account',
        'accountName',
        'region',
        'parent',
        'path',
        'tags',
        'readAt',
        'console',
      ],
      'properties',
    ],
    resources.map((resource) => [
      textCell(resource.id),
      textCell(resource.type),
      textCell(resource.typeTitle),
      textCell(resource.name),
      textCell(resource.account),
      textCell(resource.accountName),
      textCell(resource.region),
      textCell(resource.parent),
      textCell(resource.path.join(' / ')),
      jsonCell(resource.tags),
      textCell(resource.readAt),
      textCell(resource.console),
      jsonCell(resource.properties),
    ]),
  );
}

function relationTable(excerpt: Excerpt): string {
  const endOf = endsOf(excerpt);
  const row = ({ from, verb, to, basis, evidence }: Relation): string[] => [
    textCell(from),
    textCell(endOf(from)?.typeTitle),
    textCell(endOf(from)?.name),
    textCell(verb),
    textCell(to),
    textCell(endOf(to)?.typeTitle),
    textCell(endOf(to)?.name),
    textCell(basis),
    jsonCell(
      evidence.map(({ resource, path, detail }) => ({ resource, path, ...(detail === undefined ? {} : { detail }) })),
    ),
  ];
  return csvText(
    ['from', 'fromTitle', 'fromName', 'verb', 'to', 'toTitle', 'toName', 'basis', 'evidence'],
    excerpt.relations.map(row),
  );
}

function otherTable(others: readonly OtherEnd[]): string {
  return csvText(
    ['id', 'type', 'title', 'name', 'account', 'region', 'missing'],
    others.map((other) => [
      textCell(other.id),
      textCell(other.type),
      textCell(other.typeTitle),
      textCell(other.name),
      textCell(other.account),
      textCell(other.region),
      textCell(other.missing),
    ]),
  );
}

function coverageTable(coverage: readonly ExportedCoverage[]): string {
  return csvText(
    [
      ...['under', 'underName', 'type', 'title', 'state', 'readAt', 'source', 'count'],
      ...['code', 'operation', 'message', 'advice'],
    ],
    coverage.map(({ problem, ...reading }) => [
      textCell(reading.under),
      textCell(reading.underName),
      textCell(reading.type),
      textCell(reading.typeTitle),
      textCell(reading.state),
      textCell(reading.readAt),
      textCell(reading.source),
      String(reading.count),
      textCell(problem?.code),
      textCell(problem?.operation),
      textCell(problem?.message),
      textCell(problem?.advice),
    ]),
  );
}
