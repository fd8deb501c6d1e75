import { sentence } from '../graph/nodeWords.ts';
import { grouped, oneLine } from '../graph/text.ts';
import { named, type Ways } from './cells.ts';
import type { Estate } from './estate.ts';
import type { Section } from './section.ts';
import { createTableSection } from './tableSection.ts';

interface Row {
  readonly index: number;
}

/** Accounts and subscriptions; undefined where there is none. */
export function accountsSection(estate: Estate, ways: Ways): Section | undefined {
  const { content, nameOf, typeOf } = estate;
  const accounts = content.resources.flatMap((_, index) => (typeOf(index).glyph === 'account' ? [{ index }] : []));
  if (accounts.length === 0) return undefined;
  let facts: ReadonlyMap<string, AccountFacts> | undefined;
  const factsOf = ({ index }: Row): AccountFacts => {
    facts ??= accountFacts(estate);
    return facts.get(content.resources[index]?.account ?? '') ?? noFacts;
  };
  return createTableSection<Row>(accounts.length, {
    name: 'accounts',
    title: sentence(estate.accountNouns[1]),
    nouns: estate.accountNouns,
    rows: () => accounts,
    columns: [
      {
        key: 'name',
        title: 'Name',
        width: 'minmax(140px, 3fr)',
        text: ({ index }) => nameOf(index),
        cell: ({ index }) => named(estate, index),
      },
      {
        key: 'account',
        title: 'Number',
        width: 'minmax(120px, 2fr)',
        text: ({ index }) => oneLine(content.resources[index]?.account ?? ''),
        minor: true,
      },
      {
        key: 'path',
        title: 'In',
        width: 'minmax(140px, 3fr)',
        text: ({ index }) => estate.pathOf(index).join(' / '),
        minor: true,
      },
      {
        key: 'resources',
        title: 'Resources',
        width: 'minmax(80px, 1fr)',
        text: (row) => grouped(factsOf(row).resources),
        sortBy: (row) => factsOf(row).resources,
      },
      {
        key: 'regions',
        title: 'Regions',
        width: 'minmax(80px, 1fr)',
        text: (row) => grouped(factsOf(row).regions.size),
        sortBy: (row) => factsOf(row).regions.size,
        minor: true,
      },
      {
        key: 'gaps',
        title: 'Gaps',
        width: 'minmax(60px, 1fr)',
        text: (row) => grouped(factsOf(row).gaps),
        sortBy: (row) => factsOf(row).gaps,
      },
    ],
    choices: [],
    words: ({ index }) =>
      [content.resources[index]?.id ?? '', ...Object.entries(content.resources[index]?.tags ?? {}).flat()].join('\n'),
    open: ({ index }) => ways.openResource(index),
  });
}

interface AccountFacts {
  resources: number;
  gaps: number;
  readonly regions: Set<string>;
}

const noFacts: AccountFacts = { resources: 0, gaps: 0, regions: new Set() };

function accountFacts(estate: Estate): ReadonlyMap<string, AccountFacts> {
  const { content, typeOf } = estate;
  const facts = new Map<string, AccountFacts>();
  const factsOf = (account: string): AccountFacts => {
    const known = facts.get(account) ?? { resources: 0, gaps: 0, regions: new Set() };
    facts.set(account, known);
    return known;
  };
  for (const [index, { account, region }] of content.resources.entries()) {
    if (account === undefined || typeOf(index).glyph === 'account') continue;
    const known = factsOf(account);
    known.resources += 1;
    if (region !== undefined) known.regions.add(region);
  }
  for (const [place, , state] of content.coverage.readings) {
    const under = estate.indexOf(content.coverage.places[place]?.[0] ?? '');
    const account = under === undefined ? undefined : content.resources[under]?.account;
    if (state !== 'complete' && account !== undefined) factsOf(account).gaps += 1;
  }
  return facts;
}
