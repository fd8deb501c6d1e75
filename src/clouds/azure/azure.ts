import type { Cloud } from '../../model/cloud.ts';
import { createSharedWork } from '../sharedWork.ts';
import type { AzureAccess } from './access.ts';
import { subscriptionType } from './armType.ts';
import { createAzureIndex } from './azureIndex.ts';
import { isArmType } from './azureType.ts';
import { isAnswered } from './callError.ts';
import { createAzureClients } from './clients.ts';
import { diagnose } from './diagnose.ts';
import { tenantType } from './entra/tenant.ts';
import { customRole, roleDocuments } from './grants.ts';
import { azureLimits } from './limits.ts';
import { createAzureReader } from './reader.ts';
import { queryAction } from './resourcegraph/query.ts';
import { otherResource } from './resources/otherResource.ts';
import { azureTypes } from './types.ts';
import { settingsActions } from './web/siteSettings.ts';

/** What a small organization has, for estimates before anything was read. */
const usualCounts: Readonly<Record<string, number>> = {
  [tenantType]: 1,
  [subscriptionType]: 10,
  [otherResource.id]: 75,
};

const typesById = new Map(azureTypes.map((type) => [type.id, type]));

/** Microsoft Azure, from tenants down to what is in their subscriptions. */
export const azure: Cloud<AzureAccess> = {
  provider: 'azure',
  types: azureTypes,
  accountType: subscriptionType,
  indexPermissions: [queryAction, ...settingsActions],
  permissionForms: ['policy', 'bicep', 'terraform'],
  connect(profile, access) {
    const clients = createAzureClients(access);
    const shared = createSharedWork<unknown>(isAnswered);
    return {
      async *list(typeId, parent, call) {
        const type = typesById.get(typeId);
        if (type === undefined) throw new RangeError(`Azure has no resource type ${typeId} here`);
        if (!isArmType(type)) {
          yield* type.list(createAzureReader(access, clients, shared, call), parent);
          return;
        }
        // What rows tell is asked for by an index, also where it is for one reading only.
        const index = this.openIndex?.({ manyAccounts: false, reads: (id) => id === typeId });
        const found = parent && (await index?.find(typeId, parent, call, () => []));
        if (found !== undefined) yield found.resources;
        if (found?.refused !== undefined) throw found.refused;
      },
      openIndex: (request) =>
        createAzureIndex({
          types: azureTypes,
          other: otherResource,
          request,
          reader: (call) => createAzureReader(access, clients, shared, call),
          diagnose,
        }),
      diagnose,
      // A recording answers whoever asks, as fast as it can be read.
      limits: (operation) => (profile.recording === undefined ? azureLimits(profile, operation) : []),
      identity: (call) => call({ service: 'entra', name: 'token' }, (signal) => access.identity(signal)),
      close: async () => {},
    };
  },
  enters({ type, name, account }, { azureSubscriptions: wanted = [] }) {
    if (type !== subscriptionType || wanted.length === 0) return true;
    const names = [name.toLowerCase(), account?.toLowerCase()];
    return wanted.some((one) => names.includes(one.toLowerCase()));
  },
  version(typeId, { azureAppSettings = false }) {
    const type = typesById.get(typeId);
    const parts = [String(type?.version ?? 1)];
    if (type !== undefined && isArmType(type) && type.arm.details !== undefined)
      parts.push(`settings ${azureAppSettings}`);
    return parts.join(' ');
  },
  usually: (typeId) => usualCounts[typeId] ?? 0,
  policy: (permissions, profile) => customRole(permissions, profile),
  // What takes more than reading is opened by hand, or switched on: nobody is asked to grant it before.
  isAskedFor: (permission, { azureAppSettings = false }) =>
    permission.endsWith('/read') || (azureAppSettings && settingsActions.includes(permission)),
  grants: (form, permissions, profile, _, principal) => roleDocuments(form, { permissions, profile, principal }),
};
