import { armType } from '../armType.ts';
import { encryptedWith } from '../serviceRules.ts';

/** Its pipelines and linked services have no rows. */
export const factory = armType({
  id: 'azure.datafactory.factory',
  title: 'Data factory',
  plural: 'Data factories',
  icon: 'type-hierarchy',
  glyph: 'workflow',
  diagrams: 'azure.databases.DataFactories',
  arm: 'Microsoft.DataFactory/factories',
  // Values that people give to all pipelines may be secrets under any name.
  leftOut: ['properties.globalParameters'],
  relations: [
    encryptedWith('properties.encryption.vaultBaseUrl'),
    { path: 'properties.purviewConfiguration.purviewResourceId', verb: 'uses', to: 'anything' },
  ],
  summary: [
    'properties.provisioningState',
    'properties.version',
    'properties.repoConfiguration.type',
    'properties.repoConfiguration.repositoryName',
    'properties.publicNetworkAccess',
    'location',
  ],
});
