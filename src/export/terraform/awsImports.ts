import { parseArn } from '../../model/arn.ts';
import { objectsIn } from '../../model/json.ts';
import { valueAt } from '../../model/resourceType.ts';
import type { ImportRule, ImportRules, LeftOut, Subject } from './importRule.ts';

type IdOf = ImportRule['id'];

const whole: IdOf = ({ resource }) => resource.id;

/** `vpc-1` of an ARN that ends with `vpc/vpc-1`, `orders` of one that ends with `db:orders`. */
const last: IdOf = ({ resource }) =>
  resource.id.slice(Math.max(resource.id.lastIndexOf('/'), resource.id.lastIndexOf(':')) + 1);

/** What stands behind this in its ARN. */
function after(text: string): IdOf {
  return ({ resource: { id } }) => (id.includes(text) ? id.slice(id.indexOf(text) + text.length) : undefined);
}

function property(path: string): IdOf {
  return (subject) => textAt(subject, path);
}

function textAt({ resource }: Subject, path: string): string | undefined {
  const value = valueAt(resource.properties, path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function is(path: string, ...values: readonly (string | number | boolean)[]): (subject: Subject) => boolean {
  return ({ resource }) => values.some((value) => valueAt(resource.properties, path) === value);
}

function has(path: string): (subject: Subject) => boolean {
  return (subject) => textAt(subject, path) !== undefined;
}

function tagged(name: string): (subject: Subject) => boolean {
  return ({ resource }) => resource.tags[name] !== undefined;
}

function joined(separator: string, ...parts: readonly IdOf[]): IdOf {
  return (subject) => {
    const values = parts.map((part) => part(subject));
    return values.every((value) => typeof value === 'string') ? values.join(separator) : undefined;
  };
}

function to(resource: string, id: IdOf, when?: ImportRule['when']): ImportRule {
  return { to: resource, id, ...(when === undefined ? {} : { when }) };
}

function leftOut(why: string, when?: LeftOut['when']): LeftOut {
  return { leftOut: why, ...(when === undefined ? {} : { when }) };
}

const byAws = 'AWS made them';
const partOfOther = (what: string): string => `they are a part of ${what}`;

/**
 * How resources of AWS are imported, from the section "Import" of their pages:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs
 */
export const awsImports: ImportRules = {
  'aws.organizations.organization': [to('aws_organizations_organization', last)],
  'aws.organizations.root': [leftOut(partOfOther('their organization'))],
  'aws.organizations.organizationalUnit': [to('aws_organizations_organizational_unit', last)],
  'aws.organizations.account': [
    leftOut('a management account is not made by its organization', is('IsManagementAccount', true)),
    {
      to: 'aws_organizations_account',
      id: ({ resource }) => resource.account,
      account: managementAccount,
      when: isMember,
    },
    leftOut('they are not known to be members of an organization'),
  ],
  'aws.account.region': [leftOut('regions are enabled, not made')],
  'aws.organizations.policy': [leftOut(byAws, is('AwsManaged', true)), to('aws_organizations_policy', last)],
  'aws.organizations.policyContent': [leftOut(partOfOther('their policies'))],
  'aws.organizations.delegatedAdministrator': [
    {
      to: 'aws_organizations_delegated_administrator',
      id: (subject) =>
        objectsIn(subject.resource.properties.DelegatedServices).flatMap(({ ServicePrincipal }) =>
          typeof ServicePrincipal === 'string' ? [`${textAt(subject, 'Id')}/${ServicePrincipal}`] : [],
        ),
      account: ({ resource }) => parseArn(resource.parent ?? '')?.account,
    },
  ],
  'aws.organizations.trustedService': [leftOut(partOfOther('their organization'))],

  'aws.sso.instance': [leftOut('the provider only reads them')],
  'aws.sso.permissionSet': [to('aws_ssoadmin_permission_set', joined(',', whole, identityCenter))],
  'aws.sso.accountAssignment': [
    to(
      'aws_ssoadmin_account_assignment',
      joined(
        ',',
        principal,
        property('PrincipalType'),
        property('AccountId'),
        () => 'AWS_ACCOUNT',
        property('PermissionSetArn'),
        identityCenter,
      ),
    ),
  ],
  'aws.sso.application': [to('aws_ssoadmin_application', whole)],
  'aws.sso.applicationAssignment': [
    to(
      'aws_ssoadmin_application_assignment',
      joined(',', property('ApplicationArn'), principal, property('PrincipalType')),
    ),
  ],
  'aws.identitystore.group': [
    to('aws_identitystore_group', joined('/', property('IdentityStoreId'), property('GroupId'))),
  ],
  'aws.identitystore.user': [
    to('aws_identitystore_user', joined('/', property('IdentityStoreId'), property('UserId'))),
  ],

  'aws.iam.group': [to('aws_iam_group', last)],
  'aws.iam.user': [to('aws_iam_user', last)],
  'aws.iam.role': [
    leftOut('services of AWS made them for themselves', inArn(':role/aws-service-role/')),
    leftOut('IAM Identity Center made them from its permission sets', inArn(':role/aws-reserved/')),
    to('aws_iam_role', last),
  ],
  'aws.iam.policy': [leftOut(byAws, ofAws), to('aws_iam_policy', whole)],
  'aws.iam.instanceProfile': [to('aws_iam_instance_profile', last)],
  'aws.iam.oidcProvider': [to('aws_iam_openid_connect_provider', whole)],
  'aws.iam.samlProvider': [
    leftOut('IAM Identity Center made them', ({ resource }) => /\/AWSSSO_\w+_DO_NOT_DELETE$/.test(resource.id)),
    to('aws_iam_saml_provider', whole),
  ],

  'aws.ec2.vpc': [to('aws_default_vpc', last, is('IsDefault', true)), to('aws_vpc', last)],
  'aws.ec2.subnet': [to('aws_default_subnet', last, is('DefaultForAz', true)), to('aws_subnet', last)],
  'aws.ec2.routeTable': [to('aws_default_route_table', property('VpcId'), isMainTable), to('aws_route_table', last)],
  'aws.ec2.networkAcl': [to('aws_default_network_acl', last, is('IsDefault', true)), to('aws_network_acl', last)],
  'aws.ec2.internetGateway': [to('aws_internet_gateway', last)],
  'aws.ec2.egressOnlyInternetGateway': [to('aws_egress_only_internet_gateway', last)],
  'aws.ec2.natGateway': [to('aws_nat_gateway', last)],
  'aws.ec2.elasticIp': [
    leftOut('services of AWS made them', has('ServiceManaged')),
    to('aws_eip', property('AllocationId')),
  ],
  'aws.ec2.vpcEndpoint': [
    leftOut('services of AWS made them', is('RequesterManaged', true)),
    to('aws_vpc_endpoint', last),
  ],
  'aws.ec2.vpcEndpointService': [leftOut(byAws, is('Owner', 'amazon')), to('aws_vpc_endpoint_service', last)],
  'aws.ec2.vpcPeeringConnection': [to('aws_vpc_peering_connection', last)],
  'aws.ec2.transitGateway': [to('aws_ec2_transit_gateway', last)],
  'aws.ec2.transitGatewayRouteTable': [
    leftOut(partOfOther('their transit gateways'), is('DefaultAssociationRouteTable', true)),
    to('aws_ec2_transit_gateway_route_table', last),
  ],
  'aws.ec2.transitGatewayAttachment': [
    to('aws_ec2_transit_gateway_vpc_attachment', last, is('ResourceType', 'vpc')),
    to('aws_ec2_transit_gateway_peering_attachment', last, is('ResourceType', 'peering', 'tgw-peering')),
    to('aws_ec2_transit_gateway_connect', last, is('ResourceType', 'connect')),
    leftOut(partOfOther('the VPN connections and Direct Connect gateways that they attach')),
  ],
  'aws.ec2.vpnGateway': [to('aws_vpn_gateway', last)],
  'aws.ec2.customerGateway': [to('aws_customer_gateway', last)],
  'aws.ec2.vpnConnection': [to('aws_vpn_connection', last)],
  'aws.ec2.prefixList': [leftOut(byAws, ofAws), to('aws_ec2_managed_prefix_list', last)],
  'aws.ec2.flowLog': [to('aws_flow_log', last)],
  'aws.ec2.securityGroup': [
    to('aws_default_security_group', last, is('GroupName', 'default')),
    leftOut('EKS made them for its clusters', tagged('aws:eks:cluster-name')),
    to('aws_security_group', last),
  ],
  'aws.ec2.launchTemplate': [
    leftOut('EKS made them for its node groups', tagged('eks:nodegroup-name')),
    to('aws_launch_template', last),
  ],
  'aws.ec2.instance': [
    leftOut('Auto Scaling groups start and stop them', tagged('aws:autoscaling:groupName')),
    to('aws_instance', last),
  ],
  'aws.ec2.networkInterface': [
    leftOut('services of AWS made them', is('RequesterManaged', true)),
    leftOut(
      'services of AWS made them',
      (subject) => !['interface', 'efa', undefined].includes(textAt(subject, 'InterfaceType')),
    ),
    leftOut(partOfOther('their instances'), is('Attachment.DeviceIndex', 0)),
    leftOut(partOfOther('their instances'), is('Attachment.DeleteOnTermination', true)),
    to('aws_network_interface', last),
  ],
  'aws.ec2.volume': [
    leftOut(partOfOther('their instances'), ({ resource }) =>
      objectsIn(resource.properties.Attachments).some(({ DeleteOnTermination }) => DeleteOnTermination === true),
    ),
    to('aws_ebs_volume', last),
  ],

  'aws.directconnect.gateway': [to('aws_dx_gateway', last)],
  'aws.directconnect.lag': [to('aws_dx_lag', last)],
  'aws.directconnect.connection': [to('aws_dx_connection', last)],
  'aws.directconnect.virtualInterface': [
    to('aws_dx_private_virtual_interface', last, is('virtualInterfaceType', 'private')),
    to('aws_dx_public_virtual_interface', last, is('virtualInterfaceType', 'public')),
    to('aws_dx_transit_virtual_interface', last, is('virtualInterfaceType', 'transit')),
    leftOut('of which kind they are was not read'),
  ],
  'aws.networkfirewall.firewall': [to('aws_networkfirewall_firewall', whole)],
  'aws.networkfirewall.firewallPolicy': [to('aws_networkfirewall_firewall_policy', whole)],
  'aws.networkfirewall.ruleGroup': [leftOut(byAws, awsManagedRules), to('aws_networkfirewall_rule_group', whole)],

  'aws.elasticloadbalancing.loadBalancer': [to('aws_lb', whole)],
  'aws.elasticloadbalancing.listener': [to('aws_lb_listener', whole)],
  'aws.elasticloadbalancing.listenerRule': [to('aws_lb_listener_rule', whole)],
  'aws.elasticloadbalancing.targetGroup': [to('aws_lb_target_group', whole)],
  'aws.elasticloadbalancing.classicLoadBalancer': [to('aws_elb', last)],
  'aws.cloudfront.distribution': [to('aws_cloudfront_distribution', last)],
  'aws.cloudfront.vpcOrigin': [to('aws_cloudfront_vpc_origin', last)],
  'aws.route53.hostedZone': [to('aws_route53_zone', last)],
  'aws.route53.recordSet': [
    leftOut(partOfOther('their hosted zones'), isApexRecord),
    to('aws_route53_record', recordId),
  ],
  'aws.apigateway.restApi': [to('aws_api_gateway_rest_api', last)],
  'aws.apigateway.httpApi': [to('aws_apigatewayv2_api', last)],
  'aws.apigateway.domainName': [
    leftOut('names for private APIs are imported with an id that was not read', ({ resource }) =>
      resource.id.includes('+'),
    ),
    to('aws_apigatewayv2_domain_name', last, ({ resource }) =>
      objectsIn(resource.properties.DomainNameConfigurations).every(({ EndpointType }) => EndpointType === 'REGIONAL'),
    ),
    to('aws_api_gateway_domain_name', last),
  ],
  'aws.apigateway.vpcLink': [to('aws_apigatewayv2_vpc_link', last)],
  'aws.apigateway.restVpcLink': [to('aws_api_gateway_vpc_link', last)],
  'aws.wafv2.webAcl': [
    leftOut('Firewall Manager made them', is('ManagedByFirewallManager', true)),
    to('aws_wafv2_web_acl', webAclId),
  ],
  'aws.acm.certificate': [to('aws_acm_certificate', whole)],

  'aws.autoscaling.autoScalingGroup': [
    leftOut('EKS made them for its node groups', tagged('eks:nodegroup-name')),
    to('aws_autoscaling_group', after(':autoScalingGroupName/')),
  ],
  'aws.autoscaling.launchConfiguration': [to('aws_launch_configuration', after(':launchConfigurationName/'))],
  'aws.ecs.cluster': [to('aws_ecs_cluster', last)],
  'aws.ecs.service': [to('aws_ecs_service', joined('/', clusterName('clusterArn'), last))],
  'aws.ecs.task': [leftOut('services and people start them, nobody keeps them')],
  'aws.ecs.taskDefinition': [to('aws_ecs_task_definition', property('taskDefinitionArn'))],
  'aws.eks.cluster': [to('aws_eks_cluster', last)],
  'aws.eks.nodegroup': [to('aws_eks_node_group', joined(':', inCluster(0), inCluster(1)))],
  'aws.eks.fargateProfile': [to('aws_eks_fargate_profile', joined(':', inCluster(0), inCluster(1)))],
  'aws.ecr.repository': [to('aws_ecr_repository', after(':repository/'))],
  'aws.lambda.function': [to('aws_lambda_function', last)],
  'aws.lambda.eventSourceMapping': [to('aws_lambda_event_source_mapping', last)],
  'aws.lambda.layer': [to('aws_lambda_layer_version', property('LatestMatchingVersion.LayerVersionArn'))],
  'aws.states.stateMachine': [to('aws_sfn_state_machine', whole)],

  'aws.rds.dbSubnetGroup': [leftOut('RDS made them', isCalled('default')), to('aws_db_subnet_group', last)],
  'aws.rds.dbCluster': [
    to('aws_docdb_cluster', last, is('Engine', 'docdb')),
    to('aws_neptune_cluster', last, is('Engine', 'neptune')),
    to('aws_rds_cluster', last),
  ],
  'aws.rds.dbInstance': [
    to('aws_docdb_cluster_instance', last, is('Engine', 'docdb')),
    to('aws_neptune_cluster_instance', last, is('Engine', 'neptune')),
    to('aws_rds_cluster_instance', last, (subject) => has('DBClusterIdentifier')(subject) && isAurora(subject)),
    leftOut(partOfOther('their clusters'), has('DBClusterIdentifier')),
    to('aws_db_instance', last),
  ],
  'aws.rds.dbProxy': [to('aws_db_proxy', property('DBProxyName'))],
  'aws.dynamodb.table': [to('aws_dynamodb_table', last)],
  'aws.elasticache.cacheSubnetGroup': [
    leftOut('ElastiCache made them', isCalled('default')),
    to('aws_elasticache_subnet_group', last),
  ],
  'aws.elasticache.replicationGroup': [to('aws_elasticache_replication_group', last)],
  'aws.elasticache.cacheCluster': [
    leftOut(partOfOther('their replication groups'), has('ReplicationGroupId')),
    to('aws_elasticache_cluster', last),
  ],
  'aws.elasticache.serverlessCache': [to('aws_elasticache_serverless_cache', last)],
  'aws.redshift.subnetGroup': [
    leftOut('Redshift made them', isCalled('default')),
    to('aws_redshift_subnet_group', last),
  ],
  'aws.redshift.cluster': [to('aws_redshift_cluster', last)],
  'aws.es.domain': [to('aws_opensearch_domain', last)],
  'aws.s3.bucket': [to('aws_s3_bucket', last)],
  'aws.elasticfilesystem.fileSystem': [to('aws_efs_file_system', last)],
  'aws.elasticfilesystem.mountTarget': [to('aws_efs_mount_target', last)],
  'aws.elasticfilesystem.accessPoint': [to('aws_efs_access_point', last)],

  'aws.sns.topic': [to('aws_sns_topic', whole)],
  'aws.sns.subscription': [to('aws_sns_topic_subscription', whole)],
  'aws.sqs.queue': [to('aws_sqs_queue', property('QueueUrl'))],
  'aws.events.eventBus': [
    leftOut('EventBridge made them', isCalled('default')),
    to('aws_cloudwatch_event_bus', after(':event-bus/')),
  ],
  'aws.events.rule': [
    leftOut('services of AWS made them', has('ManagedBy')),
    to('aws_cloudwatch_event_rule', eventRuleId),
  ],
  'aws.kinesis.stream': [to('aws_kinesis_stream', last)],
  'aws.kafka.cluster': [
    to('aws_msk_serverless_cluster', whole, is('ClusterType', 'SERVERLESS')),
    to('aws_msk_cluster', whole),
  ],

  'aws.kms.key': [
    leftOut(byAws, is('KeyManager', 'AWS')),
    to('aws_kms_replica_key', last, is('MultiRegionConfiguration.MultiRegionKeyType', 'REPLICA')),
    to('aws_kms_key', last),
  ],
  'aws.kms.alias': [
    leftOut(byAws, inArn(':alias/aws/')),
    to('aws_kms_alias', ({ resource }) => resource.id.slice(resource.id.indexOf(':alias/') + 1)),
  ],
  'aws.secretsmanager.secret': [
    leftOut('services of AWS made them', has('OwningService')),
    to('aws_secretsmanager_secret', whole),
  ],
  'aws.ssm.parameter': [to('aws_ssm_parameter', property('Name'))],
  'aws.cloudwatch.alarm': [
    to('aws_cloudwatch_composite_alarm', after(':alarm:'), has('AlarmRule')),
    to('aws_cloudwatch_metric_alarm', after(':alarm:')),
  ],
  'aws.logs.logGroup': [to('aws_cloudwatch_log_group', after(':log-group:'))],
  'aws.cloudformation.stack': [
    leftOut('the stacks that they are nested in make them', has('ParentId')),
    to('aws_cloudformation_stack', property('StackName')),
  ],
  'aws.cloudformation.stackResource': [leftOut('their stacks make them')],
  'aws.tag.taggedResource': [leftOut('Orrery does not know which resources of Terraform they are')],
};

/** An ARN of AWS itself instead of an account. */
function ofAws({ resource }: Subject): boolean {
  return parseArn(resource.id)?.account === 'aws';
}

function inArn(text: string): (subject: Subject) => boolean {
  return ({ resource }) => resource.id.includes(text);
}

function isCalled(name: string): (subject: Subject) => boolean {
  return (subject) => last(subject) === name;
}

/** `arn:aws:organizations::123456789012:account/o-1/…` names the account that manages the organization. */
function managementAccount({ resource }: Subject): string | undefined {
  const arn = parseArn(String(resource.properties.Arn));
  return arn?.service === 'organizations' ? arn.account : undefined;
}

function isMember(subject: Subject): boolean {
  return managementAccount(subject) !== undefined;
}

/** The instance that a permission set or an assignment belongs to: its ARN holds the same `ssoins-…`. */
function identityCenter({ resource }: Subject): string | undefined {
  const arn =
    typeof resource.properties.PermissionSetArn === 'string' ? resource.properties.PermissionSetArn : resource.id;
  const [, partition, instance] = /^arn:([\w-]+):sso:::(?:permissionSet|instance)\/([^/]+)\//.exec(arn) ?? [];
  return instance === undefined ? undefined : `arn:${partition}:sso:::instance/${instance}`;
}

function principal(subject: Subject): string | undefined {
  return textAt(subject, 'UserId') ?? textAt(subject, 'GroupId') ?? textAt(subject, 'PrincipalId');
}

function isMainTable({ resource }: Subject): boolean {
  return objectsIn(resource.properties.Associations).some(({ Main }) => Main === true);
}

function awsManagedRules({ resource }: Subject): boolean {
  return (
    parseArn(resource.id)?.account === 'aws' ||
    parseArn(resource.id)?.account === 'aws-managed' ||
    resource.id.includes(':aws-managed:')
  );
}

/** A zone has an SOA record and its own NS record from the beginning, and keeps them. */
function isApexRecord(subject: Subject): boolean {
  const type = textAt(subject, 'Type');
  const zone = subject.parent?.name;
  return (
    type === 'SOA' ||
    (type === 'NS' && zone !== undefined && plainName(zone) === plainName(textAt(subject, 'Name') ?? ''))
  );
}

function plainName(name: string): string {
  return name.replace(/\.$/, '').replace('\\052', '*').toLowerCase();
}

/** `Z1_www.example.com_A`, and the set identifier where several records have the same name and type. */
function recordId(subject: Subject): string | undefined {
  const zone = /:hostedzone\/([^/]+)\//.exec(subject.resource.id)?.[1];
  const name = textAt(subject, 'Name');
  const type = textAt(subject, 'Type');
  if (zone === undefined || name === undefined || type === undefined) return undefined;
  const set = textAt(subject, 'SetIdentifier');
  return [zone, plainName(name), type, ...(set === undefined ? [] : [set])].join('_');
}

/** `id/name/scope`, of `…:regional/webacl/name/id`. */
function webAclId({ resource }: Subject): string | undefined {
  const [, scope, name, id] = /:(regional|global)\/webacl\/([^/]+)\/([^/]+)$/.exec(resource.id) ?? [];
  return id === undefined ? undefined : `${id}/${name}/${scope === 'global' ? 'CLOUDFRONT' : 'REGIONAL'}`;
}

function clusterName(path: string): IdOf {
  return (subject) => textAt(subject, path)?.split('/').at(-1);
}

/** A part of `…:nodegroup/cluster/name/…`. */
function inCluster(part: number): IdOf {
  return ({ resource }) => resource.id.split('/')[part + 1];
}

function isAurora(subject: Subject): boolean {
  return textAt(subject, 'Engine')?.startsWith('aurora') === true;
}

/** `bus/rule`; a rule of the default bus by its name alone. */
function eventRuleId(subject: Subject): string | undefined {
  const name = textAt(subject, 'Name');
  const bus = textAt(subject, 'EventBusName') ?? 'default';
  return name === undefined ? undefined : `${bus}/${name}`;
}
