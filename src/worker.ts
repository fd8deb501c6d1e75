import { parentPort, workerData } from 'node:worker_threads';
import { openInventory } from './inventory/openInventory.ts';
import type { SampleRecordings } from './inventory/profiles.ts';
import { serveInventory } from './inventory/serve.ts';

/** What the extension host hands to its worker. */
export interface WorkerData {
  /** Folder of the store. */
  readonly storage: string;
  /** The recordings behind the sample. */
  readonly sample: SampleRecordings;
}

const { storage, sample }: WorkerData = workerData;
if (parentPort === null) throw new Error('This file runs as a worker thread.');
serveInventory(parentPort, (host) => openInventory({ storage, sample, environment: process.env, host }));
