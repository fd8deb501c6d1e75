import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Resource } from '../../src/model/resource.ts';
import { openStore, type ScanWriter, type Store } from '../../src/store/store.ts';
import {
  countWrites,
  denied,
  endScan,
  neverNotice,
  readAt,
  removeFolder,
  startedAt,
  temporaryFolder,
} from './support.ts';

type End = 'complete' | 'partial' | 'denied' | 'abandoned';
interface PlannedReading {
  readonly under: string;
  readonly type: string;
  readonly pages: readonly (readonly { readonly id: string; readonly value: number }[])[];
  readonly end: End;
}
interface PlannedScan {
  readonly readings: readonly PlannedReading[];
  readonly end: 'complete' | 'cancelled' | 'killed';
}

/** `p` is the profile; the others are resources as well, of which one may be found under another. */
const unders = ['p', 'a', 'b', 'c'];
const ids = ['a', 'b', 'c', 'd'];
const types = ['t', 'u'];

const found = fc.record({ id: fc.constantFrom(...ids), value: fc.integer({ min: 1, max: 3 }) });
const reading = fc.record<PlannedReading>({
  under: fc.constantFrom(...unders),
  type: fc.constantFrom(...types),
  pages: fc.array(fc.array(found, { maxLength: 4 }), { maxLength: 3 }),
  end: fc.constantFrom('complete', 'complete', 'complete', 'partial', 'denied', 'abandoned'),
});
const scan = fc.record<PlannedScan>({
  readings: fc.array(reading, { maxLength: 6 }),
  end: fc.constantFrom('complete', 'complete', 'cancelled', 'killed'),
});

/** A value decides about what stands in the row as well as about content. */
function resourceOf(type: string, id: string, value: number): Resource {
  const name = value === 3 ? 'other' : id;
  return { id, type, name, tags: { value: String(value) }, properties: { same: true } };
}

const keyOf = (under: string, type: string, id: string) => `${under} ${type} ${id}`;

/** What the store should know, by the simplest means. */
class Model {
  facts = new Map<string, number>();
  readonly readings = new Map<string, { nested: boolean; state?: string; count?: number }>();
  unswept = false;
  /** What was known after each scan. */
  readonly after: { readonly scan: number; readonly facts: ReadonlyMap<string, number> }[] = [];

  knows(id: string): boolean {
    return [...this.facts.keys()].some((key) => key.endsWith(` ${id}`));
  }

  read({ under, type, pages, end }: PlannedReading): void {
    const key = `${under} ${type}`;
    const known = () => this.readings.get(key) ?? { nested: false };
    const seen = new Set<string>();
    for (const page of pages) {
      for (const { id, value } of page) {
        seen.add(id);
        this.facts.set(keyOf(under, type, id), value);
      }
      if (page.length > 0 && !this.readings.has(key)) this.readings.set(key, { nested: this.knows(under) });
    }
    if (end === 'abandoned') return;
    if (end === 'complete') {
      for (const id of ids) {
        if (!seen.has(id) && this.facts.delete(keyOf(under, type, id))) this.unswept = true;
      }
    }
    const { nested, state, count } = known();
    if (state === end && count === seen.size) return;
    this.readings.set(key, { nested: nested || this.knows(under), state: end, count: seen.size });
  }

  sweep(): void {
    if (!this.unswept) return;
    this.unswept = false;
    for (let size = -1; size !== this.readings.size; ) {
      size = this.readings.size;
      const underOf = (key: string) => key.split(' ')[0] ?? '';
      const nested = new Set([...this.readings].flatMap(([key, { nested }]) => (nested ? [underOf(key)] : [])));
      const gone = [...this.readings].filter(([key]) => nested.has(underOf(key)) && !this.knows(underOf(key)));
      for (const [key] of gone) {
        this.readings.delete(key);
        for (const id of ids) this.facts.delete(`${key} ${id}`);
      }
    }
  }
}

function play(writer: ScanWriter, { readings, end }: PlannedScan): void {
  for (const { under, type, pages, end } of readings) {
    const reading = writer.reading(under, type, '1');
    for (const page of pages) reading.page(page.map(({ id, value }) => resourceOf(type, id, value)));
    if (end === 'abandoned') reading.abandon();
    else reading.end({ state: end, readAt, count: 0, ...(end === 'complete' ? {} : { problem: denied }) });
  }
  if (end !== 'killed') endScan(writer, end);
}

function expectedChanges(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  const kinds = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const was = before.get(key);
    const is = after.get(key);
    if (was === is) return [];
    return [`${was === undefined ? 'added' : is === undefined ? 'removed' : 'modified'} ${key}`];
  });
  return kinds.sort();
}

