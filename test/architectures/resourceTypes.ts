import type { Resource } from '../../src/model/resource.ts';

/** Resource types of Orrery for those of CloudFormation that are things of their own. */
export const things: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::RestApi': 'aws.apigateway.restApi',
  'AWS::ApiGatewayV2::Api': 'aws.apigateway.httpApi',
  'AWS::AutoScaling::AutoScalingGroup': 'aws.autoscaling.autoScalingGroup',
  'AWS::CertificateManager::Certificate': 'aws.acm.certificate',
  'AWS::CloudWatch::Alarm': 'aws.cloudwatch.alarm',
  'AWS::DynamoDB::Table': 'aws.dynamodb.table',
  'AWS::EC2::CustomerGateway': 'aws.ec2.customerGateway',
  'AWS::EC2::EIP': 'aws.ec2.elasticIp',
  'AWS::EC2::FlowLog': 'aws.ec2.flowLog',
  'AWS::EC2::Instance': 'aws.ec2.instance',
  'AWS::EC2::InternetGateway': 'aws.ec2.internetGateway',
  'AWS::EC2::LaunchTemplate': 'aws.ec2.launchTemplate',
  'AWS::EC2::NatGateway': 'aws.ec2.natGateway',
  'AWS::EC2::NetworkAcl': 'aws.ec2.networkAcl',
  'AWS::EC2::PrefixList': 'aws.ec2.prefixList',
  'AWS::EC2::RouteTable': 'aws.ec2.routeTable',
  'AWS::EC2::SecurityGroup': 'aws.ec2.securityGroup',
  'AWS::EC2::Subnet': 'aws.ec2.subnet',
  'AWS::EC2::TransitGateway': 'aws.ec2.transitGateway',
  'AWS::EC2::TransitGatewayAttachment': 'aws.ec2.transitGatewayAttachment',
  'AWS::EC2::TransitGatewayRouteTable': 'aws.ec2.transitGatewayRouteTable',
  'AWS::EC2::VPC': 'aws.ec2.vpc',
  'AWS::EC2::VPCEndpoint': 'aws.ec2.vpcEndpoint',
  'AWS::EC2::VPCPeeringConnection': 'aws.ec2.vpcPeeringConnection',
  'AWS::EC2::VPNConnection': 'aws.ec2.vpnConnection',
  'AWS::EC2::VPNGateway': 'aws.ec2.vpnGateway',
  'AWS::EC2::Volume': 'aws.ec2.volume',
  'AWS::ECR::Repository': 'aws.ecr.repository',
  'AWS::ECS::Cluster': 'aws.ecs.cluster',
  'AWS::ECS::Service': 'aws.ecs.service',
  'AWS::ECS::TaskDefinition': 'aws.ecs.taskDefinition',
  'AWS::EFS::FileSystem': 'aws.elasticfilesystem.fileSystem',
  'AWS::EFS::MountTarget': 'aws.elasticfilesystem.mountTarget',
  'AWS::ElastiCache::CacheCluster': 'aws.elasticache.cacheCluster',
  'AWS::ElastiCache::SubnetGroup': 'aws.elasticache.cacheSubnetGroup',
  'AWS::ElasticLoadBalancingV2::Listener': 'aws.elasticloadbalancing.listener',
  'AWS::ElasticLoadBalancingV2::ListenerRule': 'aws.elasticloadbalancing.listenerRule',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'aws.elasticloadbalancing.loadBalancer',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'aws.elasticloadbalancing.targetGroup',
  'AWS::Events::EventBus': 'aws.events.eventBus',
  'AWS::Events::Rule': 'aws.events.rule',
  'AWS::IAM::InstanceProfile': 'aws.iam.instanceProfile',
  'AWS::IAM::Role': 'aws.iam.role',
  'AWS::KMS::Alias': 'aws.kms.alias',
  'AWS::KMS::Key': 'aws.kms.key',
  'AWS::Kinesis::Stream': 'aws.kinesis.stream',
  'AWS::Lambda::EventSourceMapping': 'aws.lambda.eventSourceMapping',
  'AWS::Lambda::Function': 'aws.lambda.function',
  'AWS::Lambda::LayerVersion': 'aws.lambda.layer',
  'AWS::Logs::LogGroup': 'aws.logs.logGroup',
  'AWS::MSK::Cluster': 'aws.kafka.cluster',
  'AWS::OpenSearchService::Domain': 'aws.es.domain',
  'AWS::RDS::DBInstance': 'aws.rds.dbInstance',
  'AWS::RDS::DBSubnetGroup': 'aws.rds.dbSubnetGroup',
  'AWS::Redshift::Cluster': 'aws.redshift.cluster',
  'AWS::Redshift::ClusterSubnetGroup': 'aws.redshift.subnetGroup',
  'AWS::Route53::HostedZone': 'aws.route53.hostedZone',
  'AWS::Route53::RecordSet': 'aws.route53.recordSet',
  'AWS::S3::Bucket': 'aws.s3.bucket',
  'AWS::SNS::Subscription': 'aws.sns.subscription',
  'AWS::SNS::Topic': 'aws.sns.topic',
  'AWS::SQS::Queue': 'aws.sqs.queue',
  'AWS::SSM::Parameter': 'aws.ssm.parameter',
  'AWS::SecretsManager::Secret': 'aws.secretsmanager.secret',
  'AWS::StepFunctions::StateMachine': 'aws.states.stateMachine',
  'AWS::WAFv2::WebACL': 'aws.wafv2.webAcl',
};

