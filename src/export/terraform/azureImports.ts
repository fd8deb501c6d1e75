import { canonicalId } from '../../model/armId.ts';
import { valueAt } from '../../model/resourceType.ts';
import type { ImportRule, ImportRules, LeftOut, Subject } from './importRule.ts';

/** A rule for what is imported by its id in the resource manager. */
interface ArmRule extends ImportRule {
  /** Its type, spelled as the provider asks for: the fixed parts of the id. */
  readonly arm: string;
}

function arm(to: string, type: string, when?: ImportRule['when'], id: ImportRule['id'] = ownId): ArmRule {
  return { to, arm: type, id, ...(when === undefined ? {} : { when }) };
}

function leftOut(why: string, when?: LeftOut['when']): LeftOut {
  return { leftOut: why, ...(when === undefined ? {} : { when }) };
}

function ownId({ resource, spelled }: Subject): string {
  return spelled(resource.id);
}

function textAt({ resource }: Subject, path: string): string {
  const value = valueAt(resource.properties, path);
  return typeof value === 'string' ? value.toLowerCase() : '';
}

function is(path: string, ...values: readonly string[]): (subject: Subject) => boolean {
  return (subject) => values.includes(textAt(subject, path));
}

function holds(path: string, part: string): (subject: Subject) => boolean {
  return (subject) => textAt(subject, path).includes(part);
}

function has(path: string): (subject: Subject) => boolean {
  return ({ resource }) => valueAt(resource.properties, path) !== undefined;
}

function both(...conditions: readonly ((subject: Subject) => boolean)[]): (subject: Subject) => boolean {
  return (subject) => conditions.every((holdsTrue) => holdsTrue(subject));
}

const noResource = 'the provider has no resource for them';
const byAzure = 'Azure made them';
const retired = 'Azure retired them, and the provider gave them up';
const partOfOther = (what: string): string => `they are a part of ${what}`;

const network = (type: string): string => `Microsoft.Network/${type}`;
const compute = (type: string): string => `Microsoft.Compute/${type}`;
const diskSystem = 'properties.storageProfile.osDisk.osType';
const scaleSetSystem = 'properties.virtualMachineProfile.storageProfile.osDisk.osType';
const linux = holds('kind', 'linux');

/** Records of a zone, by the fixed part of their id that says their type. The SOA record is a part of the zone. */
function records(zone: string, prefix: string, types: readonly string[]): (ArmRule | LeftOut)[] {
  const typeOf = ({ resource }: Subject): string | undefined => resource.id.split('/').at(-2)?.toUpperCase();
  return [
    ...types.map((type) =>
      arm(`${prefix}_${type.toLowerCase()}_record`, `${zone}/${type}`, (subject) => typeOf(subject) === type),
    ),
    leftOut(partOfOther('their zones')),
  ];
}

/** Sites of the web are of Linux or Windows by their kind, and so are their slots. */
function sites(noun: 'web_app' | 'function_app', type: string, slot = ''): ArmRule[] {
  return [arm(`azurerm_linux_${noun}${slot}`, type, linux), arm(`azurerm_windows_${noun}${slot}`, type)];
}