function expectedVersions(model: Model, key: string): string[] {
  const versions: { value: number; from: number; to?: number }[] = [];
  for (const { scan, facts } of model.after) {
    const value = facts.get(key);
    const last = versions.at(-1);
    const open = last !== undefined && last.to === undefined ? last : undefined;
    if (open?.value === value) continue;
    if (open !== undefined) open.to = scan;
    if (value !== undefined) versions.push({ value, from: scan });
  }
  return versions.map(({ value, from, to }) => `${value} ${from}-${to ?? ''}`);
}

function check(store: Store, model: Model, writer: ScanWriter, before: ReadonlyMap<string, number>): void {
  const facts = [...store.all('me')].map(
    ({ under, type, id, name, tags }) => `${keyOf(under, type, id)} ${name} ${tags.value}`,
  );
  const expected = [...model.facts].map(([key, value]) => {
    const [, type = '', id = ''] = key.split(' ');
    return `${key} ${resourceOf(type, id, value).name} ${value}`;
  });
  assert.deepEqual(facts.toSorted(), expected.sort());
  assert.deepEqual(
    store.coverage('me').map(({ under, type, state, count }) => `${under} ${type} ${state} ${count}`),
    [...model.readings]
      .filter(([, { state }]) => state !== undefined)
      .map(([key, { state, count }]) => `${key} ${state} ${count}`)
      .sort(),
  );
  const changes = store.changes(writer.number).map(({ kind, under, type, id }) => `${kind} ${keyOf(under, type, id)}`);
  assert.deepEqual(changes.toSorted(), expectedChanges(before, model.facts));
  const counted = { added: 0, modified: 0, removed: 0 };
  for (const { kind } of store.changes(writer.number)) counted[kind]++;
  assert.deepEqual(writer.changes(), counted);
  for (const under of unders) {
    for (const type of types) {
      for (const id of ids) {
        assert.deepEqual(
          store
            .versions('me', under, type, id)
            .map(({ sighting, from, to }) => `${sighting.tags.value} ${from}-${to ?? ''}`),
          expectedVersions(model, keyOf(under, type, id)),
        );
      }
    }
  }
}

describe('the store against a model', () => {
  it('knows the same facts, changes and versions after any scans', () => {
    fc.assert(
      fc.property(fc.array(scan, { minLength: 1, maxLength: 6 }), (scans) => {
        const store = openStore(undefined, neverNotice);
        const model = new Model();
        try {
          for (const planned of scans) {
            const before = new Map(model.facts);
            const writer = store.beginScan('me', 'p', startedAt);
            play(writer, planned);
            for (const reading of planned.readings) model.read(reading);
            if (planned.end === 'complete') model.sweep();
            model.after.push({ scan: writer.number, facts: new Map(model.facts) });
            check(store, model, writer, before);
          }
        } finally {
          store.close();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('writes no fact when a scan is repeated that finds everything as it left it', () => {
    const once = fc.record<PlannedReading>({
      under: fc.constantFrom(...unders),
      type: fc.constantFrom(...types),
      pages: fc
        .uniqueArray(found, { selector: ({ id }) => id, maxLength: 4 })
        .map((all) => [all.slice(0, 2), all.slice(2)]),
      end: fc.constantFrom('complete', 'complete', 'partial', 'denied', 'abandoned'),
    });
    const repeated = fc.record<PlannedScan>({
      readings: fc.uniqueArray(once, { selector: ({ under, type }) => `${under} ${type}`, maxLength: 8 }),
      end: fc.constantFrom('complete', 'cancelled'),
    });
    fc.assert(
      fc.property(fc.array(scan, { maxLength: 3 }), repeated, (earlier, planned) => {
        const folder = temporaryFolder();
        const store = openStore(folder, neverNotice);
        try {
          for (const each of earlier) play(store.beginScan('me', 'p', startedAt), each);
          // What the first one leaves may be reason for the second to take something along.
          for (let time = 0; time < 2; time++) play(store.beginScan('me', 'p', startedAt), planned);
          const writes = countWrites(folder);
          const writer = store.beginScan('me', 'p', startedAt);
          play(writer, planned);
          assert.equal(writes.count(), 0);
          assert.deepEqual(writer.changes(), { added: 0, modified: 0, removed: 0 });
          writes.close();
        } finally {
          store.close();
          removeFolder(folder);
        }
      }),
      { numRuns: 40 },
    );
  });
});
