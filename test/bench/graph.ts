import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { region } from '../../src/clouds/aws/account/region.ts';
import { ec2Types } from '../../src/clouds/aws/ec2/types.ts';
import { account } from '../../src/clouds/aws/organizations/account.ts';
import { computeGraph } from '../../src/inventory/graph.ts';
import type { Resource } from '../../src/model/resource.ts';
import { preferred } from '../../src/store/preferred.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { networks } from './networks.ts';
import { tell } from './run.ts';

/** `node test/bench/graph.ts`: the graph of a stored inventory of 100,000 resources in 2,000 accounts. */
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const types = new Map([...ec2Types, region, account].map((type) => [type.id, type]));
const folder = mkdtempSync(path.join(tmpdir(), 'orrery-bench-'));
try {
  const store = openStore(folder, ({ message }) => console.warn(message));
  const bytes = fill(store, 2_000);
  measure(store, bytes);
  store.close();
} finally {
  rmSync(folder, { recursive: true });
}

/** Stores an estate as its readings would, and answers how many bytes of properties it has. */
function fill(store: Store, accounts: number): number {
  const readings = new Map<string, Resource[]>();
  let bytes = 0;
  for (const resource of networks(accounts)) {
    bytes += JSON.stringify(resource.properties).length;
    // Everything of a network is listed in its region, accounts and regions in what contains them.
    const under = resource.type.startsWith('aws.ec2.')
      ? `aws:region:${resource.account}:${resource.region}`
      : resource.parent;
    const key = `${under ?? 'bench'}\n${resource.type}`;
    readings.set(key, [...(readings.get(key) ?? []), resource]);
  }
  const scan = store.beginScan('bench', 'bench', new Date().toISOString());
  for (const [key, found] of readings) {
    const [under = '', type = ''] = key.split('\n');
    const reading = scan.reading(under, type, 'bench');
    reading.page(found);
    reading.end({ state: 'complete', readAt: new Date().toISOString(), count: found.length });
  }
  return bytes;
}

function measure(store: Store, bytes: number): void {
  let peak = 0;
  let read = 0;
  const before = megabytes(collect);
  function* watched(): Generator<Resource> {
    for (const resource of preferred(store.all('bench'))) {
      if (read++ % 500 === 0) peak = Math.max(peak, megabytes());
      yield resource;
    }
  }
  const started = performance.now();
  const cpu = process.cpuUsage();
  const graph = computeGraph({ resources: watched, coverage: store.coverage('bench'), types });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  peak = Math.max(peak, megabytes());
  const retained = megabytes(collect) - before;
  const resources = read / 2;
  tell('resources, relations', `${resources}, ${graph.relations.length}`);
  tell('properties of one resource', `${(bytes / resources / 1000).toFixed(1)} kB`);
  tell('computing the graph', `${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor`);
  tell('memory that the graph holds', `${retained.toFixed(0)} MB`);
  tell('memory at most meanwhile, garbage included', `${(peak - before).toFixed(0)} MB`);
}

function megabytes(afterwards?: () => void): number {
  afterwards?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
