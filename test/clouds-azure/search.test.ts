import assert from 'node:assert/strict';
import { armId, type Row, readRows, relationsIn, relationsWithEvidence } from './readRows.ts';

/** A row as SearchGetService of 2023-11-01 has it. */
function service(name: string, properties?: object): Row {
  return {
    id: armId('Microsoft.Search/searchServices', name),
    name,
    type: 'microsoft.search/searchservices',
    location: 'westeurope',
    sku: { name: 'standard' },
    ...(properties === undefined ? {} : { properties }),
  };
}

const client = (host: string): Row => ({
  id: armId('Microsoft.Web/unknownThings', 'client'),
  name: 'client',
  type: 'microsoft.web/unknownthings',
  properties: { host },
});

describe('search services of Azure', () => {
  it('read over private links of their own, and are reached over those of others', () => {
    assert.deepEqual(
      relationsWithEvidence([
        service('kb', {
          sharedPrivateLinkResources: [
            {
              name: 'blobs',
              properties: {
                groupId: 'blob',
                privateLinkResourceId: armId('Microsoft.Storage/storageAccounts', 'docs'),
                status: 'Approved',
              },
            },
          ],
          privateEndpointConnections: [
            { properties: { privateEndpoint: { id: armId('Microsoft.Network/privateEndpoints', 'pe') } } },
          ],
        }),
      ]),
      [
        {
          text: 'kb uses docs?',
          evidence: ['properties.sharedPrivateLinkResources[0].properties.privateLinkResourceId of kb: blob'],
        },
        {
          text: 'pe? routes to kb',
          evidence: ['properties.privateEndpointConnections[0].properties.privateEndpoint.id of kb'],
        },
      ],
    );
  });

  it('are named by the endpoint they tell, or by the one that follows from their name', () => {
    assert.deepEqual(relationsIn([service('KB', {}), client('kb.search.windows.net')]), ['client references KB']);
    const told = service('kb', { endpoint: 'https://kb.search.azure.us' });
    assert.deepEqual(relationsIn([told, client('kb.search.azure.us')]), ['client references kb']);
    assert.deepEqual(relationsIn([told, client('kb.search.windows.net')]), []);
  });

  it('are read where nothing more is said, without what changes by itself', () => {
    for (const properties of [undefined, {}, { status: 'asleep', eTag: 'e1', serviceUpgradedAt: '2026-01-01' }]) {
      const [resource] = readRows([service('kb', properties)]);
      assert.equal(resource?.type, 'azure.search.searchService');
      assert.equal(/eTag|serviceUpgradedAt/.test(JSON.stringify(resource)), false);
    }
  });
});
