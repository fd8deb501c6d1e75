import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differencesBetween } from '../../src/inventory/differencesBetween.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Resource } from '../../src/model/resource.ts';

function of(properties: JsonObject, more: Partial<Resource> = {}): Resource {
  return { id: 'a', type: 'aws.ec2.vpc', name: 'a', tags: {}, properties, ...more };
}

function told(before: JsonObject, after: JsonObject) {
  return differencesBetween(of(before), of(after)).map(({ path, before, after }) => [path, before, after]);
}

describe('differences between two states of a resource', () => {
  it('name each property by its path, with what was and what is', () => {
    const before = { State: { Name: 'running', Code: 16 }, Groups: [{ GroupId: 'sg-1', Name: 'web' }], Old: true };
    const after = { State: { Name: 'stopped', Code: 16 }, Groups: [{ GroupId: 'sg-2', Name: 'web' }], New: { a: [1] } };
    assert.deepEqual(told(before, after), [
      ['State.Name', 'running', 'stopped'],
      ['Groups[0].GroupId', 'sg-1', 'sg-2'],
      ['New', undefined, '{"a":[1]}'],
      ['Old', 'true', undefined],
    ]);
  });

  it('name tags, the name, and where it is', () => {
    const before = of({}, { name: 'one', parent: 'p1', tags: { team: 'a', gone: 'x' } });
    const after = of({}, { name: 'two', parent: 'p2', account: '1', tags: { team: 'b', constructor: 'z' } });
    assert.deepEqual(differencesBetween(before, after), [
      { path: 'account', after: '1' },
      { path: 'parent', before: 'p1', after: 'p2' },
      { path: 'name', before: 'one', after: 'two' },
      { path: 'tags.team', before: 'a', after: 'b' },
      { path: 'tags.constructor', after: 'z' },
      { path: 'tags.gone', before: 'x' },
    ]);
  });

  it('are one for what is put into a list or taken out of it, wherever', () => {
    const rules = Array.from({ length: 30 }, (_, at) => ({ Port: at, Cidr: `10.0.${at}.0/24` }));
    const added = { Port: 443, Cidr: '0.0.0.0/0' };
    assert.deepEqual(told({ Rules: rules }, { Rules: [added, ...rules] }), [
      ['Rules[0]', undefined, JSON.stringify(added)],
    ]);
    assert.deepEqual(told({ Rules: rules }, { Rules: rules.toSpliced(7, 1) }), [
      ['Rules[7]', JSON.stringify(rules[7]), undefined],
    ]);
    assert.deepEqual(told({ Rules: rules }, { Rules: [added, ...rules.with(3, { Port: 3, Cidr: '::/0' })] }), [
      ['Rules[4].Cidr', '10.0.3.0/24', '::/0'],
      ['Rules[0]', undefined, JSON.stringify(added)],
    ]);
    assert.deepEqual(told({ Ids: ['a', 'b', 'c'] }, { Ids: ['a', 'x', 'c'] }), [['Ids[1]', 'b', 'x']]);
    assert.deepEqual(told({ Ids: ['a', 'b'] }, { Ids: ['b', 'a'] }), [['Ids', '["a","b"]', '["b","a"]']]);
    assert.deepEqual(told({ Ids: ['a', 'a'] }, { Ids: ['a'] }), [['Ids[1]', 'a', undefined]]);
  });

  it('are no more, and no longer, than a person reads', () => {
    const many = (value: string) => Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`p${at}`, value]));
    assert.equal(told(many('a'), many('b')).length, 50);
    const list = (from: number) => Array.from({ length: 300 }, (_, at) => from + at);
    assert.equal(told({ List: list(0) }, { List: list(1_000) }).length, 50);
    const [[, before = '', after = ''] = []] = told(
      { Policy: 'x'.repeat(10_000) },
      { Policy: `${'x'.repeat(198)}😀${'y'.repeat(9)}` },
    );
    assert.equal(before, `${'x'.repeat(199)}…`);
    assert.equal(after, `${'x'.repeat(198)}…`);
  });

  it('are there exactly when something differs', () => {
    const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), fc.dictionary(fc.string(), json), (before, after) => {
        assert.deepEqual(differencesBetween(of(before), of(before)), []);
        const isSame = canonical(before) === canonical(after);
        assert.equal(differencesBetween(of(before), of(after)).length === 0, isSame);
      }),
    );
  });
});

/** With members in order: their order is no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
