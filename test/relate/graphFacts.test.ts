import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeGraph } from '../../src/inventory/graph.ts';
import type { GraphResource } from '../../src/model/graph.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Resource } from '../../src/model/resource.ts';
import { isAddress } from '../../src/relate/addresses.ts';
import { types } from './anyEstate.ts';

const typesById = new Map(types.map((type) => [type.id, type]));

function resourceOf(properties: JsonObject, more: Partial<Resource> = {}): Resource {
  return { id: 'a', type: 'host', name: 'a', tags: {}, properties, ...more };
}

function inGraph(resource: Resource, known = typesById): GraphResource {
  return computeGraph({ resources: () => [resource], coverage: [], types: known }).node(0);
}

describe('what the graph keeps of a resource', () => {
  it('is its tags, whatever they are called', () => {
    const tags = JSON.parse('{"team":"payments","__proto__":"x","constructor":"y","Name":"a"}');
    assert.deepEqual(inGraph(resourceOf({}, { tags })).tags, tags);
    assert.deepEqual(Object.keys(inGraph(resourceOf({}, { tags })).tags ?? {}).sort(), Object.keys(tags).sort());
    assert.ok(!('tags' in inGraph(resourceOf({}))));
  });

  it('is the IP addresses anywhere in its properties, each once', () => {
    const properties = {
      PrivateIpAddress: '10.0.3.7',
      Again: ['10.0.3.7', { PublicIp: '203.0.113.9', Ipv6: ['2001:db8::7', 'fe80::1'] }],
      NoAddresses: [
        '10.0.0.0/16',
        '2001:db8::/56',
        '0.0.0.0',
        '::',
        '10.0.3',
        '10.0.3.256',
        '12:30',
        'cafe',
        '1.2.3.4.5',
      ],
      Mac: '02:00:00:00:00:01',
      Number: 10,
    };
    assert.deepEqual(inGraph(resourceOf(properties)).addresses, ['10.0.3.7', '203.0.113.9', '2001:db8::7', 'fe80::1']);
    assert.ok(!('addresses' in inGraph(resourceOf({ Cidr: '10.0.0.0/16' }))));
  });

  it('is no more than a few of very many addresses', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `10.1.${at >> 8}.${at & 255}`).filter(
      (one) => one !== '10.1.0.0',
    );
    const { addresses = [] } = inGraph(resourceOf({ Many: many }));
    assert.deepEqual(addresses, many.slice(0, 64));
  });

  it('knows every address, and no network, for what it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
        assert.equal(isAddress(address), /[1-9a-fA-F]/.test(address), address);
        assert.equal(isAddress(`${address}/24`), false);
        assert.equal(isAddress(` ${address}`), false);
      }),
    );
  });

  it('is whether its provider made it, where the type tells', () => {
    const host = typesById.get('host') ?? assert.fail();
    const telling = new Map(typesById).set('host', {
      ...host,
      byProvider: ({ properties }) => properties.IsDefault === true,
    });
    assert.equal(inGraph(resourceOf({ IsDefault: true }), telling).byProvider, true);
    assert.ok(!('byProvider' in inGraph(resourceOf({ IsDefault: false }), telling)));
    assert.ok(!('byProvider' in inGraph(resourceOf({ IsDefault: true }))));
  });
});
