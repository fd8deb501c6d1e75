/**
 * How draw.io draws a thing of AWS, by the names of its library `mxgraph.aws4`
 * (github.com/jgraph/drawio, src/main/webapp/stencils/aws4.xml and js/diagramly/sidebar/Sidebar-AWS4.js).
 */
export interface AwsStencil {
  /** `service`: white on a square of its category's colour. `resource`: lines in that colour. */
  readonly form: 'service' | 'resource';
  readonly name: string;
  readonly category: AwsCategory;
  /** Icon of the frame around its content, where it has one of its own. */
  readonly frame?: AwsFrame;
}

export type AwsCategory = keyof typeof awsColours;

/** Colours of AWS' architecture icons, as draw.io's sidebar has them. */
export const awsColours = {
  compute: '#ED7100',
  storage: '#7AA116',
  database: '#C925D1',
  network: '#8C4FFF',
  analytics: '#8C4FFF',
  integration: '#E7157B',
  management: '#E7157B',
  security: '#DD344C',
  general: '#232F3D',
} as const;

/** A frame around content, as AWS draws groups. */
export interface AwsFrame {
  readonly icon: string;
  readonly stroke: string;
  readonly text: string;
  /** Filled frames have no outline but for their icon. */
  readonly fill?: string;
  readonly dashed?: true;
}

const account: AwsFrame = { icon: 'group_account', stroke: '#CD2264', text: '#CD2264' };
const region: AwsFrame = { icon: 'group_region', stroke: '#00A4A6', text: '#147EBA', dashed: true };
const vpc: AwsFrame = { icon: 'group_vpc2', stroke: '#8C4FFF', text: '#8C4FFF' };
const privateSubnet: AwsFrame = {
  icon: 'group_security_group',
  stroke: '#00A4A6',
  text: '#147EBA',
  fill: '#E6F6F7',
};
/** A subnet whose routes lead to an internet gateway. */
export const publicSubnet: AwsFrame = {
  icon: 'group_security_group',
  stroke: '#7AA116',
  text: '#248814',
  fill: '#F2F6E8',
};
const scalingGroup: AwsFrame = {
  icon: 'group_auto_scaling_group',
  stroke: '#D86613',
  text: '#D86613',
  dashed: true,
};

