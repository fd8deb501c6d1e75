import { count, counted } from '../caption.ts';
import type { Excerpt, ExportedResource } from '../excerpt.ts';
import type { TypeLookup } from '../exporter.ts';
import { markdownTable } from '../markdownTable.ts';
import { cell, code, limitedTable } from './markdownCells.ts';
import { type AccountTally, accountTallies } from './tallies.ts';

/** Hosts show long pages slowly, or not at all: GitHub ends at half a megabyte. */
const rowsOfAccounts = 500;
const rowsOfPlaces = 100;

/** As many accounts without content are told by name, because each of them may be worth a question. */
const fewAccounts = 20;

/** What a page says of accounts. */
export interface AccountsPart {
  readonly lines: readonly string[];
  /** Whether something is an account that is only counted, because nothing in it is known and many are like it. */
  readonly isOnlyCounted: (resource: ExportedResource) => boolean;
}

/** The accounts with how much of each is known. Where many hold nothing, these are counted by what contains them. */
export function accountsPart(excerpt: Excerpt, typeOf: TypeLookup): AccountsPart {
  const tallies = accountTallies(excerpt, typeOf);
  const without = tallies.filter(({ account, resources }) => account !== '' && resources === 0);
  const onlyCounted = new Set(without.length > fewAccounts ? without : []);
  const accounts = new Set([...onlyCounted].map(({ account }) => account));
  const rows = tallies
    .filter((tally) => !onlyCounted.has(tally))
    .map((tally) => [
      tally.account === '' ? 'In no account' : cell(tally.name),
      code(tally.account),
      cell(tally.path.join(' / ')),
      count(tally.resources),
      count(tally.types),
      count(tally.regions),
    ]);
  const head = ['Account', 'Id', 'Contained in', 'Resources', 'Types', 'Regions'];
  return {
    lines: [
      '## Accounts',
      ...(rows.length === 0 ? [] : limitedTable(head, rows, 3, rowsOfAccounts, 'account')),
      ...(onlyCounted.size === 0 ? [] : countedAccounts([...onlyCounted], readAccounts(excerpt))),
    ],
    isOnlyCounted: ({ account }) => account !== undefined && accounts.has(account),
  };
}

/** Not read, read in part and empty are different things: each account is counted as one of them. */
function countedAccounts(accounts: readonly AccountTally[], read: ReadonlySet<string>): string[] {
  const places = Map.groupBy(accounts, ({ path }) => path.join(' / '));
  const rows = [...places].map(([place, within]) => {
    const incomplete = within.filter((tally) => tally.incomplete > 0).length;
    const unread = within.filter(({ account, incomplete: gaps }) => gaps === 0 && !read.has(account)).length;
    return [
      cell(place),
      count(within.length),
      count(unread),
      count(incomplete),
      count(within.length - unread - incomplete),
    ];
  });
  const left = [...places.values()].slice(rowsOfPlaces);
  const leftAccounts = left.reduce((sum, within) => sum + within.length, 0);
  return [
    `Nothing is known to be in ${counted(accounts.length, 'account')}, which this page only counts:`,
    markdownTable(
      ['Contained in', 'Accounts', 'Not read', 'Not read completely', 'Read and empty'],
      rows.slice(0, rowsOfPlaces),
      1,
    ),
    ...(left.length === 0
      ? []
      : [`… and ${counted(leftAccounts, 'account')} in ${counted(left.length, 'more place')}.`]),
  ];
}

/** Accounts that something was read in. */
function readAccounts({ resources, coverage }: Excerpt): ReadonlySet<string> {
  const accounts = new Map(resources.map(({ id, account }) => [id, account]));
  return new Set(coverage.flatMap(({ under }) => accounts.get(under) ?? []));
}
