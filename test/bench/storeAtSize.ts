import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aws } from '../../src/clouds/aws/aws.ts';
import { defaultSettings } from '../../src/inventory/settings.ts';
import type { Resource } from '../../src/model/resource.ts';
import { profileLevel } from '../../src/model/resourceType.ts';
import { openStore } from '../../src/store/store.ts';
import { networks } from './networks.ts';
import { run, tell } from './run.ts';

const accounts = 2_000;
const accountsInUnit = 20;
const profile = 'aws:environment';
const identity = 'arn:aws:iam::100000000001:user/bench';
const organization = 'arn:aws:organizations::100000000001:organization/o-example';
const root = 'arn:aws:organizations::100000000001:root/o-example/r-ab12';

/** A stored inventory of 100,000 resources: writing it, writing it again unchanged, and opening it as a new window does. */
export function storeAtSize(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'orrery-bench-'));
  try {
    const first = write(folder);
    const size = statSync(path.join(folder, 'inventory.sqlite')).size / 1024 / 1024;
    tell(`${first.resources} resources written`, `${first.seconds.toFixed(1)} s, ${size.toFixed(0)} MB`);
    const second = write(folder);
    tell('the same again', `${second.seconds.toFixed(1)} s, ${second.changes} changes`);
    for (const opening of ['reopened and painted', 'once more']) {
      const { milliseconds, rows, peakMegabytes } = JSON.parse(run('test/bench/paintStored.ts', folder));
      tell(opening, `${milliseconds.toFixed(0)} ms for ${rows} rows, peak ${peakMegabytes.toFixed(0)} MB`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Stores the estate as a scan does. */
function write(folder: string): { seconds: number; resources: number; changes: number } {
  const readings = Map.groupBy(estate(), (resource) => `${underOf(resource)}\n${resource.type}`);
  const store = openStore(folder, ({ message }) => {
    throw new Error(message);
  });
  store.setIdentity(profile, identity);
  const started = performance.now();
  const scan = store.beginScan(identity, profile, new Date().toISOString());
  let resources = 0;
  for (const [key, found] of readings) {
    const [under = '', type = ''] = key.split('\n');
    const reading = scan.reading(under, type, aws.version(type, defaultSettings));
    reading.page(found);
    reading.end({ state: 'complete', readAt: new Date().toISOString(), count: found.length });
    resources += found.length;
  }
  const { added, modified, removed } = scan.changes();
  store.close();
  return { seconds: (performance.now() - started) / 1000, resources, changes: added + modified + removed };
}

/** The networks of 2,000 accounts, which lie in 100 units of an organization. */
function* estate(): Generator<Resource> {
  yield resource('aws.organizations.organization', organization, undefined);
  yield resource('aws.organizations.root', root, organization);
  for (let at = 0; at < accounts / accountsInUnit; at++) {
    yield resource('aws.organizations.organizationalUnit', unit(at), root);
  }
  let at = 0;
  for (const each of networks(accounts)) {
    const isAccount = each.type === 'aws.organizations.account';
    yield isAccount ? { ...each, parent: unit(Math.floor(at++ / accountsInUnit)) } : each;
  }
}

function unit(at: number): string {
  return `arn:aws:organizations::100000000001:ou/o-example/ou-ab12-${String(at).padStart(4, '0')}`;
}

function underOf({ type, account, region, parent }: Resource): string {
  return type.startsWith('aws.ec2.') ? `aws:region:${account}:${region}` : (parent ?? profileLevel);
}

function resource(type: string, id: string, parent: string | undefined): Resource {
  return {
    id,
    type,
    name: id.slice(id.lastIndexOf('/') + 1),
    tags: {},
    properties: {},
    ...(parent === undefined ? {} : { parent }),
  };
}
