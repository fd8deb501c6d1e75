import writeExcelFile from 'write-excel-file/node';
import type { Relation } from '../../model/relation.ts';
import { counted } from '../caption.ts';
import type { Excerpt, ExportedCoverage, ExportedResource } from '../excerpt.ts';
import type { Exporter, ExportHeader, TypeLookup } from '../exporter.ts';
import { autoFilter } from './autoFilter.ts';
import { endsOf } from './ends.ts';
import { type Fact, factsOf } from './facts.ts';
import { type Column, excelDate, type FittedSheet, fittedSheet } from './sheet.ts';
import { type AccountTally, accountTallies, type TypeTally, typeTallies } from './tallies.ts';
import { withoutZipDates } from './zipDates.ts';

/** A workbook with sheets about the export, accounts, types, resources in order of type, relations and coverage. */
export const xlsx: Exporter = {
  id: 'xlsx',
  write: async ({ header, excerpt, typeOf }) => {
    const sheets = workbookSheets(header, await excerpt(), typeOf);
    const archive = await writeExcelFile(sheets, { features: [autoFilter(sheets)] }).toBuffer();
    return [{ content: withoutZipDates(archive) }];
  },
};

function workbookSheets(header: ExportHeader, excerpt: Excerpt, typeOf: TypeLookup): FittedSheet['sheet'][] {
  const types = typeTallies(excerpt);
  const tables = [
    fittedSheet('Accounts', accountColumns, accountTallies(excerpt, typeOf)),
    fittedSheet('Types', typeColumns, types),
    fittedSheet(
      'Resources',
      resourceColumns,
      types.flatMap(({ resources }) => resources),
    ),
    fittedSheet('Relations', relationColumns(excerpt), excerpt.relations),
    fittedSheet('Coverage', coverageColumns, excerpt.coverage),
  ];
  const about = [...factsOf(header, excerpt), ...tables.flatMap(cuts)];
  return [fittedSheet('About', aboutColumns, about), ...tables].map(({ sheet }) => sheet);
}

/** What the workbook had to leave out. */
function cuts({ sheet, rowsLeftOut, cellsCut }: FittedSheet): Fact[] {
  const label = `Left out of ${sheet.sheet}`;
  return [
    ...(rowsLeftOut === 0
      ? []
      : [{ key: 'cut', label, value: `${counted(rowsLeftOut, 'row')}: a sheet holds 1,048,576 rows.` }]),
    ...(cellsCut === 0
      ? []
      : [
          {
            key: 'cut',
            label,
            value: `The end of ${counted(cellsCut, 'text')}, after an ellipsis: a cell holds 32,767 characters.`,
          },
        ]),
  ];
}

const aboutColumns: readonly Column<Fact>[] = [
  { head: 'About this export', width: 50, value: ({ label }) => label },
  { head: 'Value', width: 100, value: ({ value }) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value) },
];

const accountColumns: readonly Column<AccountTally>[] = [
  { head: 'Name', width: 34, value: ({ account, name }) => (account === '' ? 'In no account' : name) },
  { head: 'Account', width: 38, value: ({ account }) => account },
  { head: 'Contained in', width: 40, value: ({ path }) => path.join(' / ') },
  { head: 'Resources', width: 11, value: ({ resources }) => resources },
  { head: 'Types', width: 11, value: ({ types }) => types },
  { head: 'Regions', width: 11, value: ({ regions }) => regions },
  { head: 'Incomplete readings', width: 21, value: ({ incomplete }) => incomplete },
];

const typeColumns: readonly Column<TypeTally>[] = [
  { head: 'Type', width: 34, value: ({ title }) => title },
  { head: 'Type id', width: 42, value: ({ type }) => type },
  { head: 'Resources', width: 11, value: ({ resources }) => resources.length },
  { head: 'Accounts', width: 11, value: ({ accounts }) => accounts },
  { head: 'Regions', width: 11, value: ({ regions }) => regions },
];

const resourceColumns: readonly Column<ExportedResource>[] = [
  { head: 'Type', width: 28, value: ({ typeTitle }) => typeTitle },
  { head: 'Name', width: 40, value: ({ name }) => name },
  { head: 'Account', width: 24, value: ({ accountName, account }) => accountName ?? account },
  { head: 'Account id', width: 16, value: ({ account }) => account },
  { head: 'Region', width: 16, value: ({ region }) => region },
  { head: 'Contained in', width: 50, value: ({ path }) => path.join(' / ') },
  {
    head: 'Tags',
    width: 40,
    value: ({ tags }) =>
      Object.entries(tags)
        .map(([key, value]) => `${key}=${value}`)
        .sort()
        .join('; '),
  },
  { head: 'Read at (UTC)', width: 20, value: ({ readAt }) => excelDate(readAt) },
  { head: 'Id', width: 60, value: ({ id }) => id },
  { head: 'Type id', width: 30, value: ({ type }) => type },
  { head: 'Id of what contains it', width: 40, value: ({ parent }) => parent },
  { head: 'Console', width: 40, value: ({ console }) => console },
];

function relationColumns(excerpt: Excerpt): readonly Column<Relation>[] {
  const endOf = endsOf(excerpt);
  const missing = (id: string): string | undefined => {
    const end = endOf(id);
    return end !== undefined && 'missing' in end ? end.missing : undefined;
  };
  return [
    { head: 'From', width: 36, value: ({ from }) => endOf(from)?.name },
    { head: 'From type', width: 26, value: ({ from }) => endOf(from)?.typeTitle },
    { head: 'Verb', width: 20, value: ({ verb }) => verb },
    { head: 'To', width: 36, value: ({ to }) => endOf(to)?.name },
    { head: 'To type', width: 26, value: ({ to }) => endOf(to)?.typeTitle },
    { head: 'Basis', width: 10, value: ({ basis }) => basis },
    { head: 'Details', width: 24, value: ({ evidence }) => evidence.flatMap(({ detail }) => detail ?? []).join('; ') },
    {
      head: 'Not in the inventory',
      width: 22,
      value: ({ from, to }) => missing(from) ?? missing(to),
    },
    { head: 'From id', width: 60, value: ({ from }) => from },
    { head: 'To id', width: 60, value: ({ to }) => to },
    { head: 'Said by', width: 60, value: ({ evidence }) => evidence.map(({ path }) => path).join('; ') },
  ];
}

const coverageColumns: readonly Column<ExportedCoverage>[] = [
  { head: 'Where', width: 34, value: ({ underName }) => underName },
  { head: 'What', width: 34, value: ({ typeTitle }) => typeTitle },
  { head: 'State', width: 13, value: ({ state }) => state },
  { head: 'Found', width: 9, value: ({ count }) => count },
  { head: 'Read at (UTC)', width: 20, value: ({ readAt }) => excelDate(readAt) },
  { head: 'Taken from', width: 20, value: ({ source }) => source },
  { head: 'Problem', width: 28, value: ({ problem }) => problem?.code },
  { head: 'Operation', width: 30, value: ({ problem }) => problem?.operation },
  { head: 'Message', width: 60, value: ({ problem }) => problem?.message },
  { head: 'What to do', width: 60, value: ({ problem }) => problem?.advice },
  { head: 'Id of where', width: 50, value: ({ under }) => under },
  { head: 'Type id', width: 34, value: ({ type }) => type },
];
