import type { Row } from '../../src/inventory/inventory.ts';
import { allRows, openAt } from '../clouds/openAt.ts';
import type { Reader } from './organizations.ts';

/** Reads the organization that the environment leads to into a store, as the worker does, and says what that took. */
const [storage = ''] = process.argv.slice(2);
const environment = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));
const opened = await openAt(environment, { storage });
const { inventory, profile } = opened;

let firstAccounts: number | undefined;
let look: Promise<void> | undefined;
opened.onChanged = () => {
  if (firstAccounts === undefined) look ??= lookForAccounts();
};

async function lookForAccounts(): Promise<void> {
  const rows = await allRows(opened);
  const isAccount = ({ type, kind }: Row): boolean => kind === 'resource' && type === 'aws.organizations.account';
  if (rows.some(isAccount)) firstAccounts ??= performance.now();
  look = undefined;
}

const started = performance.now();
const summary = await inventory.read({ profile, depth: 'accounts' });
const seconds = (performance.now() - started) / 1000;
await look;
const report = await inventory.scanReport({ profile });
await inventory.close();
const reader: Reader = {
  seconds,
  firstAccounts: ((firstAccounts ?? performance.now()) - started) / 1000,
  throttled: report?.report.total.throttled ?? 0,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
if (summary.gaps.length > 0) throw new Error(JSON.stringify(summary.gaps[0]));
process.stdout.write(JSON.stringify(reader));
