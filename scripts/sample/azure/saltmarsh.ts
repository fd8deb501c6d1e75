import { storage } from './management.ts';
import { networkSecurityGroup, virtualNetwork } from './networks.ts';
import type { Piece } from './pieces.ts';
import { type Home, made, northEurope, resourceGroup, subscriptions } from './resources.ts';

const home: Home = {
  subscription: subscriptions.saltmarsh,
  group: 'Saltmarsh-RG',
  location: northEurope,
  owner: { team: 'Acquisitions', environment: 'production', costCenter: 'CC-8000' },
};

/** What is left of the coffee shop that was bought: its subscription is disabled. */
export const saltmarsh: Piece = {
  resources: [
    resourceGroup(home),
    virtualNetwork(home, {
      name: 'Saltmarsh-vnet',
      cidr: '10.0.0.0/16',
      subnets: [{ name: 'default', cidr: '10.0.0.0/24', guard: 'Saltmarsh-nsg' }],
      peers: [],
    }),
    networkSecurityGroup(home, 'Saltmarsh-nsg', [{ name: 'http', port: '80', from: '*' }]),
    storage(home, 'saltmarshbackups'),
    made(
      home,
      'Microsoft.Sql/servers/saltmarsh-sql',
      { fullyQualifiedDomainName: 'saltmarsh-sql.database.windows.net', version: '12.0', state: 'Disabled' },
      { kind: 'v12.0' },
    ),
    made(
      home,
      'Microsoft.Sql/servers/saltmarsh-sql/databases/coffee',
      { status: 'Disabled' },
      { kind: 'v12.0,user', sku: { name: 'S0', tier: 'Standard' } },
    ),
    made(home, 'Microsoft.Web/staticSites/saltmarsh-coffee', {
      defaultHostname: 'calm-sand-0a1b2c.2.azurestaticapps.net',
      customDomains: ['saltmarsh-coffee.example'],
    }),
  ],
};
