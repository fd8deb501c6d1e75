import { apiManagementTypes } from './apimanagement/types.ts';
import { appTypes } from './app/types.ts';
import { appConfigurationTypes } from './appconfiguration/types.ts';
import { roleAssignment } from './authorization/roleAssignment.ts';
import { automationTypes } from './automation/types.ts';
import type { AzureType } from './azureType.ts';
import { batchTypes } from './batch/types.ts';
import { cacheTypes } from './cache/types.ts';
import { cdnTypes } from './cdn/types.ts';
import { cognitiveServicesTypes } from './cognitiveservices/types.ts';
import { computeTypes } from './compute/types.ts';
import { containerInstanceTypes } from './containerinstance/types.ts';
import { containerRegistryTypes } from './containerregistry/types.ts';
import { containerServiceTypes } from './containerservice/types.ts';
import { databricksTypes } from './databricks/types.ts';
import { dataFactoryTypes } from './datafactory/types.ts';
import { dataProtectionTypes } from './dataprotection/types.ts';
import { dbForMariadbTypes } from './dbformariadb/types.ts';
import { dbForMysqlTypes } from './dbformysql/types.ts';
import { dbForPostgresqlTypes } from './dbforpostgresql/types.ts';
import { desktopVirtualizationTypes } from './desktopvirtualization/types.ts';
import { devicesTypes } from './devices/types.ts';
import { documentDbTypes } from './documentdb/types.ts';
import { tenant } from './entra/tenant.ts';
import { eventGridTypes } from './eventgrid/types.ts';
import { eventHubTypes } from './eventhub/types.ts';
import { insightsTypes } from './insights/types.ts';
import { keyVaultTypes } from './keyvault/types.ts';
import { kustoTypes } from './kusto/types.ts';
import { logicTypes } from './logic/types.ts';
import { machineLearningTypes } from './machinelearningservices/types.ts';
import { managedIdentityTypes } from './managedidentity/types.ts';
import { managementGroup } from './management/managementGroup.ts';
import { connectivityTypes } from './network/connectivityTypes.ts';
import { networkTypes } from './network/types.ts';
import { notificationHubsTypes } from './notificationhubs/types.ts';
import { operationalInsightsTypes } from './operationalinsights/types.ts';
import { powerBiDedicatedTypes } from './powerbidedicated/types.ts';
import { recoveryServicesTypes } from './recoveryservices/types.ts';
import { relayTypes } from './relay/types.ts';
import { otherResource } from './resources/otherResource.ts';
import { resourceGroup } from './resources/resourceGroup.ts';
import { subscription } from './resources/subscription.ts';
import { searchTypes } from './search/types.ts';
import { serviceBusTypes } from './servicebus/types.ts';
import { signalRServiceTypes } from './signalrservice/types.ts';
import { sqlTypes } from './sql/types.ts';
import { storageTypes } from './storage/types.ts';
import { streamAnalyticsTypes } from './streamanalytics/types.ts';
import { synapseTypes } from './synapse/types.ts';
import { webTypes } from './web/types.ts';

/** Everything that is read of Azure, in the order in which trees show it. */
export const azureTypes: readonly AzureType[] = [
  tenant,
  managementGroup,
  subscription,
  resourceGroup,
  ...networkTypes,
  ...computeTypes,
  ...containerServiceTypes,
  ...appTypes,
  ...containerInstanceTypes,
  ...containerRegistryTypes,
  ...batchTypes,
  ...desktopVirtualizationTypes,
  ...machineLearningTypes,
  ...cognitiveServicesTypes,
  ...searchTypes,
  ...databricksTypes,
  ...connectivityTypes,
  ...cdnTypes,
  ...webTypes,
  ...storageTypes,
  ...sqlTypes,
  ...dbForPostgresqlTypes,
  ...dbForMysqlTypes,
  ...dbForMariadbTypes,
  ...documentDbTypes,
  ...cacheTypes,
  ...keyVaultTypes,
  ...managedIdentityTypes,
  ...appConfigurationTypes,
  ...serviceBusTypes,
  ...eventHubTypes,
  ...eventGridTypes,
  ...relayTypes,
  ...notificationHubsTypes,
  ...signalRServiceTypes,
  ...apiManagementTypes,
  ...logicTypes,
  ...automationTypes,
  ...dataFactoryTypes,
  ...synapseTypes,
  ...kustoTypes,
  ...streamAnalyticsTypes,
  ...devicesTypes,
  ...powerBiDedicatedTypes,
  ...operationalInsightsTypes,
  ...insightsTypes,
  ...recoveryServicesTypes,
  ...dataProtectionTypes,
  roleAssignment,
  otherResource,
];
