import type { CoverageState } from '../../model/coverage.ts';
import { count, counted } from '../caption.ts';
import type { Excerpt } from '../excerpt.ts';
import type { Exporter, ExportHeader, TypeLookup } from '../exporter.ts';
import { markdownTable } from '../markdownTable.ts';
import { markdownCode, markdownText } from '../markdownText.ts';
import { shortened, visibleText } from '../visibleText.ts';
import { generatorOf } from './facts.ts';
import { type AccountsPart, accountsPart } from './markdownAccounts.ts';
import { cell, code, limitedTable, more } from './markdownCells.ts';
import { gapTallies, relationTallies, type TypeTally, typeTallies } from './tallies.ts';

/** Hosts show long pages slowly, or not at all: GitHub ends at half a megabyte. */
const rowsOfRelations = 100;
const rowsOfCoverage = 100;
const rowsOfResources = 2_000;
const problemLength = 400;
const titlesListed = 5;

/** A page to read where the files are kept: accounts, types, resources of each type, relations and coverage. */
export const markdown: Exporter = {
  id: 'markdown',
  write: async ({ header, excerpt, typeOf }) => [{ content: page(header, await excerpt(), typeOf) }],
};

function page(header: ExportHeader, excerpt: Excerpt, typeOf: TypeLookup): string {
  const types = typeTallies(excerpt);
  const accounts = accountsPart(excerpt, typeOf);
  const sections = [
    `# ${cell(header.scope) || 'Inventory'}`,
    ...(header.sample ? ['**Sample data: this is the built-in sample estate, not a real cloud.**'] : []),
    ...(header.redacted ? ['**Redacted: names, ids, addresses and tags are pseudonyms.**'] : []),
    facts(header, excerpt),
    ...(types.length === 0
      ? ['Nothing to show.']
      : [...accounts.lines, ...typeTable(types), ...resources(types, accounts)]),
    ...relations(excerpt),
    ...coverage(excerpt),
    '## About this page',
    `Written by ${markdownText(generatorOf(header))}. Changes made here are lost when it is written again.`,
    `Write it again${header.needsViewFile ? ', with the view saved as a file' : ''}: ${markdownCode(header.command)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function facts({ source, readAt }: ExportHeader, { resources: all, relations: facts, coverage: readings }: Excerpt) {
  const incomplete = readings.filter(({ state }) => state !== 'complete').length;
  return markdownTable(
    ['Profile', cell(source)],
    [
      ['Oldest reading', readAt === undefined ? 'none, nothing was read yet' : cell(readAt)],
      ['Resources', count(all.length)],
      ['Relations', count(facts.length)],
      ['Readings that are not complete', `${count(incomplete)} of ${count(readings.length)}`],
    ],
  );
}

function typeTable(types: readonly TypeTally[]): string[] {
  const rows = types.map((tally) => [
    cell(tally.title),
    count(tally.resources.length),
    count(tally.accounts),
    count(tally.regions),
  ]);
  return ['## Types', markdownTable(['Type', 'Resources', 'Accounts', 'Regions'], rows, 1)];
}

function resources(types: readonly TypeTally[], { isOnlyCounted }: AccountsPart): string[] {
  const listed = types.map((tally) => ({ ...tally, own: tally.resources.filter((one) => !isOnlyCounted(one)) }));
  const limit = rowsForEach(listed.map(({ own }) => own.length));
  return [
    '## Resources',
    ...listed.flatMap(({ title, resources: all, own }) => {
      const rows = own
        .slice(0, limit)
        .map(({ name, account, accountName, region, id }) => [
          cell(name),
          cell(accountName ?? account ?? ''),
          cell(region ?? ''),
          code(id),
        ]);
      const onlyCounted = all.length - own.length;
      return [
        `### ${cell(title)}: ${count(all.length)}`,
        ...(rows.length === 0 ? [] : [markdownTable(['Name', 'Account', 'Region', 'Id'], rows)]),
        ...more(own.length - rows.length, 'resource'),
        ...(onlyCounted === 0
          ? []
          : [`${count(onlyCounted)} that nothing is known to be in are counted under Accounts.`]),
      ];
    }),
  ];
}

/** As many of each type as leave the page readable: all where there is room. */
function rowsForEach(counts: readonly number[]): number {
  const limits = [rowsOfResources, 500, 200, 100, 50, 20, 10];
  const fits = (limit: number): boolean =>
    counts.reduce((sum, own) => sum + Math.min(own, limit), 0) <= rowsOfResources;
  return limits.find(fits) ?? 5;
}

function relations(excerpt: Excerpt): string[] {
  const rows = relationTallies(excerpt).map(({ from, verb, to, stated, inferred }) => [
    cell(from),
    verb,
    cell(to),
    count(stated),
    count(inferred),
  ]);
  if (rows.length === 0) return [];
  return [
    '## Relations',
    'Stated ones are told by the provider; inferred ones follow from a rule of the provider.',
    ...limitedTable(['From', 'Verb', 'To', 'Stated', 'Inferred'], rows, 3, rowsOfRelations, 'kind'),
  ];
}

const outcomes: Readonly<Record<CoverageState, string>> = {
  complete: 'complete',
  partial: 'read in part',
  denied: 'denied',
  unavailable: 'unavailable',
  failed: 'failed',
};

function coverage(excerpt: Excerpt): string[] {
  const readings = excerpt.coverage;
  const gaps = gapTallies(excerpt);
  if (readings.length === 0) return ['## Coverage', 'Nothing was read yet.'];
  if (gaps.length === 0) return ['## Coverage', 'Every reading that was made is complete.'];
  const complete = readings.filter(({ state }) => state === 'complete').length;
  const rows = gaps.map(({ place, titles, state, problem }) => [
    cell(place.join(' / ')),
    titles.length > titlesListed
      ? `${titles.slice(0, titlesListed).map(cell).join(', ')} and ${counted(titles.length - titlesListed, 'more type')}`
      : titles.map(cell).join(', '),
    outcomes[state],
    problem === undefined
      ? ''
      : markdownText(shortened(visibleText(`${problem.message} ${problem.advice}`), problemLength)),
  ]);
  return [
    '## Coverage',
    `${complete === 1 ? '1 reading is' : `${count(complete)} readings are`} complete. What follows is not, so things may be missing:`,
    ...limitedTable(['Where', 'What', 'State', 'Problem'], rows, 4, rowsOfCoverage, 'place'),
  ];
}
