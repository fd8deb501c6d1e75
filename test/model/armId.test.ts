import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalId, enclosingId, parseArmId } from '../../src/model/armId.ts';

const group = '/subscriptions/1111/resourceGroups/RG-App';
const server = `${group}/providers/Microsoft.Sql/servers/sql-Orders`;

describe('ids of Azure', () => {
  it('say what and where something is', () => {
    assert.deepEqual(parseArmId(`${server}/databases/orders`), {
      subscription: '1111',
      resourceGroup: 'RG-App',
      type: 'Microsoft.Sql/servers/databases',
      name: 'orders',
    });
    assert.deepEqual(parseArmId('/providers/Microsoft.Management/managementGroups/platform'), {
      subscription: undefined,
      resourceGroup: undefined,
      type: 'Microsoft.Management/managementGroups',
      name: 'platform',
    });
    const extension = `${server}/providers/Microsoft.Insights/diagnosticSettings/all`;
    assert.equal(parseArmId(extension)?.type, 'Microsoft.Insights/diagnosticSettings');
    assert.equal(parseArmId(group)?.type, 'Microsoft.Resources/resourceGroups');
  });

  it('are no other paths', () => {
    for (const text of [
      '',
      '/',
      '/var/log',
      '/subscriptions',
      '/subscriptions//x',
      '/providers/Microsoft.Sql',
      'subscriptions/1',
    ]) {
      assert.equal(parseArmId(text), undefined, text);
    }
    assert.equal(parseArmId(`${server}/databases`), undefined);
    assert.equal(parseArmId(`/subscriptions/${'a'.repeat(3000)}`), undefined);
  });

  it('lead up through what encloses them', () => {
    const way: string[] = [];
    const start = `${server}/databases/orders/providers/Microsoft.Insights/diagnosticSettings/all`;
    for (let at: string | undefined = start; at !== undefined; at = enclosingId(at)) way.push(at);
    assert.deepEqual(way, [start, `${server}/databases/orders`, server, group, '/subscriptions/1111']);
  });

  it('are known by one spelling, and other text is left alone', () => {
    assert.equal(canonicalId(`${server.toUpperCase()}/`), canonicalId(server));
    assert.equal(canonicalId('Orders.Example'), 'Orders.Example');
    assert.equal(canonicalId('/var/Log'), '/var/Log');
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (start, parts) => {
        const text = ['/subscriptions', start, ...parts].join('/');
        assert.equal(canonicalId(canonicalId(text)), canonicalId(text));
        assert.equal(canonicalId(text.toUpperCase()), canonicalId(text.toUpperCase().toLowerCase()));
      }),
    );
  });

  it('end in no time where very many slashes lead nowhere', () => {
    const text = `/subscriptions/${'/'.repeat(1_000_000)}X`;
    const begun = performance.now();
    assert.equal(canonicalId(text), text.toLowerCase());
    assert.equal(canonicalId(`/Subscriptions/1${'/'.repeat(1_000_000)}`), '/subscriptions/1');
    assert.ok(performance.now() - begun < 5_000);
  });

  it('end with whatever text they are given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let steps = 0;
        for (let at: string | undefined = `/providers/${text}`; at !== undefined; at = enclosingId(at)) steps++;
        assert.ok(steps <= text.length + 2);
      }),
    );
  });
});
