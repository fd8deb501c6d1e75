import { canonicalId } from '../../../model/armId.ts';
import { type JsonObject, objectsIn } from '../../../model/json.ts';
import type { Resource } from '../../../model/resource.ts';
import { valueAt } from '../../../model/resourceType.ts';
import type { ListedType } from '../azureType.ts';
import { portalPage } from '../portal.ts';
import { diagnosedTypes } from './diagnosedTypes.ts';

const diagnosticSettingType = 'azure.insights.diagnosticSetting';

const listing = 'Microsoft.Insights/diagnosticSettings/read';

/** Where a resource sends its logs and metrics. https://learn.microsoft.com/rest/api/monitor/diagnostic-settings/list */
export const diagnosticSetting: ListedType = {
  id: diagnosticSettingType,
  title: 'Diagnostic setting',
  plural: 'Diagnostic settings',
  icon: 'output',
  glyph: 'log',
  diagrams: 'azure.monitor.DiagnosticsSettings',
  service: 'Microsoft.Insights',
  under: diagnosedTypes,
  permissions: [listing],
  // One call for each resource.
  onDemand: true,
  relations: [
    { path: 'properties.workspaceId', verb: 'sends to', to: ['azure.operationalinsights.workspace'] },
    { path: 'properties.storageAccountId', verb: 'sends to', to: ['azure.storage.storageAccount'] },
    // Named by a rule of the namespace that lets send there.
    {
      path: 'properties.eventHubAuthorizationRuleId',
      verb: 'sends to',
      to: ['azure.eventhub.namespace'],
      detail: ['eventHubName'],
    },
    {
      path: 'properties.serviceBusRuleId',
      verb: 'sends to',
      to: ['azure.servicebus.namespace', 'azure.eventhub.namespace'],
    },
    { path: 'properties.marketplacePartnerId', verb: 'sends to', to: 'anything' },
  ],
  summary: [
    'properties.workspaceId',
    'properties.storageAccountId',
    'properties.eventHubName',
    'properties.logs',
    'properties.metrics',
    'properties.logAnalyticsDestinationType',
  ],
  console: portalPage,
  async *list(azure, parent) {
    if (parent === undefined) throw new RangeError('Diagnostic settings are those of a resource');
    const { tenantId } = parent.properties;
    const call = {
      action: listing,
      tenant: typeof tenantId === 'string' ? tenantId : undefined,
      subscription: parent.account,
    };
    for (const { id, of } of diagnosed(parent)) {
      // The SDK puts a slash in front of it.
      for await (const page of azure.pages('monitor', call, (client) => client.diagnosticSettings.list(id.slice(1)))) {
        yield objectsIn(page.value).flatMap((row) => toResource(row, parent, of) ?? []);
      }
    }
  },
};

/**
 * What has settings: the resource, and the services of a storage account, each by itself.
 * https://learn.microsoft.com/azure/storage/blobs/monitor-blob-storage#azure-monitor-resource-logs
 */
function diagnosed({ id, type, properties }: Resource): readonly { readonly id: string; readonly of?: string }[] {
  if (type !== 'azure.storage.storageAccount') return [{ id }];
  const services = ['blob', 'file', 'queue', 'table'].filter(
    (service) => valueAt(properties, `properties.primaryEndpoints.${service}`) !== undefined,
  );
  return [{ id }, ...services.map((service) => ({ id: `${id}/${service}Services/default`, of: service }))];
}

function toResource(row: JsonObject, parent: Resource, of: string | undefined): Resource | undefined {
  const { id, name, properties } = row;
  if (typeof id !== 'string') return undefined;
  const { tenantId } = parent.properties;
  const label = typeof name === 'string' && name !== '' ? name : id;
  return {
    id: canonicalId(id),
    type: diagnosticSettingType,
    name: of === undefined ? label : `${label} (${of})`,
    ...(parent.account === undefined ? {} : { account: parent.account }),
    ...(parent.region === undefined ? {} : { region: parent.region }),
    parent: parent.id,
    tags: {},
    properties: { id, ...(tenantId === undefined ? {} : { tenantId }), properties: properties ?? {} },
  };
}
