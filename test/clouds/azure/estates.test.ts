import assert from 'node:assert/strict';
import type { AzureEstate, ResourceList } from './estate.ts';
import { generateEstate } from './generateEstate.ts';
import { indexEstate } from './indexEstate.ts';
import { ordersEstate } from './ordersEstate.ts';

/** Ids of resources, however deep, that the estate names but does not have. Parts of a resource count as the resource. */
function dangling(estate: AzureEstate): string[] {
  const ids = new Set<string>();
  const named = new Set<string>();
  for (const { resources } of lists(estate)) {
    for (let n = 0; n < resources.length; n++) {
      const { id, properties, managedBy, identity } = resources.resource(n);
      ids.add(id.toLowerCase());
      const text = JSON.stringify({ properties, managedBy, identity }).toLowerCase();
      for (const [, other = ''] of text.matchAll(/"(\/subscriptions\/[^"]+)"/g)) named.add(other);
    }
  }
  return [...named].filter((id) => !ids.has(id.replace(/(\/providers\/[^/]+\/[^/]+\/[^/]+).*/, '$1')));
}

function lists(estate: AzureEstate): { readonly id: string; readonly resources: ResourceList }[] {
  return indexEstate(estate).tenants.flatMap(({ subscriptions }) =>
    subscriptions.map(({ subscription: { id }, resources }) => ({ id, resources })),
  );
}

describe('the estate of a shop', () => {
  it('names nothing that it does not have', () => {
    assert.deepEqual(dangling(ordersEstate), []);
  });

  it('spells ids in more than one case', () => {
    const text = JSON.stringify(ordersEstate);
    assert.ok(text.includes('RG-ORDERS/') && text.includes('rg-orders/'));
  });
});

describe('a generated estate', () => {
  for (const size of [
    { subscriptions: 1, resources: 1 },
    { subscriptions: 3, resources: 100 },
    { subscriptions: 7, resources: 150 },
    { subscriptions: 1, resources: 4000 },
    { subscriptions: 200, resources: 4567 },
  ]) {
    it(`has ${size.resources} resources in ${size.subscriptions} subscriptions, in order, and names no others`, () => {
      const estate = generateEstate(size);
      let count = 0;
      for (const { resources } of lists(estate)) {
        let before = '';
        for (let n = 0; n < resources.length; n++) {
          const resource = resources.resource(n);
          const id = resource.id.toLowerCase();
          assert.ok(before < id, `${id} comes after ${before}`);
          assert.equal(resources.type(n), resource.type);
          assert.deepEqual(resources.find(id), resource);
          before = id;
          count++;
        }
      }
      assert.equal(count, size.resources);
      assert.deepEqual(dangling(estate), []);
    });
  }

  it('puts every subscription under a management group that it has', () => {
    const [tenant] = generateEstate({ subscriptions: 500, resources: 500 }).tenants;
    assert.ok(tenant);
    const names = new Set(tenant.managementGroups.map(({ name }) => name));
    assert.ok(tenant.managementGroups.every(({ parent }) => parent === undefined || names.has(parent)));
    assert.ok(tenant.subscriptions.every(({ managementGroup = '' }) => names.has(managementGroup)));
  });
});
