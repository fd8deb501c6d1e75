import { artifactsAddress, ordersDatabase, wholesaleHost } from '../acrossClouds.ts';
import { domain } from '../services/calls.ts';
import { staging, storefront } from '../workloads.ts';
import { toLogs } from './connectivity.ts';
import { dnsHome, spokes } from './landingZones.ts';
import { subnetId } from './networks.ts';
import { together } from './pieces.ts';
import {
  type Home,
  idIn,
  made,
  networkId,
  resourceGroup,
  subscriptions,
  userIdentity,
  westEurope,
} from './resources.ts';
import { plan, plantedSecret, site } from './sites.ts';
import { wholesaleData } from './wholesaleData.ts';
import { wholesaleNetwork } from './wholesaleNetwork.ts';

export const wholesaleOwner = { ...storefront, team: 'Wholesale', costCenter: 'CC-2040' };
const home: Home = {
  subscription: subscriptions.wholesale,
  group: 'rg-wholesale-prod',
  location: westEurope,
  owner: wholesaleOwner,
};
const edge: Home = { ...home, group: 'rg-wholesale-edge' };
const net: Home = { ...home, group: 'rg-wholesale-net' };
const before: Home = { ...home, group: 'rg-wholesale-staging', owner: staging(wholesaleOwner) };

/** What both stages have: apps, and what their settings name. */
interface Stage {
  readonly home: Home;
  readonly network: string;
  /** `prod`, `staging` */
  readonly name: string;
  readonly size: string;
  readonly slots: readonly string[];
}

function apps({ home: at, network, name, size, slots }: Stage) {
  const called = (text: string): string => `${text}-wholesale-${name}`;
  const identity = idIn(at, `Microsoft.ManagedIdentity/userAssignedIdentities/${called('id')}`);
  const sites = subnetId(network, 'snet-sites');
  const vault = `https://kv-bw-wholesale-${name}.vault.azure.net`;
  const storage = `stbwwholesale${name}`;
  const insights = {
    APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${plantedSecret};IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/`,
  };
  const tags = {
    'hidden-link: /app-insights-resource-id': idIn(at, `Microsoft.Insights/components/${called('appi')}`),
  };
  const bus = `sb-bw-wholesale-${name}.servicebus.windows.net`;
  return together(
    { resources: [plan(at, called('plan'), size, 2), plan(at, called('plan-func'), 'EP1', 1)] },
    site(at, {
      name: called('web'),
      kind: 'app,linux',
      plan: called('plan'),
      subnet: sites,
      identity,
      tags,
      hosts: name === 'prod' ? [`www.wholesale.${domain}`] : [],
      settings: {
        ...insights,
        PICTURES: `https://${storage}.blob.core.windows.net/products`,
        SEARCH_KEY: `@Microsoft.KeyVault(SecretUri=${vault}/secrets/search-key/)`,
        // In AWS.
        CHECKOUT_DATABASE: ordersDatabase,
        SESSION_CACHE: `redis-bw-wholesale-${name}.redis.cache.windows.net:6380,password=${plantedSecret},ssl=True`,
        SIGNING_SECRET: plantedSecret,
      },
      connections: {
        Wholesale: {
          value: `Server=tcp:sql-bw-wholesale-${name}.database.windows.net,1433;Database=wholesale;User ID=shop;Password=${plantedSecret};`,
          type: 'SQLAzure',
        },
      },
      slots: Object.fromEntries(slots.map((slot) => [slot, { FEATURE_NEW_BASKET: 'true' }])),
    }),
    site(at, {
      name: called('api'),
      kind: 'app,linux',
      plan: called('plan'),
      subnet: sites,
      identity,
      tags,
      settings: {
        ...insights,
        ServiceBus__fullyQualifiedNamespace: bus,
        Catalog: `AccountEndpoint=https://cosmos-bw-wholesale-${name}.documents.azure.com:443/;AccountKey=${plantedSecret};`,
      },
      slots: Object.fromEntries(slots.map((slot) => [slot, {}])),
    }),
    ...['orders', 'invoices'].map((purpose) =>
      site(at, {
        name: called(`func-${purpose}`),
        kind: 'functionapp,linux',
        plan: called('plan-func'),
        subnet: sites,
        tags,
        settings: {
          ...insights,
          FUNCTIONS_EXTENSION_VERSION: '~4',
          AzureWebJobsStorage: `DefaultEndpointsProtocol=https;AccountName=${storage};AccountKey=${plantedSecret};EndpointSuffix=core.windows.net`,
          ServiceBus__fullyQualifiedNamespace: bus,
          ...(purpose === 'orders'
            ? { ORDER_EVENTS: `https://egt-orders-bw-wholesale-${name}.westeurope-1.eventgrid.azure.net/api/events` }
            : {}),
          SHOP: `https://${called('api')}.azurewebsites.net/${purpose}`,
          // In AWS as well, and only an address: the VPN leads there.
          ...(purpose === 'invoices' ? { TEMPLATES_HOST: artifactsAddress } : {}),
        },
      }),
    ),
  );
}

