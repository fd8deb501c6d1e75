import { sentence } from '../graph/nodeWords.ts';
import { oneLine } from '../graph/text.ts';
import { accountText, named, offered, type Ways } from './cells.ts';
import type { Estate } from './estate.ts';
import type { Section } from './section.ts';
import { createTableSection } from './tableSection.ts';

interface Row {
  readonly index: number;
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