const table: Readonly<Record<string, readonly (ArmRule | ImportRule | LeftOut)[]>> = {
  'azure.entra.tenant': [leftOut('tenants are not made by Terraform')],
  'azure.management.managementGroup': [
    // The group at the top of a tenant is called as the tenant is.
    leftOut(byAzure, (subject) => subject.resource.id.split('/').at(-1) === textAt(subject, 'tenantId')),
    arm('azurerm_management_group', 'Microsoft.Management/managementGroups'),
  ],
  'azure.resources.subscription': [leftOut('they are imported by an alias, which was not read')],
  'azure.resources.resourceGroup': [
    leftOut(byAzure, ({ resource }) => resource.name.toLowerCase() === 'networkwatcherrg'),
    { to: 'azurerm_resource_group', id: ownId },
  ],
  'azure.resources.otherResource': [leftOut('Orrery does not know which resources of Terraform they are')],

  'azure.network.virtualNetwork': [arm('azurerm_virtual_network', network('virtualNetworks'))],
  'azure.network.subnet': [arm('azurerm_subnet', network('virtualNetworks/subnets'))],
  'azure.network.routeTable': [arm('azurerm_route_table', network('routeTables'))],
  'azure.network.networkSecurityGroup': [arm('azurerm_network_security_group', network('networkSecurityGroups'))],
  'azure.network.applicationSecurityGroup': [
    arm('azurerm_application_security_group', network('applicationSecurityGroups')),
  ],
  'azure.network.serviceEndpointPolicy': [
    arm('azurerm_subnet_service_endpoint_storage_policy', network('serviceEndpointPolicies')),
  ],
  'azure.network.natGateway': [arm('azurerm_nat_gateway', network('natGateways'))],
  'azure.network.publicIpAddress': [arm('azurerm_public_ip', network('publicIPAddresses'))],
  'azure.network.publicIpPrefix': [arm('azurerm_public_ip_prefix', network('publicIPPrefixes'))],
  'azure.network.customIpPrefix': [arm('azurerm_custom_ip_prefix', network('customIPPrefixes'))],
  'azure.network.loadBalancer': [arm('azurerm_lb', network('loadBalancers'))],
  'azure.network.applicationGateway': [arm('azurerm_application_gateway', network('applicationGateways'))],
  'azure.network.applicationGatewayWebApplicationFirewallPolicy': [
    arm('azurerm_web_application_firewall_policy', network('applicationGatewayWebApplicationFirewallPolicies')),
  ],
  'azure.network.azureFirewall': [arm('azurerm_firewall', network('azureFirewalls'))],
  'azure.network.firewallPolicy': [arm('azurerm_firewall_policy', network('firewallPolicies'))],
  'azure.network.firewallPolicyRuleCollectionGroup': [
    arm('azurerm_firewall_policy_rule_collection_group', network('firewallPolicies/ruleCollectionGroups')),
  ],
  'azure.network.ipGroup': [arm('azurerm_ip_group', network('ipGroups'))],
  'azure.network.bastionHost': [arm('azurerm_bastion_host', network('bastionHosts'))],
  'azure.network.ddosProtectionPlan': [arm('azurerm_network_ddos_protection_plan', network('ddosProtectionPlans'))],
  'azure.network.privateEndpoint': [arm('azurerm_private_endpoint', network('privateEndpoints'))],
  'azure.network.privateDnsZoneGroup': [leftOut(partOfOther('their private endpoints'))],
  'azure.network.privateLinkService': [arm('azurerm_private_link_service', network('privateLinkServices'))],
  'azure.network.networkInterface': [
    leftOut(partOfOther('their private endpoints'), has('properties.privateEndpoint')),
    leftOut(partOfOther('their private link services'), has('properties.privateLinkService')),
    arm('azurerm_network_interface', network('networkInterfaces')),
  ],
  'azure.network.effectiveRoutes': [leftOut('Azure computes them')],
  'azure.network.effectiveSecurityRules': [leftOut('Azure computes them')],
  'azure.network.networkWatcher': [
    leftOut(byAzure, ({ resource }) => resource.name.startsWith('NetworkWatcher_')),
    arm('azurerm_network_watcher', network('networkWatchers')),
  ],
  'azure.network.flowLog': [arm('azurerm_network_watcher_flow_log', network('networkWatchers/flowLogs'))],

  'azure.compute.scaleSet': [
    arm(
      'azurerm_orchestrated_virtual_machine_scale_set',
      compute('virtualMachineScaleSets'),
      is('properties.orchestrationMode', 'flexible'),
    ),
    arm('azurerm_linux_virtual_machine_scale_set', compute('virtualMachineScaleSets'), is(scaleSetSystem, 'linux')),
    arm('azurerm_windows_virtual_machine_scale_set', compute('virtualMachineScaleSets'), is(scaleSetSystem, 'windows')),
    leftOut('their operating system was not read'),
  ],
  'azure.compute.virtualMachine': [
    leftOut('their scale sets make them', has('properties.virtualMachineScaleSet')),
    arm('azurerm_linux_virtual_machine', compute('virtualMachines'), is(diskSystem, 'linux')),
    arm('azurerm_windows_virtual_machine', compute('virtualMachines'), is(diskSystem, 'windows')),
    leftOut('their operating system was not read'),
  ],
  'azure.compute.virtualMachineExtension': [
    arm('azurerm_virtual_machine_extension', compute('virtualMachines/extensions')),
  ],
  'azure.compute.availabilitySet': [arm('azurerm_availability_set', compute('availabilitySets'))],
  'azure.compute.proximityPlacementGroup': [
    arm('azurerm_proximity_placement_group', compute('proximityPlacementGroups')),
  ],
  'azure.compute.dedicatedHostGroup': [arm('azurerm_dedicated_host_group', compute('hostGroups'))],
  'azure.compute.dedicatedHost': [arm('azurerm_dedicated_host', compute('hostGroups/hosts'))],
  'azure.compute.capacityReservationGroup': [
    arm('azurerm_capacity_reservation_group', compute('capacityReservationGroups')),
  ],
  'azure.compute.capacityReservation': [
    arm('azurerm_capacity_reservation', compute('capacityReservationGroups/capacityReservations')),
  ],
  'azure.compute.disk': [
    leftOut(partOfOther('their virtual machines'), both(has('properties.osType'), has('managedBy'))),
    leftOut(partOfOther('their virtual machines'), isSystemDisk),
    arm('azurerm_managed_disk', compute('disks')),
  ],
  'azure.compute.snapshot': [arm('azurerm_snapshot', compute('snapshots'))],
  'azure.compute.restorePointCollection': [
    leftOut('Azure Backup made them', ({ resource }) => resource.name.startsWith('AzureBackup_')),
    arm('azurerm_virtual_machine_restore_point_collection', compute('restorePointCollections')),
  ],
  'azure.compute.diskEncryptionSet': [arm('azurerm_disk_encryption_set', compute('diskEncryptionSets'))],
  'azure.compute.diskAccess': [arm('azurerm_disk_access', compute('diskAccesses'))],
  'azure.compute.image': [arm('azurerm_image', compute('images'))],
  'azure.compute.gallery': [arm('azurerm_shared_image_gallery', compute('galleries'))],
  'azure.compute.galleryImage': [arm('azurerm_shared_image', compute('galleries/images'))],
  'azure.compute.galleryImageVersion': [arm('azurerm_shared_image_version', compute('galleries/images/versions'))],
  'azure.compute.galleryApplication': [arm('azurerm_gallery_application', compute('galleries/applications'))],
  'azure.compute.galleryApplicationVersion': [
    arm('azurerm_gallery_application_version', compute('galleries/applications/versions')),
  ],
  'azure.compute.sshPublicKey': [arm('azurerm_ssh_public_key', compute('sshPublicKeys'))],

  'azure.containerservice.managedCluster': [
    arm('azurerm_kubernetes_cluster', 'Microsoft.ContainerService/managedClusters'),
  ],
  'azure.containerservice.agentPool': [
    leftOut(partOfOther('their clusters'), is('mode', 'system')),
    arm('azurerm_kubernetes_cluster_node_pool', 'Microsoft.ContainerService/managedClusters/agentPools'),
  ],
  'azure.app.managedEnvironment': [arm('azurerm_container_app_environment', 'Microsoft.App/managedEnvironments')],
  'azure.app.certificate': [
    arm(
      'azurerm_container_app_environment_managed_certificate',
      'Microsoft.App/managedEnvironments/managedCertificates',
      ({ resource }) => resource.id.includes('/managedcertificates/'),
    ),
    arm('azurerm_container_app_environment_certificate', 'Microsoft.App/managedEnvironments/certificates'),
  ],
  'azure.app.containerApp': [arm('azurerm_container_app', 'Microsoft.App/containerApps')],
  'azure.app.job': [arm('azurerm_container_app_job', 'Microsoft.App/jobs')],
  'azure.containerinstance.containerGroup': [
    arm('azurerm_container_group', 'Microsoft.ContainerInstance/containerGroups'),
  ],
  'azure.containerregistry.registry': [arm('azurerm_container_registry', 'Microsoft.ContainerRegistry/registries')],
  'azure.containerregistry.replication': [leftOut(partOfOther('their registries'))],
  'azure.containerregistry.webhook': [
    arm('azurerm_container_registry_webhook', 'Microsoft.ContainerRegistry/registries/webHooks'),
  ],
  'azure.batch.batchAccount': [arm('azurerm_batch_account', 'Microsoft.Batch/batchAccounts')],
  'azure.desktopvirtualization.hostPool': [
    arm('azurerm_virtual_desktop_host_pool', 'Microsoft.DesktopVirtualization/hostPools'),
  ],
  'azure.desktopvirtualization.applicationGroup': [
    arm('azurerm_virtual_desktop_application_group', 'Microsoft.DesktopVirtualization/applicationGroups'),
  ],
  'azure.desktopvirtualization.workspace': [
    arm('azurerm_virtual_desktop_workspace', 'Microsoft.DesktopVirtualization/workspaces'),
  ],
  'azure.desktopvirtualization.scalingPlan': [
    arm('azurerm_virtual_desktop_scaling_plan', 'Microsoft.DesktopVirtualization/scalingPlans'),
  ],

  'azure.machinelearningservices.workspace': [
    arm('azurerm_ai_foundry', 'Microsoft.MachineLearningServices/workspaces', is('kind', 'hub')),
    arm('azurerm_ai_foundry_project', 'Microsoft.MachineLearningServices/workspaces', is('kind', 'project')),
    arm('azurerm_machine_learning_workspace', 'Microsoft.MachineLearningServices/workspaces'),
  ],
  'azure.machinelearningservices.onlineEndpoint': [leftOut(noResource)],
  'azure.machinelearningservices.onlineDeployment': [leftOut(noResource)],
  'azure.machinelearningservices.batchEndpoint': [leftOut(noResource)],
  'azure.machinelearningservices.batchDeployment': [leftOut(noResource)],
  'azure.machinelearningservices.registry': [leftOut(noResource)],
  'azure.cognitiveservices.account': [arm('azurerm_cognitive_account', 'Microsoft.CognitiveServices/accounts')],
  'azure.search.searchService': [arm('azurerm_search_service', 'Microsoft.Search/searchServices')],
  'azure.databricks.workspace': [arm('azurerm_databricks_workspace', 'Microsoft.Databricks/workspaces')],
  'azure.databricks.accessConnector': [
    arm('azurerm_databricks_access_connector', 'Microsoft.Databricks/accessConnectors'),
  ],

  'azure.network.virtualNetworkGateway': [arm('azurerm_virtual_network_gateway', network('virtualNetworkGateways'))],
  'azure.network.localNetworkGateway': [arm('azurerm_local_network_gateway', network('localNetworkGateways'))],
  'azure.network.vpnConnection': [arm('azurerm_virtual_network_gateway_connection', network('connections'))],
  'azure.network.expressRouteCircuit': [arm('azurerm_express_route_circuit', network('expressRouteCircuits'))],
  'azure.network.expressRoutePort': [arm('azurerm_express_route_port', network('expressRoutePorts'))],
  'azure.network.virtualWan': [arm('azurerm_virtual_wan', network('virtualWans'))],
  'azure.network.virtualHub': [arm('azurerm_virtual_hub', network('virtualHubs'))],
  'azure.network.hubVirtualNetworkConnection': [
    arm('azurerm_virtual_hub_connection', network('virtualHubs/hubVirtualNetworkConnections')),
  ],
  'azure.network.routeServer': [arm('azurerm_route_server', network('virtualHubs'))],
  'azure.network.hubIpConfiguration': [leftOut(partOfOther('their route servers'))],
  'azure.network.hubBgpConnection': [
    arm(
      'azurerm_virtual_hub_bgp_connection',
      network('virtualHubs/bgpConnections'),
      ({ parent }) => parent?.type === 'azure.network.virtualHub',
    ),
    arm('azurerm_route_server_bgp_connection', network('virtualHubs/bgpConnections')),
  ],
  'azure.network.vpnGateway': [arm('azurerm_vpn_gateway', network('vpnGateways'))],
  'azure.network.vpnSite': [arm('azurerm_vpn_site', network('vpnSites'))],
  'azure.network.expressRouteGateway': [arm('azurerm_express_route_gateway', network('expressRouteGateways'))],
  'azure.network.p2sVpnGateway': [arm('azurerm_point_to_site_vpn_gateway', network('p2sVpnGateways'))],
  'azure.network.vpnServerConfiguration': [arm('azurerm_vpn_server_configuration', network('vpnServerConfigurations'))],

  'azure.network.dnsZone': [arm('azurerm_dns_zone', network('dnsZones'))],
  'azure.network.dnsRecordSet': records(network('dnsZones'), 'azurerm_dns', [
    ...['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'PTR', 'SRV', 'TXT'],
  ]),
  'azure.network.privateDnsZone': [arm('azurerm_private_dns_zone', network('privateDnsZones'))],
  'azure.network.privateDnsZoneLink': [
    arm('azurerm_private_dns_zone_virtual_network_link', network('privateDnsZones/virtualNetworkLinks')),
  ],
  'azure.network.privateDnsRecordSet': [
    leftOut(
      'virtual networks register them',
      ({ resource }) => valueAt(resource.properties, 'properties.isAutoRegistered') === true,
    ),
    leftOut('private endpoints register them', holds('properties.metadata.creator', 'private endpoint')),
    ...records(network('privateDnsZones'), 'azurerm_private_dns', ['A', 'AAAA', 'CNAME', 'MX', 'PTR', 'SRV', 'TXT']),
  ],
  'azure.network.dnsResolver': [arm('azurerm_private_dns_resolver', network('dnsResolvers'))],
  'azure.network.dnsInboundEndpoint': [
    arm('azurerm_private_dns_resolver_inbound_endpoint', network('dnsResolvers/inboundEndpoints')),
  ],
  'azure.network.dnsOutboundEndpoint': [
    arm('azurerm_private_dns_resolver_outbound_endpoint', network('dnsResolvers/outboundEndpoints')),
  ],
  'azure.network.dnsForwardingRuleset': [
    arm('azurerm_private_dns_resolver_dns_forwarding_ruleset', network('dnsForwardingRulesets')),
  ],
  'azure.network.dnsForwardingRulesetLink': [
    arm('azurerm_private_dns_resolver_virtual_network_link', network('dnsForwardingRulesets/virtualNetworkLinks')),
  ],
  'azure.network.dnsForwardingRule': [
    arm('azurerm_private_dns_resolver_forwarding_rule', network('dnsForwardingRulesets/forwardingRules')),
  ],
  'azure.network.trafficManagerProfile': [arm('azurerm_traffic_manager_profile', network('trafficManagerProfiles'))],
  'azure.network.frontDoor': [arm('azurerm_frontdoor', network('frontDoors'))],
  'azure.network.frontDoorWebApplicationFirewallPolicy': [
    arm(
      'azurerm_cdn_frontdoor_firewall_policy',
      network('frontDoorWebApplicationFirewallPolicies'),
      holds('sku.name', 'azurefrontdoor'),
    ),
    arm('azurerm_frontdoor_firewall_policy', network('frontDoorWebApplicationFirewallPolicies')),
  ],
  'azure.network.networkManager': [arm('azurerm_network_manager', network('networkManagers'))],
  'azure.cdn.profile': [
    arm('azurerm_cdn_frontdoor_profile', 'Microsoft.Cdn/profiles', holds('sku.name', 'azurefrontdoor')),
    arm('azurerm_cdn_profile', 'Microsoft.Cdn/profiles'),
  ],
  'azure.cdn.afdEndpoint': [arm('azurerm_cdn_frontdoor_endpoint', 'Microsoft.Cdn/profiles/afdEndpoints')],
  'azure.cdn.endpoint': [arm('azurerm_cdn_endpoint', 'Microsoft.Cdn/profiles/endpoints')],
  'azure.cdn.webApplicationFirewallPolicy': [leftOut(noResource)],

  'azure.web.appServiceEnvironment': [
    arm('azurerm_app_service_environment_v3', 'Microsoft.Web/hostingEnvironments', is('kind', 'asev3', '')),
    leftOut(retired),
  ],
  'azure.web.kubeEnvironment': [leftOut(noResource)],
  'azure.web.appServicePlan': [arm('azurerm_service_plan', 'Microsoft.Web/serverFarms')],
  'azure.web.webApp': sites('web_app', 'Microsoft.Web/sites'),
  'azure.web.functionApp': [
    arm('azurerm_logic_app_standard', 'Microsoft.Web/sites', holds('kind', 'workflowapp')),
    arm('azurerm_function_app_flex_consumption', 'Microsoft.Web/sites', is('properties.sku', 'flexconsumption')),
    ...sites('function_app', 'Microsoft.Web/sites'),
  ],
  'azure.web.deploymentSlot': [
    leftOut(noResource, holds('kind', 'workflowapp')),
    arm('azurerm_linux_function_app_slot', 'Microsoft.Web/sites/slots', both(holds('kind', 'functionapp'), linux)),
    arm('azurerm_windows_function_app_slot', 'Microsoft.Web/sites/slots', holds('kind', 'functionapp')),
    ...sites('web_app', 'Microsoft.Web/sites/slots', '_slot'),
  ],
  'azure.web.staticWebApp': [arm('azurerm_static_web_app', 'Microsoft.Web/staticSites')],
  'azure.web.certificate': [
    arm('azurerm_app_service_managed_certificate', 'Microsoft.Web/certificates', has('properties.canonicalName')),
    arm('azurerm_app_service_certificate', 'Microsoft.Web/certificates'),
  ],
  'azure.web.connection': [arm('azurerm_api_connection', 'Microsoft.Web/connections')],

  'azure.storage.storageAccount': [arm('azurerm_storage_account', 'Microsoft.Storage/storageAccounts')],
  'azure.sql.server': [arm('azurerm_mssql_server', 'Microsoft.Sql/servers')],
  'azure.sql.elasticPool': [arm('azurerm_mssql_elasticpool', 'Microsoft.Sql/servers/elasticPools')],
  'azure.sql.database': [
    leftOut(partOfOther('their servers'), ({ resource }) => resource.id.endsWith('/databases/master')),
    arm('azurerm_mssql_database', 'Microsoft.Sql/servers/databases'),
  ],
  'azure.sql.instancePool': [leftOut(noResource)],
  'azure.sql.managedInstance': [arm('azurerm_mssql_managed_instance', 'Microsoft.Sql/managedInstances')],
  'azure.sql.managedDatabase': [arm('azurerm_mssql_managed_database', 'Microsoft.Sql/managedInstances/databases')],
  'azure.dbforpostgresql.flexibleServer': [
    arm('azurerm_postgresql_flexible_server', 'Microsoft.DBforPostgreSQL/flexibleServers'),
  ],
  'azure.dbforpostgresql.server': [leftOut(retired)],
  'azure.dbforpostgresql.serverGroup': [
    arm('azurerm_cosmosdb_postgresql_cluster', 'Microsoft.DBforPostgreSQL/serverGroupsv2'),
  ],
  'azure.dbformysql.flexibleServer': [arm('azurerm_mysql_flexible_server', 'Microsoft.DBforMySQL/flexibleServers')],
  'azure.dbformysql.server': [leftOut(retired)],
  'azure.dbformariadb.server': [leftOut(retired)],
  'azure.documentdb.databaseAccount': [arm('azurerm_cosmosdb_account', 'Microsoft.DocumentDB/databaseAccounts')],
  'azure.documentdb.mongoCluster': [arm('azurerm_mongo_cluster', 'Microsoft.DocumentDB/mongoClusters')],
  'azure.documentdb.cassandraCluster': [
    arm('azurerm_cosmosdb_cassandra_cluster', 'Microsoft.DocumentDB/cassandraClusters'),
  ],
  'azure.cache.redis': [arm('azurerm_redis_cache', 'Microsoft.Cache/redis')],
  'azure.cache.redisEnterprise': [
    leftOut('Azure retires their tier, and the provider gave it up', holds('sku.name', 'enterprise')),
    arm('azurerm_managed_redis', 'Microsoft.Cache/redisEnterprise'),
  ],

  'azure.keyvault.vault': [arm('azurerm_key_vault', 'Microsoft.KeyVault/vaults')],
  'azure.keyvault.managedHsm': [
    arm('azurerm_key_vault_managed_hardware_security_module', 'Microsoft.KeyVault/managedHSMs'),
  ],
  'azure.managedidentity.userAssignedIdentity': [
    arm('azurerm_user_assigned_identity', 'Microsoft.ManagedIdentity/userAssignedIdentities'),
  ],
  'azure.appconfiguration.configurationStore': [
    arm('azurerm_app_configuration', 'Microsoft.AppConfiguration/configurationStores'),
  ],
  'azure.servicebus.namespace': [arm('azurerm_servicebus_namespace', 'Microsoft.ServiceBus/namespaces')],
  'azure.eventhub.cluster': [arm('azurerm_eventhub_cluster', 'Microsoft.EventHub/clusters')],
  'azure.eventhub.namespace': [arm('azurerm_eventhub_namespace', 'Microsoft.EventHub/namespaces')],
  'azure.eventgrid.namespace': [arm('azurerm_eventgrid_namespace', 'Microsoft.EventGrid/namespaces')],
  'azure.eventgrid.domain': [arm('azurerm_eventgrid_domain', 'Microsoft.EventGrid/domains')],
  'azure.eventgrid.topic': [arm('azurerm_eventgrid_topic', 'Microsoft.EventGrid/topics')],
  'azure.eventgrid.systemTopic': [arm('azurerm_eventgrid_system_topic', 'Microsoft.EventGrid/systemTopics')],
  'azure.relay.namespace': [arm('azurerm_relay_namespace', 'Microsoft.Relay/namespaces')],
  'azure.notificationhubs.namespace': [
    arm('azurerm_notification_hub_namespace', 'Microsoft.NotificationHubs/namespaces'),
  ],
  'azure.notificationhubs.notificationHub': [
    arm('azurerm_notification_hub', 'Microsoft.NotificationHubs/namespaces/notificationHubs'),
  ],
  'azure.signalrservice.signalR': [arm('azurerm_signalr_service', 'Microsoft.SignalRService/signalR')],
  'azure.signalrservice.webPubSub': [
    arm('azurerm_web_pubsub_socketio', 'Microsoft.SignalRService/webPubSub', is('kind', 'socketio')),
    arm('azurerm_web_pubsub', 'Microsoft.SignalRService/webPubSub'),
  ],
  'azure.apimanagement.service': [arm('azurerm_api_management', 'Microsoft.ApiManagement/service')],
  'azure.apimanagement.gateway': [arm('azurerm_api_management_standalone_gateway', 'Microsoft.ApiManagement/gateways')],
  'azure.logic.workflow': [arm('azurerm_logic_app_workflow', 'Microsoft.Logic/workflows')],
  'azure.logic.integrationAccount': [
    arm('azurerm_logic_app_integration_account', 'Microsoft.Logic/integrationAccounts'),
  ],
  'azure.automation.automationAccount': [arm('azurerm_automation_account', 'Microsoft.Automation/automationAccounts')],
  'azure.automation.runbook': [arm('azurerm_automation_runbook', 'Microsoft.Automation/automationAccounts/runbooks')],

  'azure.datafactory.factory': [arm('azurerm_data_factory', 'Microsoft.DataFactory/factories')],
  'azure.synapse.workspace': [arm('azurerm_synapse_workspace', 'Microsoft.Synapse/workspaces')],
  'azure.synapse.sqlPool': [arm('azurerm_synapse_sql_pool', 'Microsoft.Synapse/workspaces/sqlPools')],
  'azure.synapse.sparkPool': [arm('azurerm_synapse_spark_pool', 'Microsoft.Synapse/workspaces/bigDataPools')],
  'azure.kusto.cluster': [arm('azurerm_kusto_cluster', 'Microsoft.Kusto/clusters')],
  'azure.streamanalytics.cluster': [arm('azurerm_stream_analytics_cluster', 'Microsoft.StreamAnalytics/clusters')],
  'azure.streamanalytics.streamingJob': [
    arm('azurerm_stream_analytics_job', 'Microsoft.StreamAnalytics/streamingJobs'),
  ],
  'azure.devices.iotHub': [arm('azurerm_iothub', 'Microsoft.Devices/iotHubs')],
  'azure.devices.provisioningService': [arm('azurerm_iothub_dps', 'Microsoft.Devices/provisioningServices')],
  'azure.powerbidedicated.capacity': [arm('azurerm_powerbi_embedded', 'Microsoft.PowerBIDedicated/capacities')],

  'azure.operationalinsights.cluster': [arm('azurerm_log_analytics_cluster', 'Microsoft.OperationalInsights/clusters')],
  'azure.operationalinsights.workspace': [
    arm('azurerm_log_analytics_workspace', 'Microsoft.OperationalInsights/workspaces'),
  ],
  'azure.insights.component': [arm('azurerm_application_insights', 'Microsoft.Insights/components')],
  'azure.insights.webTest': [
    arm(
      'azurerm_application_insights_standard_web_test',
      'Microsoft.Insights/webTests',
      is('properties.kind', 'standard'),
    ),
    arm('azurerm_application_insights_web_test', 'Microsoft.Insights/webTests'),
  ],
  'azure.insights.actionGroup': [arm('azurerm_monitor_action_group', 'Microsoft.Insights/actionGroups')],
  'azure.insights.metricAlert': [arm('azurerm_monitor_metric_alert', 'Microsoft.Insights/metricAlerts')],
  'azure.insights.scheduledQueryRule': [
    arm(
      'azurerm_monitor_scheduled_query_rules_alert',
      'Microsoft.Insights/scheduledQueryRules',
      has('properties.source'),
    ),
    arm('azurerm_monitor_scheduled_query_rules_alert_v2', 'Microsoft.Insights/scheduledQueryRules'),
  ],
  'azure.insights.activityLogAlert': [
    arm('azurerm_monitor_activity_log_alert', 'Microsoft.Insights/activityLogAlerts'),
  ],
  'azure.insights.autoscaleSetting': [arm('azurerm_monitor_autoscale_setting', 'Microsoft.Insights/autoScaleSettings')],
  'azure.insights.dataCollectionEndpoint': [
    arm('azurerm_monitor_data_collection_endpoint', 'Microsoft.Insights/dataCollectionEndpoints'),
  ],
  'azure.insights.dataCollectionRule': [
    arm('azurerm_monitor_data_collection_rule', 'Microsoft.Insights/dataCollectionRules'),
  ],
  'azure.insights.privateLinkScope': [
    arm('azurerm_monitor_private_link_scope', 'Microsoft.Insights/privateLinkScopes'),
  ],
  'azure.insights.diagnosticSetting': [
    arm('azurerm_monitor_diagnostic_setting', 'Microsoft.Insights/diagnosticSettings', undefined, diagnosticSettingId),
  ],
  'azure.recoveryservices.vault': [arm('azurerm_recovery_services_vault', 'Microsoft.RecoveryServices/vaults')],
  'azure.dataprotection.backupVault': [
    arm('azurerm_data_protection_backup_vault', 'Microsoft.DataProtection/backupVaults'),
  ],
  'azure.authorization.roleAssignment': [arm('azurerm_role_assignment', 'Microsoft.Authorization/roleAssignments')],
};

const managedElsewhere = leftOut(
  'another resource made their resource group, and keeps what is in it',
  ({ resource, known }) => {
    const group = /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+/.exec(resource.id)?.[0];
    const managedBy = known(group ?? '')?.properties.managedBy;
    return typeof managedBy === 'string' && managedBy !== '';
  },
);

/**
 * How resources of Azure are imported, from the section "Import" of their pages:
 * https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs
 */
export const azureImports: ImportRules = Object.fromEntries(
  Object.entries(table).map(([type, rules]) => [type, [managedElsewhere, ...rules]]),
);

/** Types of the resource manager, spelled as the provider asks for. */
export const armTypes: readonly string[] = [
  ...Object.values(table).flatMap((rules) => rules.flatMap((rule) => ('arm' in rule ? [rule.arm] : []))),
  // What roles are assigned on and settings are made for, beside the resources above.
  ...['blobServices', 'fileServices', 'queueServices', 'tableServices'].map(
    (service) => `Microsoft.Storage/storageAccounts/${service}`,
  ),
];

/** Whether the machine that it is attached to starts from it. */
function isSystemDisk({ resource, known }: Subject): boolean {
  const machine = known(String(resource.properties.managedBy));
  const started = valueAt(machine?.properties ?? {}, 'properties.storageProfile.osDisk.managedDisk.id');
  return typeof started === 'string' && canonicalId(started) === resource.id;
}

/** The target and the name, with a bar between them: an id of the provider's own. */
function diagnosticSettingId({ resource, spelled }: Subject): string | undefined {
  const id = spelled(resource.id);
  const [, target, name] = /^(\/.+)\/providers\/Microsoft\.Insights\/diagnosticSettings\/([^/]+)$/.exec(id) ?? [];
  return target === undefined ? undefined : `${target}|${name}`;
}