const frontDoor = [
  made(
    edge,
    'Microsoft.Cdn/profiles/afd-wholesale',
    { resourceState: 'Active', frontDoorId: '0d4e6c1b-7a52-4f38-8e90-b1c2d3a4f506', originResponseTimeoutSeconds: 30 },
    { kind: 'frontdoor', sku: { name: 'Premium_AzureFrontDoor' }, location: 'Global' },
  ),
  made(
    edge,
    'Microsoft.Cdn/profiles/afd-wholesale/afdEndpoints/fde-wholesale',
    { hostName: wholesaleHost, enabledState: 'Enabled', deploymentStatus: 'NotStarted' },
    { location: 'Global' },
  ),
  made(
    edge,
    'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies/wafwholesale',
    {
      policySettings: { enabledState: 'Enabled', mode: 'Prevention' },
      securityPolicyLinks: [{ id: idIn(edge, 'Microsoft.Cdn/profiles/afd-wholesale/securityPolicies/waf') }],
    },
    { location: 'Global', sku: { name: 'Premium_AzureFrontDoor' } },
  ),
  made(
    edge,
    'Microsoft.Insights/webTests/shop-is-there',
    {
      Kind: 'standard',
      Enabled: true,
      Request: { RequestUrl: `https://www.wholesale.${domain}/healthz`, HttpVerb: 'GET' },
    },
    {
      tags: {
        [`hidden-link:${idIn(home, 'Microsoft.Insights/components/appi-wholesale-prod')}`]: 'Resource',
      },
    },
  ),
];

const gatewayId = networkId(edge, 'applicationGateways/agw-wholesale-prod');

/** A shop for restaurants and hotels: Front Door, a gateway, apps, functions, and what they keep. */
export const wholesale = together(
  {
    resources: [
      ...[home, edge, net, before].map((one) => resourceGroup(one)),
      ...frontDoor,
      userIdentity(edge, 'id-gateway'),
    ],
    diagnosticSettings: Object.fromEntries(
      [gatewayId, idIn(home, 'Microsoft.Web/sites/web-wholesale-prod')].map((id) => [id, [toLogs(id)]]),
    ),
  },
  wholesaleNetwork(net, edge),
  wholesaleData({
    home,
    endpoints: net,
    zones: dnsHome,
    network: spokes.wholesale.id,
    name: 'prod',
    addresses: '10.202.3',
  }),
  apps({ home, network: spokes.wholesale.id, name: 'prod', size: 'P1v3', slots: ['staging', 'last-known-good'] }),
  wholesaleData({
    home: before,
    endpoints: before,
    zones: dnsHome,
    network: spokes.staging.id,
    name: 'staging',
    addresses: '10.203.3',
  }),
  apps({ home: before, network: spokes.staging.id, name: 'staging', size: 'P0v3', slots: [] }),
);
