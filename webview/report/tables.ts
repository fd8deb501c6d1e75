import type { ReportReading, ReportRelation } from '../../src/model/reportContent.ts';
import { element } from '../graph/dom.ts';
import { sentence } from '../graph/nodeWords.ts';
import { grouped, oneLine } from '../graph/text.ts';
import type { Estate } from './estate.ts';
import { glyphIcon } from './glyphIcon.ts';
import { resourceAddress } from './route.ts';
import type { Section } from './section.ts';
import { createTableSection } from './tableSection.ts';

interface Row {
  readonly index: number;
}

export interface Ways {
  openResource(resource: number): void;
  openOther(end: string | number): void;
}

/** Everything in the report, one row for each. */
export function resourcesSection(estate: Estate, ways: Ways): Section {
  const { content, nameOf, typeOf } = estate;
  const of = ({ index }: Row) => content.resources[index];
  return createTableSection<Row>(content.resources.length, {
    name: 'resources',
    title: 'Resources',
    nouns: ['resource', 'resources'],
    rows: () => content.resources.map((_, index) => ({ index })),
    columns: [
      {
        key: 'name',
        title: 'Name',
        width: 'minmax(180px, 3fr)',
        text: ({ index }) => nameOf(index),
        cell: ({ index }) => named(estate, index),
      },
      { key: 'type', title: 'Type', width: 'minmax(110px, 2fr)', text: ({ index }) => oneLine(typeOf(index).title) },
      {
        key: 'account',
        title: sentence(estate.accountNouns[0]),
        width: 'minmax(110px, 2fr)',
        text: (row) => estate.accountName(of(row)?.account ?? ''),
        minor: true,
      },
      {
        key: 'region',
        title: 'Region',
        width: 'minmax(90px, 1fr)',
        text: (row) => oneLine(of(row)?.region ?? ''),
        minor: true,
      },
      {
        key: 'path',
        title: 'In',
        width: 'minmax(120px, 3fr)',
        text: ({ index }) => estate.pathOf(index).at(-1) ?? '',
        minor: true,
      },
    ],
    choices: [
      {
        key: 'type',
        label: 'All types',
        offers: () => offered(content.resources, (_, index) => [typeOf(index).id, oneLine(typeOf(index).title)]),
        keeps: ({ index }, value) => typeOf(index).id === value,
      },
      {
        key: 'account',
        label: `All ${estate.accountNouns[1]}`,
        offers: () =>
          offered(content.resources, ({ account }) =>
            account === undefined ? undefined : [account, accountText(estate, account)],
          ),
        keeps: (row, value) => of(row)?.account === value,
      },
      {
        key: 'region',
        label: 'All regions',
        offers: () =>
          offered(content.resources, ({ region }) => (region === undefined ? undefined : [region, oneLine(region)])),
        keeps: (row, value) => of(row)?.region === value,
      },
    ],
    words: (row) => {
      const { id = '', account = '', tags = {} } = of(row) ?? {};
      return [id, account, ...Object.entries(tags).flat()].join('\n');
    },
    open: ({ index }) => ways.openResource(index),
  });
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
        width: 'minmax(180px, 3fr)',
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
        width: 'minmax(90px, 1fr)',
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

export function relationsSection(estate: Estate, ways: Ways): Section {
  const { content, nameOf, typeOf } = estate;
  interface Related {
    readonly relation: ReportRelation;
  }
  return createTableSection<Related>(content.relations.length, {
    name: 'relations',
    title: 'Relations',
    nouns: ['relation', 'relations'],
    rows: () => content.relations.map((relation) => ({ relation })),
    columns: [
      {
        key: 'from',
        title: 'From',
        width: 'minmax(130px, 3fr)',
        text: ({ relation: [from] }) => nameOf(from),
        cell: ({ relation: [from] }) => named(estate, from),
      },
      { key: 'verb', title: 'Relation', width: 'minmax(100px, 2fr)', text: ({ relation: [, verb] }) => verb },
      {
        key: 'to',
        title: 'To',
        width: 'minmax(130px, 3fr)',
        text: ({ relation: [, , to] }) => nameOf(to),
        cell: ({ relation: [, , to] }) => named(estate, to),
      },
      {
        key: 'basis',
        title: 'Basis',
        width: 'minmax(70px, 1fr)',
        text: ({ relation: [, , , basis] }) => basis,
        minor: true,
      },
      {
        key: 'evidence',
        title: 'Evidence',
        width: 'minmax(140px, 3fr)',
        text: ({ relation: [, , , , evidence] }) =>
          evidence.map(([, path, detail]) => evidenceText(path, detail)).join('; '),
        minor: true,
      },
    ],
    choices: [
      {
        key: 'verb',
        label: 'All relations',
        offers: () => offered(content.relations, ([, verb]) => [verb, verb]),
        keeps: ({ relation: [, verb] }, value) => verb === value,
      },
      {
        key: 'basis',
        label: 'Stated and inferred',
        offers: () => [
          ['stated', 'Stated by the provider'],
          ['inferred', 'Inferred from a rule'],
        ],
        keeps: ({ relation: [, , , basis] }, value) => basis === value,
      },
    ],
    words: ({ relation: [from, , to] }) =>
      [estate.idOf(from), typeOf(from).title, estate.idOf(to), typeOf(to).title].join('\n'),
    open: ({ relation: [from, , to] }) => ways.openOther(estate.isResource(from) ? from : to),
  });
}

export function coverageSection(estate: Estate, ways: Ways): Section {
  const { places, types, problems, readings } = estate.content.coverage;
  interface Read {
    readonly reading: ReportReading;
  }
  const isComplete = ({ reading: [, , state] }: Read): boolean => state === 'complete';
  const typeTitle = ([, type]: ReportReading): string => oneLine(types[type]?.[1] ?? '');
  const placeOf = ([place]: ReportReading): string => oneLine(places[place]?.[1] || (places[place]?.[0] ?? ''));
  return createTableSection<Read>(readings.length, {
    name: 'coverage',
    title: 'Coverage & gaps',
    nouns: ['reading', 'readings'],
    // Gaps first: they are what a reader looks for.
    rows: () => readings.map((reading) => ({ reading })).sort((a, b) => Number(isComplete(a)) - Number(isComplete(b))),
    columns: [
      { key: 'what', title: 'What', width: 'minmax(120px, 2fr)', text: ({ reading }) => typeTitle(reading) },
      { key: 'under', title: 'Where', width: 'minmax(120px, 2fr)', text: ({ reading }) => placeOf(reading) },
      {
        key: 'state',
        title: 'State',
        width: 'minmax(100px, 1fr)',
        text: ({ reading: [, , state] }) => state,
        cell: ({ reading: [, , state] }) => [element('span', { class: `state ${state}` }, state)],
      },
      {
        key: 'found',
        title: 'Found',
        width: 'minmax(70px, 1fr)',
        text: ({ reading: [, , , , count] }) => grouped(count),
        sortBy: ({ reading: [, , , , count] }) => count,
        minor: true,
      },
      {
        key: 'read',
        title: 'Read',
        width: 'minmax(150px, 1fr)',
        text: ({ reading: [, , , readAt, , , source] }) =>
          `${readAt.slice(0, 16).replace('T', ' ')}${source === undefined ? '' : ` (${oneLine(source)})`}`,
        minor: true,
      },
      {
        key: 'problem',
        title: 'Problem',
        width: 'minmax(160px, 4fr)',
        text: ({ reading }) => oneLine(problems[reading[5]]?.message ?? ''),
        minor: true,
      },
    ],
    choices: [
      {
        key: 'state',
        label: 'All states',
        offers: () => [
          ['incomplete', 'Not complete'],
          ...offered(readings, ([, , state]): readonly [string, string] => [state, state]),
        ],
        keeps: ({ reading: [, , state] }, value) => (value === 'incomplete' ? state !== 'complete' : state === value),
      },
    ],
    words: ({ reading }) => {
      const { code = '', advice = '', operation = '' } = problems[reading[5]] ?? {};
      return [places[reading[0]]?.[0] ?? '', code, advice, operation].join('\n');
    },
    open: ({ reading: [place] }) => ways.openOther(places[place]?.[0] ?? ''),
    note: 'Times are in UTC. What was listed completely is all there is; where a reading is not complete, more may exist.',
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

/** The drawing of its kind, and its name: a link where it has a place of its own in the report. */
export function named(estate: Estate, end: number | string): (Node | string)[] {
  const name = estate.nameOf(end);
  const words = estate.isResource(end)
    ? element('a', { href: resourceAddress(estate.idOf(end)), tabindex: '-1' }, name)
    : element('span', { class: 'elsewhere' }, name);
  return [glyphIcon(estate.typeOf(end).glyph), words];
}

/** `payments-prod (111122223333)`. */
export function accountText(estate: Estate, account: string | undefined): string {
  if (account === undefined) return '';
  const name = estate.accountName(account);
  return name === oneLine(account) ? name : `${name} (${oneLine(account)})`;
}

export function evidenceText(path: string, detail: string | undefined): string {
  return oneLine(detail === undefined ? path : `${path} = ${detail}`);
}

/** Values that occur, with titles that tell how often, in order of title. */
function offered<Item>(
  items: readonly Item[],
  of: (item: Item, index: number) => readonly [value: string, title: string] | undefined,
): (readonly [string, string])[] {
  const found = new Map<string, { title: string; count: number }>();
  for (const [index, item] of items.entries()) {
    const [value, title] = of(item, index) ?? [];
    if (value === undefined || title === undefined) continue;
    const known = found.get(value);
    if (known === undefined) found.set(value, { title, count: 1 });
    else known.count += 1;
  }
  const collator = new Intl.Collator('en', { numeric: true });
  return [...found]
    .sort(([, a], [, b]) => collator.compare(a.title, b.title))
    .map(([value, { title, count }]) => [value, `${title} – ${grouped(count)}`]);
}
