import type { AzureEstate } from '../../../test/clouds/azure/estate.ts';
import { connectivity } from './connectivity.ts';
import { dataPlatform } from './dataPlatform.ts';
import { dns } from './dns.ts';
import { identity } from './identity.ts';
import { loyalty } from './loyalty.ts';
import { management } from './management.ts';
import { together } from './pieces.ts';
import { recipes } from './recipes.ts';
import { guid, subscriptions, tenantId } from './resources.ts';
import { assigned, roleDefinitions } from './roles.ts';
import { saltmarsh } from './saltmarsh.ts';
import { stores } from './stores.ts';
import { wholesale } from './wholesale.ts';

const reader = {
  kind: 'application',
  clientId: guid('client orrery-reader'),
  objectId: guid('principal orrery-reader'),
  secret: 'orrery-reader-secret',
  tenants: [tenantId],
} as const;

const group = (name: string): string => `/providers/Microsoft.Management/managementGroups/${name}`;
const production = { Environment: 'production' };

const everywhere = {
  authorization: [
    assigned('Reader', group('brindlewick'), 'orrery-reader'),
    assigned('Owner', group('brindlewick-platform'), 'Platform engineers', 'Group'),
    assigned('Reader', group('brindlewick-landing-zones'), 'Auditors', 'Group'),
    // Which resources machines are stopped with: an identity that has its role far above of where it is.
    assigned('Contributor', group('brindlewick-sandbox'), 'aa-brindlewick'),
    assigned('Contributor', `/subscriptions/${subscriptions.wholesale}`, 'Wholesale engineers', 'Group'),
    assigned('Reader', `/subscriptions/${subscriptions.stores}`, 'rsv-brindlewick'),
    ...roleDefinitions,
  ],
};

/** The Azure tenant of Brindlewick Provisions, beside its organization in AWS: what the sample profile of Azure shows. */
export const sampleTenant: AzureEstate = {
  principals: [reader],
  tenants: [
    {
      id: tenantId,
      displayName: 'Brindlewick Provisions',
      defaultDomain: 'brindlewick.example',
      managementGroups: [
        { name: 'brindlewick', displayName: 'Brindlewick Provisions' },
        { name: 'brindlewick-platform', displayName: 'Platform', parent: 'brindlewick' },
        { name: 'brindlewick-connectivity', displayName: 'Connectivity', parent: 'brindlewick-platform' },
        { name: 'brindlewick-identity', displayName: 'Identity', parent: 'brindlewick-platform' },
        { name: 'brindlewick-management', displayName: 'Management', parent: 'brindlewick-platform' },
        { name: 'brindlewick-landing-zones', displayName: 'Landing zones', parent: 'brindlewick' },
        { name: 'brindlewick-corp', displayName: 'Corp', parent: 'brindlewick-landing-zones' },
        { name: 'brindlewick-online', displayName: 'Online', parent: 'brindlewick-landing-zones' },
        { name: 'brindlewick-sandbox', displayName: 'Sandbox', parent: 'brindlewick' },
        { name: 'brindlewick-decommissioned', displayName: 'Decommissioned', parent: 'brindlewick' },
      ],
      subscriptions: [
        of('connectivity', 'Connectivity', 'brindlewick-connectivity'),
        of('identity', 'Identity', 'brindlewick-identity'),
        of('management', 'Management', 'brindlewick-management'),
        of('wholesale', 'Wholesale', 'brindlewick-online'),
        of('loyalty', 'Loyalty', 'brindlewick-online'),
        of('stores', 'Stores', 'brindlewick-corp'),
        of('dataPlatform', 'Data platform', 'brindlewick-corp'),
        { ...of('payroll', 'Payroll (confidential)', 'brindlewick-corp'), denied: true },
        { ...of('recipes', 'Recipes lab', 'brindlewick-sandbox'), tags: { Environment: 'development' } },
        { ...of('saltmarsh', 'Saltmarsh Coffee', 'brindlewick-decommissioned'), state: 'Disabled' },
      ],
      ...together(
        everywhere,
        connectivity,
        dns,
        identity,
        management,
        wholesale,
        loyalty,
        stores,
        dataPlatform,
        recipes,
        saltmarsh,
      ),
    },
  ],
};

function of(name: keyof typeof subscriptions, displayName: string, managementGroup: string) {
  return { id: subscriptions[name], displayName, managementGroup, tags: production };
}
