import type { Row } from './configOrganization.ts';
import { own } from './support.ts';

const hostile = '<b>"];import os#\u202e';
const escaped = '&lt;b&gt;"];import os#\u202e';
const tags = [{ key: 'Name', value: hostile, tag: `Name=${hostile}` }];
const tagSet = `<tagSet><item><key>Name</key><value>${escaped}</value></item></tagSet>`;
const group = `arn:aws:autoscaling:eu-west-1:${own}:autoScalingGroup:0a1b2c3d:autoScalingGroupName/web`;

const row = (resourceType: string, configuration: object, more: Partial<Row> = {}): Row => ({
  accountId: own,
  awsRegion: 'eu-west-1',
  resourceType,
  configuration,
  ...more,
});

/**
 * Items as AWS Config keeps them, one for each type that it may tell: properties are those of
 * https://github.com/awslabs/aws-config-resource-schema/tree/master/config/properties/resource-types
 */
export const configItems: readonly Row[] = [
  row(
    'AWS::EC2::VPC',
    {
      vpcId: 'vpc-0a1',
      cidrBlock: '10.0.0.0/16',
      state: { value: 'available' },
      isDefault: false,
      ownerId: own,
      tags: [],
    },
    { tags },
  ),
  row(
    'AWS::EC2::Subnet',
    {
      subnetId: 'subnet-0a1',
      vpcId: 'vpc-0a1',
      state: { value: 'available' },
      ownerId: own,
      ipv6CidrBlockAssociationSet: [],
    },
    { tags },
  ),
  row('AWS::EC2::RouteTable', {
    routeTableId: 'rtb-0a1',
    vpcId: 'vpc-0a1',
    ownerId: own,
    associations: [
      { main: false, routeTableAssociationId: 'rtbassoc-0a1', routeTableId: 'rtb-0a1', subnetId: 'subnet-0a1' },
    ],
    routes: [
      {
        destinationCidrBlock: '0.0.0.0/0',
        natGatewayId: 'nat-0a1',
        origin: 'CreateRoute',
        state: 'active',
        gatewayId: null,
      },
      { destinationCidrBlock: '10.1.0.0/16', vpcPeeringConnectionId: 'pcx-0a1' },
      { destinationCidrBlock: '10.2.0.0/16', gatewayId: 'vgw-0a1' },
    ],
  }),
  row('AWS::EC2::InternetGateway', {
    internetGatewayId: 'igw-0a1',
    ownerId: own,
    attachments: [{ state: 'available', vpcId: 'vpc-0a1' }],
  }),
  row('AWS::EC2::NatGateway', {
    natGatewayId: 'nat-0a1',
    subnetId: 'subnet-0a1',
    vpcId: 'vpc-0a1',
    state: { value: 'available' },
    natGatewayAddresses: [{ allocationId: 'eipalloc-0a1', networkInterfaceId: 'eni-0a1' }],
  }),
  row('AWS::EC2::EIP', {
    allocationId: 'eipalloc-0a1',
    publicIp: '192.0.2.1',
    domain: 'vpc',
    networkInterfaceId: 'eni-0a1',
    instanceId: null,
  }),
  row('AWS::EC2::SecurityGroup', {
    groupId: 'sg-0a1',
    groupName: 'web',
    vpcId: 'vpc-0a1',
    ownerId: own,
    ipPermissions: [
      {
        ipProtocol: 'tcp',
        fromPort: 80,
        toPort: 80,
        userIdGroupPairs: [{ groupId: 'sg-0b2', userId: own }],
        ipRanges: ['0.0.0.0/0'],
        ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }],
      },
    ],
    ipPermissionsEgress: [],
  }),
  row('AWS::EC2::NetworkInterface', {
    networkInterfaceId: 'eni-0a1',
    subnetId: 'subnet-0a1',
    vpcId: 'vpc-0a1',
    ownerId: own,
    groups: [{ groupId: 'sg-0a1', groupName: 'web' }],
    attachment: { instanceId: 'i-0a1', instanceOwnerId: own },
    association: { allocationId: 'eipalloc-0a1' },
    tagSet: [],
  }),
  row(
    'AWS::EC2::Instance',
    {
      instanceId: 'i-0a1',
      subnetId: 'subnet-0a1',
      vpcId: 'vpc-0a1',
      launchTime: '2026-01-02T03:04:05Z',
      state: { code: 16, name: 'running' },
      iamInstanceProfile: { arn: `arn:aws:iam::${own}:instance-profile/web`, id: 'AIPA' },
      securityGroups: [{ groupId: 'sg-0a1' }],
      networkInterfaces: [{ networkInterfaceId: 'eni-0a1', groups: [{ groupId: 'sg-0a1' }] }],
      blockDeviceMappings: [{ deviceName: '/dev/xvda', ebs: { volumeId: 'vol-0a1' } }],
      tags: [{ key: 'Name', value: hostile }],
    },
    { tags },
  ),
  row('AWS::EC2::Volume', {
    volumeId: 'vol-0a1',
    size: 8,
    attachments: [{ instanceId: 'i-0a1', device: '/dev/xvda' }],
    kmsKeyId: `arn:aws:kms:eu-west-1:${own}:key/0a1`,
  }),
  row('AWS::EC2::VPCEndpoint', {
    vpcEndpointId: 'vpce-0a1',
    vpcId: 'vpc-0a1',
    ownerId: own,
    subnetIds: ['subnet-0a1'],
    routeTableIds: ['rtb-0a1'],
    networkInterfaceIds: ['eni-0a1'],
    groups: [{ groupId: 'sg-0a1' }],
    dnsEntries: [{ dnsName: 'vpce-0a1-x.s3.eu-west-1.vpce.amazonaws.com' }],
  }),
  row('AWS::EC2::VPCPeeringConnection', {
    vpcPeeringConnectionId: 'pcx-0a1',
    requesterVpcInfo: { ownerId: own, region: 'eu-west-1', vpcId: 'vpc-0a1' },
    accepterVpcInfo: { ownerId: '222222222222', region: 'eu-west-1', vpcId: 'vpc-0b2' },
  }),
  row('AWS::EC2::NetworkAcl', {
    networkAclId: 'acl-0a1',
    vpcId: 'vpc-0a1',
    ownerId: own,
    isDefault: true,
    associations: [{ subnetId: 'subnet-0a1' }],
  }),
  row('AWS::EC2::VPNGateway', {
    vpnGatewayId: 'vgw-0a1',
    state: { value: 'available' },
    vpcAttachments: [{ state: 'attached', vpcId: 'vpc-0a1' }],
  }),
  row(
    'AWS::AutoScaling::AutoScalingGroup',
    {
      autoScalingGroupARN: group,
      autoScalingGroupName: 'web',
      vpczoneIdentifier: 'subnet-0a1,subnet-0b2',
      instances: [{ instanceId: 'i-0a1', lifecycleState: 'InService' }],
      launchTemplate: { launchTemplateId: 'lt-0a1', version: '1' },
      targetGroupARNs: [`arn:aws:elasticloadbalancing:eu-west-1:${own}:targetgroup/web/0a1b2c3d4e5f6789`],
    },
    { tags },
  ),
];

