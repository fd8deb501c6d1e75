import type { ReportReading } from '../../src/model/reportContent.ts';
import { element } from '../graph/dom.ts';
import { grouped, oneLine } from '../graph/text.ts';
import { offered, type Ways } from './cells.ts';
import type { Estate } from './estate.ts';
import type { Section } from './section.ts';
import { createTableSection } from './tableSection.ts';

/** Every reading, and why some are not complete. */
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
