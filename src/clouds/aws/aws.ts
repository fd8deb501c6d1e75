import type { Cloud } from '../../model/cloud.ts';
import type { AwsAccess } from './access.ts';
import { region } from './account/region.ts';
import { createCaller, principalOf } from './caller.ts';
import { centralServices } from './centralServices.ts';
import { createClients } from './clients.ts';
import { createConfigIndex } from './config/configIndex.ts';
import { configPermissions } from './config/permissions.ts';
import { diagnose } from './diagnose.ts';
import { createEntrance } from './entrance.ts';
import { grantDocuments } from './grants.ts';
import { awsLimits } from './limits.ts';
import { account } from './organizations/account.ts';
import { createOrganizationTags } from './organizations/organizationTags.ts';
import { iamPolicy, memberRoles } from './policy.ts';
import { portalIdentity } from './portal/identity.ts';
import { createReader } from './reader.ts';
import { exceptions } from './roleExceptions.ts';
import { awsTypes } from './types.ts';

const typesById = new Map(awsTypes.map((type) => [type.id, type]));

/** Those that every account has. https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const regionsByDefault = 17;

/** Amazon Web Services, from an organization down to what is in the networks of its accounts. */
export const aws: Cloud<AwsAccess> = {
  provider: 'aws',
  types: awsTypes,
  accountType: account.id,
  // The way into member accounts as well.
  indexPermissions: [...configPermissions, 'sts:AssumeRole'],
  permissionForms: ['policy', 'cloudformation', 'terraform'],
  connect(profile, access) {
    const clients = createClients(profile, access);
    const caller = createCaller();
    const connected = {
      profile,
      access,
      clients,
      caller,
      entrance: createEntrance(access),
      organizationTags: createOrganizationTags(),
    };
    return {
      list(type, parent, call) {
        const known = typesById.get(type);
        if (known === undefined) throw new RangeError(`AWS has no resource type ${type} here`);
        // An SSO session has no account of its own, whose organization it could ask for: its portal lists accounts.
        if (profile.portal !== undefined && parent === undefined && type !== account.id) return nothing();
        return known.list(createReader(connected, call), parent);
      },
      openIndex({ manyAccounts }) {
        // What somebody opens or refreshes by itself is always listed.
        if (!manyAccounts) return undefined;
        // An SSO session has no credentials of its own, in whose account there could be an aggregator.
        if (access.config !== true || profile.portal !== undefined) return undefined;
        return createConfigIndex({ types: awsTypes, reader: (call) => createReader(connected, call), diagnose });
      },
      diagnose,
      // A recording answers whoever asks, as fast as it can be read.
      limits: (operation) => (profile.recording === undefined ? awsLimits(profile, operation) : []),
      identity: async (call) =>
        profile.portal === undefined
          ? principalOf(await caller.identity(createReader(connected, call)))
          : portalIdentity(profile.name, profile.portal, access.portal),
      ...(access.roleIn === undefined ? {} : { roleIn: access.roleIn }),
      async close() {
        clients.close();
        await access.transport.close();
      },
    };
  },
  version(type, { regions, ...roles }) {
    const known = typesById.get(type);
    const parts = [String(known?.version ?? 1)];
    if (!centralServices.has(known?.service ?? '')) parts.push(roles.memberRoleName, ...exceptions(roles));
    if (type === region.id) parts.push(...[...regions].sort());
    return parts.join(' ');
  },
  usually: (type, { regions }) => (type === region.id ? regions.length || regionsByDefault : 0),
  policy: (permissions, { partition }, settings) => iamPolicy(permissions, memberRoles(settings, partition)),
  grants: (form, permissions, { partition }, settings, principal) =>
    grantDocuments(form, { permissions, partition, settings, principal }),
};

async function* nothing(): AsyncGenerator<never> {}
