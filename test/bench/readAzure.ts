import { openAt } from '../clouds/openAt.ts';
import type { AzureReaderFigures } from './azure.ts';

/** Reads everything that the environment leads to into a store, as the worker does, and says what that took. */
const [storage = ''] = process.argv.slice(2);
const environment = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']));
const { inventory, profile } = await openAt(environment, { storage, settings: { types: ['azure'] } });
const started = performance.now();
const { resources, gaps } = await inventory.read({ profile, depth: 'everything' });
const seconds = (performance.now() - started) / 1000;
await inventory.close();
const read: AzureReaderFigures = {
  seconds,
  resources,
  gaps: gaps.length,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(read));
