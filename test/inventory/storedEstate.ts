import { aws } from '../../src/clouds/aws/aws.ts';
import { typesOfAll } from '../../src/inventory/clouds.ts';
import { type Estate, openEstate } from '../../src/inventory/estate.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Resource } from '../../src/model/resource.ts';
import { profileLevel } from '../../src/model/resourceType.ts';
import type { ScanState } from '../../src/model/scan.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { neverNotice, reportOf } from '../store/support.ts';

export interface StoredEstate {
  readonly store: Store;
  readonly estate: Estate;
  /** Reads resources completely, each type under each place by itself. Answers the scan's number. */
  scan(places: Readonly<Record<string, readonly Resource[]>>, options?: ScanOptions): number;
}

export interface ScanOptions {
  readonly startedAt?: string;
  readonly state?: ScanState;
  readonly outcome?: Partial<Omit<Coverage, 'under' | 'type'>>;
  /** Types that are read, and of which nothing is found unless the places say so. */
  readonly types?: readonly string[];
}

/** An estate of AWS over a store in memory, which nothing connects to anybody. */
export function storedEstate(): StoredEstate {
  const store = openStore(undefined, neverNotice);
  const estate = openEstate({
    store,
    profile: {
      id: 'me',
      provider: 'aws',
      name: 'Me',
      method: 'access key',
      source: 'environment',
      region: 'eu-west-1',
      partition: 'aws',
    },
    resourceTypes: aws.types,
    everyType: typesOfAll('aws'),
    neighbours: [],
    readTypes: [],
    freshness: { isFresh: () => true, version: () => '1' } as never,
    settings: {} as never,
    connect: () => Promise.reject(new Error('nobody is called')),
  });
  return {
    store,
    estate,
    scan(places, { startedAt = '2026-01-02T03:04:00.000Z', state = 'complete', outcome = {}, types = [] } = {}) {
      const scan = store.beginScan('me', 'p', startedAt);
      for (const [under, found] of Object.entries(places)) {
        for (const type of new Set([...types, ...found.map((resource) => resource.type)])) {
          const reading = scan.reading(under === '' ? profileLevel : under, type, '1');
          const page = found.filter((resource) => resource.type === type);
          reading.page(page);
          reading.end({ state: 'complete', readAt: startedAt, count: page.length, ...outcome });
        }
      }
      if (state !== 'running') scan.end(state, (changes) => reportOf(scan, state, changes));
      return scan.number;
    },
  };
}

export const account = '111111111111';

/** A resource of EC2 in an account. */
export function ec2(type: string, name: string, more: Partial<Resource> = {}): Resource {
  const kind = type.toLowerCase();
  return {
    id: `arn:aws:ec2:eu-west-1:${account}:${kind}/${name}`,
    type: `aws.ec2.${type}`,
    name,
    account,
    region: 'eu-west-1',
    tags: {},
    properties: {},
    ...more,
  };
}
