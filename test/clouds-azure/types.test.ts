import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { azure } from '../../src/clouds/azure/azure.ts';
import { isArmType } from '../../src/clouds/azure/azureType.ts';
import { azureTypes } from '../../src/clouds/azure/types.ts';
import { profileLevel, valueAt } from '../../src/model/resourceType.ts';
import { verbs } from '../../src/model/verbs.ts';

const known = new Map(azureTypes.map((type) => [type.id, type]));
const armTypes = azureTypes.filter(isArmType);

describe('resource types of Azure', () => {
  it('are described completely', () => {
    assert.equal(known.size, azureTypes.length, 'two types have one id');
    assert.ok(known.has(azure.accountType));
    for (const type of azureTypes) {
      assert.match(type.id, /^azure\.[a-z0-9]+\.[a-z][A-Za-z0-9]+$/);
      assert.match(type.icon, /^[a-z0-9-]+$/, type.id);
      assert.match(type.title, /^[A-Z]/, type.id);
      assert.match(type.diagrams, /^azure\.[a-z]+\.[A-Z]\w+$/, type.id);
      for (const under of type.under)
        assert.ok(under === profileLevel || known.has(under), `${type.id} under ${under}`);
      for (const permission of type.permissions) assert.match(permission, /^Microsoft\.[\w.]+\/[\w./]+$/, type.id);
    }
  });

  it('relate to types that exist, by verbs that exist, and say how their targets are named', () => {
    for (const { id, relations } of azureTypes) {
      for (const { path, verb, to, reversed, ifKnown } of relations) {
        assert.ok(verb in verbs, `${id} ${path}`);
        assert.notEqual(path, '', id);
        if (to === 'anything') continue;
        assert.ok(to.length > 0, `${id} ${path}`);
        for (const target of to) {
          assert.ok(known.has(target), `${id} ${path} to ${target}`);
          assert.ok(ifKnown || known.get(target)?.identifier !== undefined, `${id} ${path} to ${target}`);
        }
        assert.ok(reversed === undefined || reversed);
      }
    }
  });

  it('do not claim the same rows twice, nor lists that nothing holds', () => {
    const rows = new Map<string, string>();
    for (const { id, arm } of armTypes) {
      for (const type of arm.types) {
        assert.equal(type, type.toLowerCase());
        const before = rows.get(type);
        assert.ok(before === undefined || arm.isOne !== undefined, `${id} and ${before} are both ${type}`);
        rows.set(type, id);
      }
    }
    for (const { id, arm } of armTypes.filter((type) => type.arm.within !== undefined)) {
      const [type = ''] = arm.types;
      assert.ok(rows.has(type.slice(0, type.lastIndexOf('/'))), `${id} is inside of what is not read`);
    }
  });

  it('are each found in some test', () => {
    const folder = new URL('.', import.meta.url);
    const tests = readdirSync(folder)
      .filter((file) => file.endsWith('.test.ts') && file !== 'types.test.ts')
      .map((file) => readFileSync(new URL(file, folder), 'utf8').toLowerCase())
      .join('\n');
    // By the last part of their type, as in `Microsoft.Network/virtualWans`, or by their own noun where they are listed.
    const untested = azureTypes.filter((type) => {
      const names = isArmType(type) ? type.arm.types.map((name) => name.slice(name.lastIndexOf('/') + 1)) : [];
      const words = [...names, type.id.slice(type.id.lastIndexOf('.') + 1).toLowerCase()];
      return !words.some((word) => new RegExp(`\\b${word}\\b`).test(tests));
    });
    assert.deepEqual(
      untested.map(({ id }) => id),
      [],
    );
  });

  it('need nothing but the role Reader, unless a person asks for more', () => {
    const more = azureTypes.filter(({ permissions }) =>
      permissions.some((permission) => !permission.endsWith('/read')),
    );
    for (const { id, onDemand } of more) assert.ok(onDemand, id);
  });

  it('summarise what a resource without properties does not have', () => {
    for (const { id, summary } of azureTypes) {
      for (const path of summary) assert.equal(valueAt({}, path), undefined, `${id} ${path}`);
      assert.ok(summary.length > 0, id);
      assert.equal(new Set(summary).size, summary.length, id);
    }
  });
});
