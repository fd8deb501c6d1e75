import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { generateEstate } from '../clouds/azure/generateEstate.ts';
import type { AzureOptions } from '../clouds/azure/options.ts';
import { type LocalAzure, startAzure } from '../clouds/azure/startAzure.ts';
import { azureEnvironment, callsBy } from '../clouds/openAzureAt.ts';
import { tell } from './run.ts';

/** What one process that reads a tenant came to. */
export interface AzureReaderFigures {
  readonly seconds: number;
  readonly resources: number;
  readonly gaps: number;
  /** Most memory that the whole process held, Node.js included. */
  readonly peakMegabytes: number;
}

const subscriptions = 1_000;
/** What Azure allows each identity. https://learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests */
const quota = { queries: 15, window: 5 };
const unlimited: AzureOptions = { resourceGraph: { queries: 1e6 } };

/** A thousand subscriptions: what reading all of them costs, without a quota and with that of Azure. */
export async function azure(): Promise<void> {
  for (const resources of [76_000, 100_000]) await readTwice(resources);
  await readSlowly(76_000);
}

async function readTwice(resources: number): Promise<void> {
  const estate = generateEstate({ subscriptions, resources });
  const server = await startAzure(estate, unlimited);
  const home = mkdtempSync(path.join(tmpdir(), 'orrery-bench-'));
  try {
    const environment = azureEnvironment(estate, server.url, home);
    const storage = path.join(home, 'store');
    const first = await measure(server, environment, storage);
    tell(
      `${resources.toLocaleString('en')} resources, ${subscriptions.toLocaleString('en')} subscriptions`,
      figures(first),
    );
    tell('  queries for resources, and at least', `${first.queries} and ${Math.ceil(resources / 1_000)}`);
    tell('  resources found, readings not complete', `${first.resources} and ${first.gaps}`);
    tell('  store', `${(sizeOf(storage) / 1024 / 1024).toFixed(0)} MB`);
    const second = await measure(server, environment, storage);
    tell('  again, within their time', figures(second));
  } finally {
    await server.stop();
    rmSync(home, { recursive: true });
  }
}

async function readSlowly(resources: number): Promise<void> {
  const estate = generateEstate({ subscriptions, resources });
  const server = await startAzure(estate, { resourceGraph: quota });
  const home = mkdtempSync(path.join(tmpdir(), 'orrery-bench-'));
  try {
    const environment = azureEnvironment(estate, server.url, home);
    const read = await measure(server, environment, path.join(home, 'store'));
    const windows = Math.ceil(read.allQueries / quota.queries) - 1;
    tell(`  at ${quota.queries} queries in ${quota.window} s`, figures(read));
    tell('  refused with 429', String(server.tooMany));
    tell('  seconds, and what the quota alone takes', `${read.seconds.toFixed(1)} and ${windows * quota.window}`);
  } finally {
    await server.stop();
    rmSync(home, { recursive: true });
  }
}

interface Measured extends AzureReaderFigures {
  readonly queries: number;
  readonly allQueries: number;
  readonly calls: number;
}

async function measure(server: LocalAzure, environment: NodeJS.ProcessEnv, storage: string): Promise<Measured> {
  const before = server.requests().length;
  const child = spawn(process.execPath, [fileURLToPath(new URL('readAzure.ts', import.meta.url)), storage], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const answer = await text(child.stdout);
  const [code] = await ended;
  if (code !== 0) throw new Error(`readAzure.ts ended with ${code}`);
  const reader: AzureReaderFigures = JSON.parse(answer);
  const calls = callsBy(server.requests().slice(before));
  const counted = (part: RegExp): number =>
    Object.entries(calls).reduce((sum, [name, count]) => (part.test(name) ? sum + count : sum), 0);
  return {
    ...reader,
    queries: counted(/ResourceGraph\/resources resources$/),
    allQueries: counted(/ResourceGraph/),
    calls: counted(/./),
  };
}

function figures({ calls, allQueries, seconds, peakMegabytes }: Measured): string {
  return `${allQueries} queries, ${calls - allQueries} other calls, ${seconds.toFixed(1)} s, peak ${peakMegabytes.toFixed(0)} MB`;
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}