/**
 * What is a resource only in CloudFormation: the property that names the thing of which it is a part, and why. Its other
 * references are that thing's.
 */
export const parts: Readonly<Record<string, { readonly of: string; readonly because: string }>> = {
  'AWS::ApiGateway::Deployment': { of: 'RestApiId', because: 'a snapshot of the API' },
  'AWS::ApiGateway::Method': { of: 'RestApiId', because: 'what the API does with a request' },
  'AWS::ApiGateway::Resource': { of: 'RestApiId', because: 'a path of the API' },
  'AWS::ApiGateway::Stage': { of: 'RestApiId', because: 'the API under a name' },
  'AWS::ApiGatewayV2::Integration': { of: 'ApiId', because: 'what the API does with a request' },
  'AWS::ApiGatewayV2::Route': { of: 'ApiId', because: 'a path of the API' },
  'AWS::ApiGatewayV2::Stage': { of: 'ApiId', because: 'the API under a name' },
  'AWS::EC2::NetworkAclEntry': { of: 'NetworkAclId', because: 'a rule of the list' },
  'AWS::EC2::Route': { of: 'RouteTableId', because: 'a line of the table' },
  'AWS::EC2::SecurityGroupIngress': { of: 'GroupId', because: 'a rule of the group' },
  'AWS::EC2::SubnetNetworkAclAssociation': { of: 'NetworkAclId', because: 'the list tells its subnets' },
  'AWS::EC2::SubnetRouteTableAssociation': { of: 'RouteTableId', because: 'the table tells its subnets' },
  'AWS::EC2::TransitGatewayRoute': { of: 'TransitGatewayRouteTableId', because: 'a line of the table' },
  'AWS::EC2::TransitGatewayRouteTableAssociation': {
    of: 'TransitGatewayRouteTableId',
    because: 'which table an attachment is routed by',
  },
  'AWS::EC2::TransitGatewayRouteTablePropagation': {
    of: 'TransitGatewayRouteTableId',
    because: 'which attachment writes lines into the table',
  },
  'AWS::EC2::VPCGatewayAttachment': { of: 'VpcId', because: 'the gateway tells its VPC' },
  'AWS::EC2::VolumeAttachment': { of: 'VolumeId', because: 'the volume tells its instance' },
  'AWS::IAM::Policy': { of: 'Roles', because: 'an inline policy is a part of its role' },
  'AWS::Lambda::EventInvokeConfig': { of: 'FunctionName', because: 'a setting of the function' },
  'AWS::Lambda::Permission': { of: 'FunctionName', because: "a statement of the function's own policy" },
  'AWS::S3::BucketPolicy': { of: 'Bucket', because: 'a property of the bucket' },
  'AWS::SNS::TopicPolicy': { of: 'Topics', because: 'a property of the topic' },
  'AWS::SQS::QueuePolicy': { of: 'Queues', because: 'a property of the queue' },
  'AWS::WAFv2::WebACLAssociation': { of: 'WebACLArn', because: 'the list tells what it applies to' },
};

/** Properties of which nothing is left when CloudFormation is done, by type: no API tells them. */
export const onlyForCloudFormation: Readonly<Record<string, { readonly property: string; readonly because: string }>> =
  {
    'AWS::CertificateManager::Certificate': {
      property: 'DomainValidationOptions',
      because:
        'CloudFormation writes the records that prove the domain into this zone; the certificate does not name it',
    },
  };

/** Inline properties that are resources of their own in the provider: through one of these a reference counts as shown. */
export const between: Readonly<Record<string, string>> = {
  'aws.ec2.networkInterface':
    'what is on a network carries its security groups there; EFS tells those of a mount target only one by one',
  'aws.sns.subscription': 'a topic lists its subscriptions in its template; each is a resource with its own ARN',
};

/** What `Ref` gives where it is neither an ARN nor the end of one, from the template reference of each type. */
const unlikeArn: Readonly<Record<string, (physicalId: string, resource: Resource) => boolean>> = {
  // The public address; ARNs have the id of the allocation.
  'aws.ec2.elasticIp': (physicalId, { properties }) => properties.PublicIp === physicalId,
  // A revision; the family is one thing.
  'aws.ecs.taskDefinition': (physicalId, { id }) => physicalId.startsWith(`${id}:`),
  // A layer's version; the layer is one thing.
  'aws.lambda.layer': (physicalId, { id }) => physicalId.startsWith(`${id}:`),
  // A name that the zone may have several times.
  'aws.route53.recordSet': (physicalId, { name }) => name.replace(/\.$/, '') === physicalId.replace(/\.$/, ''),
  'aws.sqs.queue': (physicalId, { id }) => id.endsWith(`:${physicalId.split('/').at(-1)}`),
  // `name|id|scope`
  'aws.wafv2.webAcl': (physicalId, { id }) => id.endsWith(`/${physicalId.split('|')[1]}`),
};

/** Whether a resource is the one that CloudFormation gave this physical id. */
export function isNamed(physicalId: string, resource: Resource): boolean {
  const { id, type } = resource;
  const last = physicalId.replace(/^\//, '');
  if (id === physicalId || id.endsWith(`/${last}`) || id.endsWith(`:${physicalId}`)) return true;
  return unlikeArn[type]?.(physicalId, resource) ?? false;
}
