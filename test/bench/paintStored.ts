import { devNull } from 'node:os';
import { openAt } from '../clouds/openAt.ts';

/** Opens a stored inventory and asks for the rows that a window shows first, down to the first unit's accounts. */
const [storage = ''] = process.argv.slice(2);
const started = performance.now();
const { inventory, profile } = await openAt(
  {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
  },
  { storage },
);
let rows = [...(await inventory.rows({ profile }))];
let painted = rows.length;
for (
  let row = rows.find(({ expandable }) => expandable);
  row !== undefined;
  row = rows.find(({ expandable }) => expandable)
) {
  rows = [...(await inventory.rows({ profile, row: row.key }))];
  painted += rows.length;
}
const milliseconds = performance.now() - started;
process.stdout.write(
  JSON.stringify({ milliseconds, rows: painted, peakMegabytes: process.resourceUsage().maxRSS / 1024 }),
);
await inventory.close();
