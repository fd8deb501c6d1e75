import { isObject } from '../../../model/json.ts';
import type { Resource } from '../../../model/resource.ts';
import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { allowedSubnets, encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const databaseAccount = armType({
  id: 'azure.documentdb.databaseAccount',
  title: 'Cosmos DB account',
  plural: 'Cosmos DB accounts',
  icon: 'database',
  glyph: 'database',
  diagrams: 'azure.databases.AzureCosmosDb',
  arm: 'Microsoft.DocumentDB/databaseAccounts',
  relations: [
    privateEndpoints,
    allowedSubnets('properties.virtualNetworkRules[].id'),
    // Such a rule may be for all of a kind in a group, with `*` in place of names.
    { path: 'properties.networkAclBypassResourceIds[]', verb: 'allows traffic from', to: 'anything', ifKnown: true },
    encryptedWith('properties.keyVaultKeyUri'),
  ],
  summary: [
    'kind',
    'properties.documentEndpoint',
    'properties.capabilities',
    'properties.locations',
    'properties.consistencyPolicy.defaultConsistencyLevel',
    'properties.publicNetworkAccess',
    'location',
  ],
  aliases: (resource) => hostsAt(resource.properties, [...endpoints(resource), ...regions]),
});

/** Each region has a host of its own. https://learn.microsoft.com/azure/cosmos-db/distribute-data-globally */
const regions = ['properties.locations', 'properties.readLocations', 'properties.writeLocations'];

/** Each interface has an endpoint of its own: `documentEndpoint`, `gremlinEndpoint`, `tableEndpoint`. */
function endpoints({ properties: { properties } }: Resource): readonly string[] {
  return Object.keys(isObject(properties) ? properties : {})
    .filter((name) => name.endsWith('Endpoint'))
    .map((name) => `properties.${name}`);
}
