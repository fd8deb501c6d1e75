import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordAws } from './recordAws.ts';
import { recordAzure } from './recordAzure.ts';

/**
 * `node scripts/sample/record.ts [aws | azure]`: regenerates the recordings behind the sample profiles. The invented
 * company is seeded in emulated clouds, and the product's own CLI scans and records it. The same sources give the same
 * bytes.
 */

const halves = {
  aws: { file: 'estate.har.gz', largest: 1_000_000, record: recordAws },
  azure: { file: 'tenant.har.gz', largest: 250_000, record: recordAzure },
};

const folder = fileURLToPath(new URL('../../media/sample/', import.meta.url));
const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const [cloud, { file, largest, record }] of Object.entries(halves)) {
  if (wanted.length > 0 && !wanted.includes(cloud)) continue;
  const recording = join(folder, file);
  const calls = await record(recording);
  const { size } = statSync(recording);
  const total = [...calls.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${recording}: ${Math.round(size / 1000)} kB, ${total} calls`);
  for (const [kind, count] of [...calls].sort()) console.log(`  ${kind}: ${count}`);
  if (size > largest) throw new Error(`The recording has ${size} bytes, more than ${largest}.`);
}
