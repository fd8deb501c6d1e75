import { exportKind } from '../../src/model/exportFormats.ts';
import { run, tell } from './run.ts';
import type { Written } from './writeExports.ts';

const sizes = [2_000, 10_000];
const runs = 3;

/** Milliseconds that a person waits without wondering: for text, and for what is laid out first. */
const longestForText = 1_000;
const longestForDrawings = 2_000;

/** Every format of large organizations, as they open and with everything opened, each time in a process of its own. */
export function exports(): void {
  for (const accounts of sizes) {
    console.log(`  ${accounts} accounts as they open`);
    tellMedians(written(accounts, false));
    console.log(`  ${accounts} accounts with everything opened that has room`);
    tellMedians(written(accounts, true));
  }
}

function written(accounts: number, isOpened: boolean): Written[][] {
  return Array.from({ length: runs }, () =>
    JSON.parse(run('test/bench/writeExports.ts', String(accounts), isOpened ? '1' : '0')),
  );
}

function tellMedians(all: readonly (readonly Written[])[]): void {
  const byFormat = Map.groupBy(all.flat(), ({ format }) => format);
  for (const [format, each] of byFormat) {
    const { milliseconds, bytes, nodes } = medianOf(each);
    const most = isText(format) ? longestForText : longestForDrawings;
    const slow = milliseconds > most ? `, MORE THAN ${most / 1000} s` : '';
    tell(
      exportKind(format).title,
      `${milliseconds.toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} kB, ${nodes} nodes${slow}`,
    );
  }
}

function medianOf(each: readonly Written[]): Written {
  const middle = each.toSorted((a, b) => a.milliseconds - b.milliseconds)[Math.floor(each.length / 2)];
  if (middle === undefined) throw new Error('nothing was written');
  return middle;
}

function isText(format: Written['format']): boolean {
  return !exportKind(format).binary && !['svg', 'drawio', 'html'].includes(format);
}
