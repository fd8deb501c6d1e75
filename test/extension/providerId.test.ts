import assert from 'node:assert/strict';
import { askProviderId, providerId } from '../../src/extension/providerId.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { ProblemError } from '../../src/model/problem.ts';

const spelled = '/subscriptions/1/resourceGroups/RG-Net/providers/Microsoft.Network/virtualNetworks/Hub';
const known = spelled.toLowerCase();

/** An inventory that holds one resource, or fails with a code. */
function holding(properties: JsonObject, code?: string): { inventory: Inventory; asked: string[] } {
  const asked: string[] = [];
  const resource: Inventory['resource'] = async ({ id }) => {
    asked.push(id);
    if (code !== undefined) throw new ProblemError({ code, message: 'No.', advice: 'Read.', nextStep: 'retry' });
    return {
      resource: { id, type: 'azure.network.virtualNetwork', name: 'Hub', tags: {}, properties },
      typeTitle: 'Virtual network',
      icon: 'circle',
      path: [],
      summary: [],
      relations: [],
      gaps: [],
    };
  };
  return { inventory: { resource } as Inventory, asked };
}

describe('the id of a resource as its provider spells it', () => {
  it('is what its properties say, where they mean the same', () => {
    assert.equal(providerId({ id: known, properties: { id: spelled } }), spelled);
    assert.equal(providerId({ id: known, properties: { id: `${spelled}/subnets/other` } }), known);
    assert.equal(providerId({ id: known, properties: { id: 7 } }), known);
    assert.equal(providerId({ id: known, properties: {} }), known);
    assert.equal(providerId({ id: 'arn:aws:s3:::Logs', properties: { id: 'arn:aws:s3:::logs' } }), 'arn:aws:s3:::Logs');
  });

  it('is asked for where ids are kept in another spelling, and nowhere else', async () => {
    const { inventory, asked } = holding({ id: spelled });
    assert.equal(await askProviderId(inventory, 'azure:cli:ana', known), spelled);
    assert.equal(await askProviderId(inventory, 'aws:company', 'arn:aws:s3:::logs'), 'arn:aws:s3:::logs');
    assert.deepEqual(asked, [known]);
  });

  it('is the known one of what is only pointed at; what else fails is told', async () => {
    assert.equal(await askProviderId(holding({}, 'NotInInventory').inventory, 'azure:cli:ana', known), known);
    await assert.rejects(askProviderId(holding({}, 'WorkerStopped').inventory, 'azure:cli:ana', known), ProblemError);
  });
});
