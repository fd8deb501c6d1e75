import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

export const automationAccount = armType({
  id: 'azure.automation.automationAccount',
  title: 'Automation account',
  plural: 'Automation accounts',
  icon: 'gear',
  glyph: 'workflow',
  diagrams: 'azure.managementgovernance.AutomationAccounts',
  arm: 'Microsoft.Automation/automationAccounts',
  leftOut: ['properties.lastModifiedTime'],
  relations: [privateEndpoints, encryptedWith('properties.encryption.keyVaultProperties.keyvaultUri')],
  summary: [
    'properties.state',
    'properties.sku.name',
    'properties.publicNetworkAccess',
    'properties.disableLocalAuth',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.automationHybridServiceUrl']),
});
