import assert from 'node:assert/strict';
import { type Divisions, divisionsOf } from '../../src/inventory/divisions.ts';
import type { Estate } from '../../src/inventory/estate.ts';
import type { Topology } from '../../src/store/store.ts';

const group = 'azure.resources.resourceGroup';
const folder = 'azure.management.managementGroup';
const level = '/subscriptions/one';

/** Places by id: what they are, what they were listed under, and what contains them. */
type Places = Readonly<Record<string, readonly [type: string, under: string, parent?: string]>>;

/** As much of an estate as divisions look at. */
function estateOf(places: Places): { readonly divisions: Divisions; readonly place: (id: string) => Topology } {
  const all = new Map(
    Object.entries(places).map(([id, [type, under, parent]]): [string, Topology] => [
      id,
      { id, type, name: id, under, ...(parent === undefined ? {} : { parent }) } as Topology,
    ]),
  );
  const estate: Pick<Estate, 'place' | 'found'> & { readonly types: ReadonlyMap<string, unknown> } = {
    types: new Map(
      [group, folder].map((id) => [id, { id, isDivision: true }] as const).concat([['disk', { id: 'disk' } as never]]),
    ),
    place: (id) => all.get(id),
    found: (at, type) => [...all.values()].filter((one) => one.under === (at?.id ?? '') && one.type === type),
  };
  return {
    divisions: divisionsOf(estate as Estate),
    place: (id) => all.get(id) ?? assert.fail(`${id} is nowhere`),
  };
}

describe('divisions of what is listed together', () => {
  it('hold what is in them, however deep', () => {
    const { divisions, place } = estateOf({
      [level]: ['subscription', 'tenant'],
      rg: [group, level, level],
      server: ['disk', level, 'rg'],
      database: ['disk', level, 'server'],
      outside: ['disk', level, level],
    });
    assert.equal(divisions.around(place('database')), 'rg');
    assert.equal(divisions.around(place('server')), 'rg');
    assert.equal(divisions.around(place('outside')), undefined);
  });

  it('are in each other, and the innermost counts', () => {
    const { divisions, place } = estateOf({
      tenant: ['tenant', ''],
      root: [folder, 'tenant', 'tenant'],
      inner: [folder, 'tenant', 'root'],
      [level]: ['subscription', 'tenant', 'inner'],
    });
    assert.equal(divisions.around(place(level)), 'inner');
    assert.equal(divisions.around(place('inner')), 'root');
    assert.equal(divisions.around(place('root')), undefined);
  });

  it('are opened as a part of what they were listed under', () => {
    const { divisions, place } = estateOf({
      [level]: ['subscription', 'tenant'],
      rg: [group, level, level],
      disk: ['disk', level, 'rg'],
    });
    assert.equal(divisions.levelOf(place('rg'))?.id, level);
    assert.equal(divisions.levelOf(place('disk')), undefined);
  });

  it('of one place do not hold what was listed under another', () => {
    const { divisions, place } = estateOf({
      [level]: ['subscription', 'tenant'],
      '/subscriptions/two': ['subscription', 'tenant'],
      rg: [group, level, level],
      disk: ['disk', '/subscriptions/two', 'rg'],
    });
    assert.equal(divisions.around(place('disk')), undefined);
  });

  it('end where containers contain each other, and are at the top there', () => {
    const { divisions, place } = estateOf({
      [level]: ['subscription', 'tenant', 'one'],
      one: [folder, 'tenant', 'two'],
      two: [folder, 'tenant', 'one'],
      self: [folder, 'tenant', 'self'],
      rg: [group, level, level],
      first: ['disk', level, 'second'],
      second: ['disk', level, 'first'],
    });
    assert.equal(divisions.around(place('first')), undefined);
    assert.deepEqual(
      ['one', 'two', 'self'].map((id) => divisions.around(place(id))),
      [undefined, undefined, undefined],
    );
    assert.equal(divisions.around(place(level)), 'one');
  });
});