interface Page {
  /** For EC2, what is inside of the answer. */
  readonly inner?: string;
  readonly body?: string;
}

const list = (set: string, inner: string): Page => ({ inner: `<${set}><item>${inner}</item></${set}>` });
const ids = (...pairs: readonly [string, string][]): string =>
  pairs.map(([name, value]) => `<${name}>${value}</${name}>`).join('');

/** The same resources as their services list them, by operation: shapes of https://docs.aws.amazon.com/AWSEC2/latest/APIReference */
export const listedPages: Readonly<Record<string, Page>> = {
  DescribeVpcs: list('vpcSet', `${ids(['vpcId', 'vpc-0a1'], ['ownerId', own], ['state', 'available'])}${tagSet}`),
  DescribeSubnets: list(
    'subnetSet',
    `${ids(['subnetId', 'subnet-0a1'], ['vpcId', 'vpc-0a1'], ['ownerId', own])}${tagSet}`,
  ),
  DescribeRouteTables: list(
    'routeTableSet',
    `${ids(['routeTableId', 'rtb-0a1'], ['vpcId', 'vpc-0a1'], ['ownerId', own])}
    <associationSet><item><main>false</main><subnetId>subnet-0a1</subnetId></item></associationSet>
    <routeSet><item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><natGatewayId>nat-0a1</natGatewayId></item>
    <item><destinationCidrBlock>10.1.0.0/16</destinationCidrBlock><vpcPeeringConnectionId>pcx-0a1</vpcPeeringConnectionId></item>
    <item><destinationCidrBlock>10.2.0.0/16</destinationCidrBlock><gatewayId>vgw-0a1</gatewayId></item></routeSet>`,
  ),
  DescribeInternetGateways: list(
    'internetGatewaySet',
    `${ids(['internetGatewayId', 'igw-0a1'], ['ownerId', own])}<attachmentSet><item><vpcId>vpc-0a1</vpcId></item></attachmentSet>`,
  ),
  DescribeNatGateways: list(
    'natGatewaySet',
    `${ids(['natGatewayId', 'nat-0a1'], ['subnetId', 'subnet-0a1'], ['vpcId', 'vpc-0a1'])}<natGatewayAddressSet><item><allocationId>eipalloc-0a1</allocationId><networkInterfaceId>eni-0a1</networkInterfaceId></item></natGatewayAddressSet>`,
  ),
  DescribeAddresses: list(
    'addressesSet',
    ids(['allocationId', 'eipalloc-0a1'], ['publicIp', '192.0.2.1'], ['networkInterfaceId', 'eni-0a1']),
  ),
  DescribeSecurityGroups: list(
    'securityGroupInfo',
    `${ids(['groupId', 'sg-0a1'], ['groupName', 'web'], ['vpcId', 'vpc-0a1'], ['ownerId', own])}<ipPermissions><item><ipProtocol>tcp</ipProtocol><fromPort>80</fromPort><toPort>80</toPort><groups><item><groupId>sg-0b2</groupId><userId>${own}</userId></item></groups></item></ipPermissions>`,
  ),
  DescribeNetworkInterfaces: list(
    'networkInterfaceSet',
    `${ids(['networkInterfaceId', 'eni-0a1'], ['subnetId', 'subnet-0a1'], ['vpcId', 'vpc-0a1'], ['ownerId', own])}<groupSet><item><groupId>sg-0a1</groupId></item></groupSet>
    <attachment><instanceId>i-0a1</instanceId><instanceOwnerId>${own}</instanceOwnerId></attachment><association><allocationId>eipalloc-0a1</allocationId></association>`,
  ),
  DescribeInstances: list(
    'reservationSet',
    `<ownerId>${own}</ownerId><instancesSet><item>${ids(['instanceId', 'i-0a1'], ['subnetId', 'subnet-0a1'], ['vpcId', 'vpc-0a1'])}${tagSet}
    <iamInstanceProfile><arn>arn:aws:iam::${own}:instance-profile/web</arn></iamInstanceProfile><groupSet><item><groupId>sg-0a1</groupId></item></groupSet>
    <networkInterfaceSet><item><networkInterfaceId>eni-0a1</networkInterfaceId><groupSet><item><groupId>sg-0a1</groupId></item></groupSet></item></networkInterfaceSet>
    <blockDeviceMapping><item><ebs><volumeId>vol-0a1</volumeId></ebs></item></blockDeviceMapping></item></instancesSet>`,
  ),
  DescribeVolumes: list(
    'volumeSet',
    `${ids(['volumeId', 'vol-0a1'], ['kmsKeyId', `arn:aws:kms:eu-west-1:${own}:key/0a1`])}<attachmentSet><item><instanceId>i-0a1</instanceId><device>/dev/xvda</device></item></attachmentSet>`,
  ),
  DescribeVpcEndpoints: list(
    'vpcEndpointSet',
    `${ids(['vpcEndpointId', 'vpce-0a1'], ['vpcId', 'vpc-0a1'], ['ownerId', own])}<subnetIdSet><item>subnet-0a1</item></subnetIdSet><routeTableIdSet><item>rtb-0a1</item></routeTableIdSet>
    <networkInterfaceIdSet><item>eni-0a1</item></networkInterfaceIdSet><groupSet><item><groupId>sg-0a1</groupId></item></groupSet>`,
  ),
  DescribeVpcPeeringConnections: list(
    'vpcPeeringConnectionSet',
    `<vpcPeeringConnectionId>pcx-0a1</vpcPeeringConnectionId><requesterVpcInfo>${ids(['ownerId', own], ['region', 'eu-west-1'], ['vpcId', 'vpc-0a1'])}</requesterVpcInfo>
    <accepterVpcInfo>${ids(['ownerId', '222222222222'], ['region', 'eu-west-1'], ['vpcId', 'vpc-0b2'])}</accepterVpcInfo>`,
  ),
  DescribeNetworkAcls: list(
    'networkAclSet',
    `${ids(['networkAclId', 'acl-0a1'], ['vpcId', 'vpc-0a1'], ['ownerId', own])}<associationSet><item><subnetId>subnet-0a1</subnetId></item></associationSet>`,
  ),
  DescribeVpnGateways: list(
    'vpnGatewaySet',
    `${ids(['vpnGatewayId', 'vgw-0a1'], ['state', 'available'])}<attachments><item><vpcId>vpc-0a1</vpcId><state>attached</state></item></attachments>`,
  ),
  DescribeAutoScalingGroups: {
    body: `<DescribeAutoScalingGroupsResponse><DescribeAutoScalingGroupsResult><AutoScalingGroups><member>
    ${ids(['AutoScalingGroupARN', group], ['AutoScalingGroupName', 'web'], ['VPCZoneIdentifier', 'subnet-0a1,subnet-0b2'])}
    <Instances><member><InstanceId>i-0a1</InstanceId></member></Instances>
    <LaunchTemplate><LaunchTemplateId>lt-0a1</LaunchTemplateId><Version>1</Version></LaunchTemplate>
    <TargetGroupARNs><member>arn:aws:elasticloadbalancing:eu-west-1:${own}:targetgroup/web/0a1b2c3d4e5f6789</member></TargetGroupARNs>
    <Tags><member><Key>Name</Key><Value>${escaped}</Value></member></Tags></member></AutoScalingGroups></DescribeAutoScalingGroupsResult></DescribeAutoScalingGroupsResponse>`,
  },
};
