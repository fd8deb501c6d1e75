import type { ReportRelation } from '../../src/model/reportContent.ts';
import { evidenceText, named, offered, type Ways } from './cells.ts';
import type { Estate } from './estate.ts';
import type { Section } from './section.ts';
import { createTableSection } from './tableSection.ts';

/** Every relation with an end in the report. */
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
