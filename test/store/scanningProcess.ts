import { ProblemError } from '../../src/model/problem.ts';
import { openStore } from '../../src/store/store.ts';
import { endScan, startedAt, vpc, vpcType } from './support.ts';

/**
 * Scans as a window of its own: `folder under pages perPage end`. Says when it begins and after each page that is
 * committed; `hang` waits to be killed after the last page. Prints a problem and ends when it meets one.
 */
const [folder = '', under = '', pages = '1', perPage = '10', end = 'complete'] = process.argv.slice(2);
const say = (message: unknown): void => console.log(JSON.stringify(message));
try {
  const store = openStore(folder, (problem) => say({ notice: problem.code }));
  const scan = store.beginScan('me', 'p', startedAt);
  say({ scan: scan.number });
  const reading = scan.reading(under, vpcType, '1');
  let count = 0;
  for (let page = 0; page < Number(pages); page++) {
    const resources = Array.from({ length: Number(perPage) }, () =>
      vpc(`${under}-${String(count++).padStart(6, '0')}`, { properties: { text: 'x'.repeat(200), count } }),
    );
    reading.page(resources);
    say({ page });
  }
  if (end === 'hang') await new Promise((resolve) => setTimeout(resolve, 600_000));
  reading.end({ state: 'complete', readAt: startedAt, count });
  endScan(scan);
  store.close();
  say({ done: true });
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  say({ problem: error.problem });
}
