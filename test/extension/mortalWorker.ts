import { parentPort, workerData } from 'node:worker_threads';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { serveInventory } from '../../src/inventory/serve.ts';
import type { Settings } from '../../src/inventory/settings.ts';
import { ProblemError } from '../../src/model/problem.ts';

// An inventory whose search can be told to fail, to never answer, or to take its thread down.

let settings: Settings | undefined;

const search: Inventory['search'] = async ({ text }) => {
  if (text === 'die') process.exit(7);
  if (text === 'throw') setImmediate(() => raise());
  if (text === 'throw' || text === 'hang') await new Promise(() => undefined);
  if (text === 'problem')
    throw new ProblemError({ code: 'Denied', message: 'Denied.', advice: 'Ask.', nextStep: 'none' });
  const name = `${text} in run ${workerData.run} with ${settings?.memberRoleName}`;
  return [{ id: text, name, type: 'test', typeTitle: 'Test', icon: 'circle', path: [] }];
};

function raise(): never {
  throw new Error('A mistake in the worker');
}

const mortal: Pick<Inventory, 'configure' | 'search' | 'close'> = {
  async configure(changed) {
    settings = changed;
  },
  search,
  async close() {},
};
const missing = async (): Promise<never> => {
  throw new Error('Not part of this test');
};
if (parentPort === null) throw new Error('This file runs as a worker thread.');
serveInventory(parentPort, () => ({
  ...mortal,
  profiles: missing,
  rows: missing,
  rowPath: missing,
  row: missing,
  estimate: missing,
  read: missing,
  resource: missing,
  picture: missing,
  export: missing,
  offers: missing,
  scans: missing,
  changes: missing,
  history: missing,
  scanReport: missing,
  access: missing,
  policy: missing,
  signInCommand: missing,
  signIn: missing,
}));
