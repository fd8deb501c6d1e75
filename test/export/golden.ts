import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'golden');

/** Compares with a file of test/export/golden; `ORRERY_UPDATE_GOLDEN=1` writes the file instead. */
export function assertGolden(name: string, text: string): void {
  const path = join(folder, name);
  if (process.env.ORRERY_UPDATE_GOLDEN === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'), `${name} differs; ORRERY_UPDATE_GOLDEN=1 writes it again`);
}