/** By resource type; a service's own icon by the beginning of its types' ids. */
export const awsStencils: Readonly<Record<string, AwsStencil>> = {
  'aws.organizations': service('organizations', 'management'),
  'aws.organizations.root': resource('organizations_organizational_unit', 'management'),
  'aws.organizations.organizationalUnit': resource('organizations_organizational_unit', 'management'),
  'aws.organizations.account': resource('organizations_account', 'management', account),
  'aws.organizations.policy': resource('policy', 'management'),
  'aws.organizations.policyContent': resource('template', 'management'),
  'aws.organizations.delegatedAdministrator': resource('role', 'management'),
  'aws.organizations.trustedService': resource('permissions', 'management'),
  'aws.account.region': resource('globe', 'general', region),
  'aws.sso': service('single_sign_on', 'security'),
  'aws.sso.permissionSet': resource('permissions', 'security'),
  'aws.sso.accountAssignment': resource('role', 'security'),
  'aws.sso.application': resource('generic_application', 'general'),
  'aws.sso.applicationAssignment': resource('role', 'security'),
  'aws.identitystore': service('single_sign_on', 'security'),
  'aws.identitystore.group': resource('users', 'general'),
  'aws.identitystore.user': resource('user', 'general'),
  'aws.iam': service('identity_and_access_management', 'security'),
  'aws.iam.group': resource('users', 'general'),
  'aws.iam.user': resource('user', 'general'),
  'aws.iam.role': resource('role', 'security'),
  'aws.iam.policy': resource('permissions', 'security'),
  'aws.iam.instanceProfile': resource('role', 'security'),
  'aws.iam.samlProvider': resource('saml_token', 'general'),
  'aws.ec2': service('ec2', 'compute'),
  'aws.ec2.vpc': service('vpc', 'network', vpc),
  'aws.ec2.subnet': resource('group_subnet', 'network', privateSubnet),
  'aws.ec2.routeTable': resource('route_table', 'network'),
  'aws.ec2.networkAcl': resource('network_access_control_list', 'network'),
  'aws.ec2.internetGateway': resource('internet_gateway', 'network'),
  'aws.ec2.egressOnlyInternetGateway': resource('internet_gateway', 'network'),
  'aws.ec2.natGateway': resource('nat_gateway', 'network'),
  'aws.ec2.elasticIp': resource('elastic_ip_address', 'compute'),
  'aws.ec2.vpcEndpoint': resource('endpoints', 'network'),
  'aws.ec2.vpcEndpointService': service('vpc_privatelink', 'network'),
  'aws.ec2.vpcPeeringConnection': resource('peering', 'network'),
  'aws.ec2.transitGateway': service('transit_gateway', 'network'),
  'aws.ec2.transitGatewayRouteTable': resource('route_table', 'network'),
  'aws.ec2.transitGatewayAttachment': resource('transit_gateway_attachment', 'network'),
  'aws.ec2.vpnGateway': resource('vpn_gateway', 'network'),
  'aws.ec2.customerGateway': resource('customer_gateway', 'network'),
  'aws.ec2.vpnConnection': resource('vpn_connection', 'network'),
  'aws.ec2.prefixList': resource('checklist', 'network'),
  'aws.ec2.flowLog': resource('flow_logs', 'network'),
  'aws.ec2.securityGroup': resource('security_group', 'security'),
  'aws.ec2.launchTemplate': resource('template', 'compute'),
  'aws.ec2.instance': resource('instance2', 'compute'),
  'aws.ec2.networkInterface': resource('elastic_network_interface', 'network'),
  'aws.ec2.volume': resource('volume', 'storage'),
  'aws.directconnect': service('direct_connect', 'network'),
  'aws.networkfirewall': service('network_firewall', 'security'),
  'aws.networkfirewall.firewallPolicy': resource('policy', 'security'),
  'aws.networkfirewall.ruleGroup': resource('filtering_rule', 'security'),
  'aws.elasticloadbalancing': service('elastic_load_balancing', 'network'),
  'aws.elasticloadbalancing.listener': resource('endpoint', 'network'),
  'aws.elasticloadbalancing.listenerRule': resource('rule_2', 'network'),
  'aws.elasticloadbalancing.targetGroup': resource('instances', 'network'),
  'aws.elasticloadbalancing.classicLoadBalancer': resource('classic_load_balancer', 'network'),
  'aws.cloudfront': service('cloudfront', 'network'),
  'aws.cloudfront.vpcOrigin': resource('endpoint', 'network'),
  'aws.route53': service('route_53', 'network'),
  'aws.route53.hostedZone': resource('hosted_zone', 'network'),
  'aws.apigateway': service('api_gateway', 'network'),
  'aws.apigateway.domainName': resource('endpoint', 'network'),
  'aws.apigateway.vpcLink': resource('endpoint', 'network'),
  'aws.apigateway.restVpcLink': resource('endpoint', 'network'),
  'aws.wafv2': service('waf', 'security'),
  'aws.acm': resource('certificate_manager_2', 'security'),
  'aws.autoscaling': resource('auto_scaling2', 'compute', scalingGroup),
  'aws.autoscaling.launchConfiguration': resource('template', 'compute'),
  'aws.ecs': service('ecs', 'compute'),
  'aws.ecs.service': resource('ecs_service', 'compute'),
  'aws.ecs.task': resource('ecs_task', 'compute'),
  'aws.ecs.taskDefinition': resource('container_1', 'compute'),
  'aws.eks': service('eks', 'compute'),
  'aws.eks.nodegroup': resource('instances', 'compute'),
  'aws.eks.fargateProfile': service('fargate', 'compute'),
  'aws.ecr': service('ecr', 'compute'),
  'aws.ecr.repository': resource('registry', 'compute'),
  'aws.lambda': service('lambda', 'compute'),
  'aws.lambda.function': resource('lambda_function', 'compute'),
  'aws.lambda.eventSourceMapping': resource('event', 'integration'),
  'aws.lambda.layer': resource('layers', 'compute'),
  'aws.states': service('step_functions', 'integration'),
  'aws.rds': service('rds', 'database'),
  'aws.rds.dbCluster': resource('rds_instance_alt', 'database'),
  'aws.rds.dbInstance': resource('rds_instance', 'database'),
  'aws.rds.dbProxy': resource('rds_proxy', 'database'),
  'aws.dynamodb': service('dynamodb', 'database'),
  'aws.dynamodb.table': resource('table', 'database'),
  'aws.elasticache': service('elasticache', 'database'),
  'aws.elasticache.cacheCluster': resource('cache_node', 'database'),
  'aws.redshift': service('redshift', 'analytics'),
  'aws.es': service('elasticsearch_service', 'analytics'),
  'aws.s3': service('s3', 'storage'),
  'aws.s3.bucket': resource('bucket', 'storage'),
  'aws.elasticfilesystem': service('elastic_file_system', 'storage'),
  'aws.elasticfilesystem.fileSystem': resource('file_system', 'storage'),
  'aws.elasticfilesystem.accessPoint': resource('endpoint', 'storage'),
  'aws.sns': service('sns', 'integration'),
  'aws.sns.topic': resource('topic', 'integration'),
  'aws.sqs': service('sqs', 'integration'),
  'aws.sqs.queue': resource('queue', 'integration'),
  'aws.events': service('eventbridge', 'integration'),
  'aws.events.eventBus': resource('eventbridge_custom_event_bus_resource', 'integration'),
  'aws.events.rule': resource('rule_3', 'integration'),
  'aws.kinesis': service('kinesis_data_streams', 'analytics'),
  'aws.kafka': service('managed_streaming_for_kafka', 'analytics'),
  'aws.kms': service('key_management_service', 'security'),
  'aws.secretsmanager': service('secrets_manager', 'security'),
  'aws.ssm': service('systems_manager', 'management'),
  'aws.ssm.parameter': resource('parameter_store', 'management'),
  'aws.cloudwatch': service('cloudwatch_2', 'management'),
  'aws.cloudwatch.alarm': resource('alarm', 'management'),
  'aws.logs': resource('logs', 'management'),
  'aws.cloudformation': service('cloudformation', 'management'),
  'aws.cloudformation.stack': resource('stack', 'management'),
  'aws.cloudformation.stackResource': resource('stack', 'management'),
};

function service(name: string, category: AwsCategory, frame?: AwsFrame): AwsStencil {
  return { form: 'service', name, category, ...(frame === undefined ? {} : { frame }) };
}

function resource(name: string, category: AwsCategory, frame?: AwsFrame): AwsStencil {
  return { form: 'resource', name, category, ...(frame === undefined ? {} : { frame }) };
}
