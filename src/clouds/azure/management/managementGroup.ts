import { canonicalId } from '../../../model/armId.ts';
import { ProblemError } from '../../../model/problem.ts';
import type { ListedType } from '../azureType.ts';
import { tenantType } from '../entra/tenant.ts';
import { portalPage } from '../portal.ts';
import { entitiesOf } from './entities.ts';

/** All of a tenant at once: which is in which follows from each one's parent. */
export const managementGroup: ListedType = {
  id: 'azure.management.managementGroup',
  title: 'Management group',
  plural: 'Management groups',
  icon: 'folder',
  glyph: 'folder',
  service: 'Microsoft.Management',
  under: [tenantType],
  permissions: [],
  isPlace: true,
  isDivision: true,
  identifier: {
    pattern: /^\/providers\/microsoft\.management\/managementgroups\/[^/]+$/i,
    toId: canonicalId,
  },
  relations: [],
  summary: ['name', 'displayName'],
  console: portalPage,
  diagrams: 'azure.general.ManagementGroups',
  async *list(azure, parent) {
    const tenant = parent?.properties.tenantId;
    if (parent === undefined || typeof tenant !== 'string') throw noTenant();
    const groups = (await entitiesOf(azure, tenant)).filter(({ isGroup }) => isGroup);
    const known = new Set(groups.map(({ id }) => canonicalId(id)));
    yield groups.map(({ id, name, displayName, parent: above }) => ({
      id: canonicalId(id),
      type: 'azure.management.managementGroup',
      name: displayName,
      // One whose own group cannot be seen is at the top of what can.
      parent: above !== undefined && known.has(canonicalId(above)) ? canonicalId(above) : parent.id,
      tags: {},
      properties: { id, name, displayName, tenantId: tenant },
    }));
  },
};

/** For what was stored without saying which tenant it is. */
export function noTenant(): ProblemError {
  return new ProblemError({
    code: 'NoTenant',
    message: 'It is not known which tenant this is.',
    advice: 'Refresh the profile from its top.',
    nextStep: 'retry',
  });
}
