import { type Answer, type Asked, ec2Answer, member, own } from '../support.ts';

export const arn = (kind: string, id: string, account = own): string =>
  `arn:aws:ec2:eu-west-1:${account}:${kind}/${id}`;
export const balancer = `arn:aws:elasticloadbalancing:eu-west-1:${own}:loadbalancer/net/offer/0a1b2c3d4e5f6789`;
export const directConnect = `arn:aws:directconnect::${member}:dx-gateway/11460968-4ac1-4fd3-bdb2-00599e8a4b1c`;
const items = (...inner: string[]): string => inner.map((one) => `<item>${one}</item>`).join('');
const named = (name: string): string => `<tagSet><item><key>Name</key><value>${name}</value></item></tagSet>`;

/**
 * By operation the pages of each list, in the shapes of the examples on the pages of the API reference, for example
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTransitGatewayAttachments.html
 */
const lists: Readonly<Record<string, readonly [set: string, ...pages: string[]]>> = {
  DescribeNetworkAcls: [
    'networkAclSet',
    items(
      `<networkAclId>acl-0a1</networkAclId><vpcId>vpc-0a1</vpcId><default>true</default><ownerId>${own}</ownerId>
      <associationSet>${items('<networkAclId>acl-0a1</networkAclId><subnetId>subnet-0a1</subnetId>')}</associationSet>
      ${named('&lt;b&gt;"];import os#')}`,
    ),
    items(`<networkAclId>acl-0b2</networkAclId><vpcId>vpc-0b2</vpcId><ownerId>${member}</ownerId>`),
  ],
  DescribeManagedPrefixLists: [
    'prefixListSet',
    items(
      `<prefixListId>pl-63a5400a</prefixListId><ownerId>AWS</ownerId><prefixListName>com.amazonaws.eu-west-1.s3</prefixListName>
      <prefixListArn>arn:aws:ec2:eu-west-1:aws:prefix-list/pl-63a5400a</prefixListArn>`,
    ),
    items(
      `<prefixListId>pl-0a1</prefixListId><ownerId>${member}</ownerId><prefixListName>offices</prefixListName>
      <prefixListArn>${arn('prefix-list', 'pl-0a1', member)}</prefixListArn><state>state-of-tomorrow</state>`,
    ),
  ],
  GetManagedPrefixListEntries: ['entrySet', items('<cidr>192.0.2.0/24</cidr>'), items('<cidr>198.51.100.0/24</cidr>')],
  DescribeFlowLogs: [
    'flowLogSet',
    items(
      `<flowLogId>fl-0a1</flowLogId><resourceId>vpc-0a1</resourceId><trafficType>REJECT</trafficType>
      <logDestinationType>s3</logDestinationType><logDestination>arn:aws:s3:::flows/network/</logDestination>`,
    ),
    items('<flowLogId>fl-0b2</flowLogId><resourceId>tgw-attach-0a1</resourceId>'),
  ],
  DescribeTransitGateways: [
    'transitGatewaySet',
    items(
      `<transitGatewayId>tgw-0a1</transitGatewayId><transitGatewayArn>${arn('transit-gateway', 'tgw-0a1', member)}</transitGatewayArn>
      <state>available</state><ownerId>${member}</ownerId>
      <options><associationDefaultRouteTableId>tgw-rtb-0a1</associationDefaultRouteTableId></options>`,
    ),
    items('<transitGatewayId>tgw-0dead</transitGatewayId><state>deleted</state>'),
  ],
  DescribeTransitGatewayAttachments: [
    'transitGatewayAttachments',
    items(
      ...[
        ['tgw-attach-0a1', own, 'vpc', 'vpc-0a1'],
        ['tgw-attach-0b2', own, 'vpn', 'vpn-0a1'],
        ['tgw-attach-0c3', member, 'direct-connect-gateway', directConnect.slice(-36)],
      ].map(
        ([id, owner, type, resource]) =>
          `<transitGatewayAttachmentId>${id}</transitGatewayAttachmentId><transitGatewayId>tgw-0a1</transitGatewayId>
          <transitGatewayOwnerId>${member}</transitGatewayOwnerId><resourceOwnerId>${owner}</resourceOwnerId>
          <resourceType>${type}</resourceType><resourceId>${resource}</resourceId><state>available</state>
          <association><transitGatewayRouteTableId>tgw-rtb-0a1</transitGatewayRouteTableId></association>`,
      ),
    ),
    items(
      `<transitGatewayAttachmentId>tgw-attach-0d4</transitGatewayAttachmentId><transitGatewayId>tgw-0a1</transitGatewayId>
      <transitGatewayOwnerId>${member}</transitGatewayOwnerId><resourceOwnerId>333333333333</resourceOwnerId>
      <resourceType>peering</resourceType><resourceId>tgw-0f6</resourceId>`,
      `<transitGatewayAttachmentId>tgw-attach-0e5</transitGatewayAttachmentId><resourceType>quantum</resourceType>`,
      `<transitGatewayAttachmentId>tgw-attach-0dead</transitGatewayAttachmentId><state>deleted</state>`,
    ),
  ],
  DescribeTransitGatewayVpcAttachments: [
    'transitGatewayVpcAttachments',
    items(
      `<transitGatewayAttachmentId>tgw-attach-0a1</transitGatewayAttachmentId><vpcId>vpc-0a1</vpcId>
      <subnetIds><item>subnet-0b2</item><item>subnet-0a1</item></subnetIds>`,
    ),
  ],
  DescribeTransitGatewayPeeringAttachments: [
    'transitGatewayPeeringAttachments',
    items(
      `<transitGatewayAttachmentId>tgw-attach-0d4</transitGatewayAttachmentId>
      <requesterTgwInfo><transitGatewayId>tgw-0a1</transitGatewayId><ownerId>${member}</ownerId><region>eu-west-1</region></requesterTgwInfo>
      <accepterTgwInfo><transitGatewayId>tgw-0f6</transitGatewayId><ownerId>333333333333</ownerId><region>us-east-1</region></accepterTgwInfo>`,
    ),
  ],
  DescribeTransitGatewayRouteTables: [
    'transitGatewayRouteTables',
    items(
      `<transitGatewayRouteTableId>tgw-rtb-0a1</transitGatewayRouteTableId><transitGatewayId>tgw-0a1</transitGatewayId><state>available</state>`,
    ),
    items('<transitGatewayRouteTableId>tgw-rtb-0b2</transitGatewayRouteTableId>'),
  ],
  GetTransitGatewayRouteTableAssociations: [
    'associations',
    items('<transitGatewayAttachmentId>tgw-attach-0a1</transitGatewayAttachmentId><resourceId>vpc-0a1</resourceId>'),
    items('<transitGatewayAttachmentId>tgw-attach-0d4</transitGatewayAttachmentId><state>associating</state>'),
  ],
  GetTransitGatewayRouteTablePropagations: [
    'transitGatewayRouteTablePropagations',
    items(
      '<transitGatewayAttachmentId>tgw-attach-0b2</transitGatewayAttachmentId><resourceId>vpn-0a1</resourceId><state>enabled</state>',
    ),
  ],
  DescribeVpnGateways: [
    'vpnGatewaySet',
    items(
      `<vpnGatewayId>vgw-0a1</vpnGatewayId><state>available</state>
      <attachments>${items('<vpcId>vpc-0c3</vpcId><state>detached</state>', '<vpcId>vpc-0a1</vpcId><state>attached</state>')}</attachments>`,
      '<vpnGatewayId>vgw-0b2</vpnGatewayId><attachments/>',
    ),
  ],
  DescribeCustomerGateways: [
    'customerGatewaySet',
    items('<customerGatewayId>cgw-0a1</customerGatewayId><ipAddress>203.0.113.12</ipAddress><bgpAsn>65534</bgpAsn>'),
  ],
  DescribeVpnConnections: [
    'vpnConnectionSet',
    items(
      `<vpnConnectionId>vpn-0a1</vpnConnectionId><state>available</state><customerGatewayId>cgw-0a1</customerGatewayId>
      <transitGatewayId>tgw-0a1</transitGatewayId>
      <customerGatewayConfiguration>&lt;pre_shared_key&gt;planted-in-xml&lt;/pre_shared_key&gt;</customerGatewayConfiguration>
      <options><tunnelOptionSet>${items(
        `<outsideIpAddress>203.0.113.3</outsideIpAddress><preSharedKey>planted-in-tunnel</preSharedKey>`,
      )}</tunnelOptionSet></options>
      <vgwTelemetry>${items('<outsideIpAddress>203.0.113.3</outsideIpAddress><acceptedRouteCount>7</acceptedRouteCount>')}</vgwTelemetry>`,
      '<vpnConnectionId>vpn-0b2</vpnConnectionId><vpnGatewayId>vgw-0a1</vpnGatewayId>',
      '<vpnConnectionId>vpn-0dead</vpnConnectionId><state>deleted</state>',
    ),
  ],
  DescribeLaunchTemplateVersions: [
    'launchTemplateVersionSet',
    items(
      `<launchTemplateId>lt-0a1</launchTemplateId><launchTemplateName>web</launchTemplateName><versionNumber>3</versionNumber>
      <launchTemplateData><userData>cGxhbnRlZC1zY3JpcHQ=</userData><instanceType>z9.mega</instanceType>
      <securityGroupIdSet><item>sg-0a1</item></securityGroupIdSet>
      <networkInterfaceSet>${items('<groupSet><groupId>sg-0b2</groupId></groupSet><subnetId>subnet-0a1</subnetId>')}</networkInterfaceSet>
      </launchTemplateData>`,
    ),
    items('<launchTemplateId>lt-0b2</launchTemplateId><launchTemplateName>bare</launchTemplateName>'),
  ],
  DescribeLaunchTemplates: [
    'launchTemplates',
    items(
      `<launchTemplateId>lt-0a1</launchTemplateId><latestVersionNumber>5</latestVersionNumber>
      <tagSet><item><key>team</key><value>web</value></item></tagSet>`,
    ),
  ],
  DescribeEgressOnlyInternetGateways: [
    'egressOnlyInternetGatewaySet',
    items(
      `<egressOnlyInternetGatewayId>eigw-0a1</egressOnlyInternetGatewayId>
      <attachmentSet>${items('<vpcId>vpc-0a1</vpcId><state>attached</state>')}</attachmentSet>`,
    ),
    items('<egressOnlyInternetGatewayId>eigw-0b2</egressOnlyInternetGatewayId>'),
  ],
  DescribeVpcEndpointServiceConfigurations: [
    'serviceConfigurationSet',
    items(
      `<serviceId>vpce-svc-0a1</serviceId><serviceName>com.amazonaws.vpce.eu-west-1.vpce-svc-0a1</serviceName>
      <networkLoadBalancerArnSet><item>${balancer}</item></networkLoadBalancerArnSet>`,
    ),
    items('<serviceId>vpce-svc-0b2</serviceId>'),
  ],
  DescribeVpcEndpoints: [
    'vpcEndpointSet',
    items(
      '<vpcEndpointId>vpce-0a1</vpcEndpointId><vpcId>vpc-0a1</vpcId><serviceName>com.amazonaws.vpce.eu-west-1.vpce-svc-0a1</serviceName>',
      '<vpcEndpointId>vpce-0b2</vpcEndpointId><vpcId>vpc-0a1</vpcId><serviceName>com.amazonaws.eu-west-1.s3</serviceName>',
    ),
  ],
  DescribeRouteTables: [
    'routeTableSet',
    items(
      `<routeTableId>rtb-0a1</routeTableId><vpcId>vpc-0a1</vpcId><routeSet>${items(
        '<destinationCidrBlock>10.0.0.0/8</destinationCidrBlock><transitGatewayId>tgw-0a1</transitGatewayId>',
        '<destinationCidrBlock>172.16.0.0/12</destinationCidrBlock><gatewayId>vgw-0a1</gatewayId>',
        '<destinationIpv6CidrBlock>::/0</destinationIpv6CidrBlock><egressOnlyInternetGatewayId>eigw-0a1</egressOnlyInternetGatewayId>',
        '<destinationPrefixListId>pl-63a5400a</destinationPrefixListId><gatewayId>vpce-0b2</gatewayId>',
        '<destinationPrefixListId>pl-0a1</destinationPrefixListId><gatewayId>local</gatewayId>',
      )}</routeSet><propagatingVgwSet>${items('<gatewayId>vgw-0b2</gatewayId>')}</propagatingVgwSet>`,
    ),
  ],
  DescribeSecurityGroups: [
    'securityGroupInfo',
    items(
      `<groupId>sg-0a1</groupId><ownerId>${own}</ownerId><groupDescription>of the group itself</groupDescription><ipPermissions>${items(
        `<ipProtocol>tcp</ipProtocol><fromPort>443</fromPort><toPort>443</toPort>
        <groups>${items(`<userId>${own}</userId><groupId>sg-0b2</groupId>`)}</groups>
        <prefixListIds>${items('<prefixListId>pl-0a1</prefixListId><description>offices</description>', '<prefixListId>pl-63a5400a</prefixListId>')}</prefixListIds>`,
        `<ipProtocol>udp</ipProtocol><fromPort>8000</fromPort><toPort>8100</toPort>
        <groups>${items(`<userId>${own}</userId><groupId>sg-0c3</groupId><description>voice</description>`)}</groups>`,
        `<ipProtocol>-1</ipProtocol><groups>${items(`<userId>${own}</userId><groupId>sg-0d4</groupId>`)}</groups>`,
      )}</ipPermissions>`,
    ),
  ],
};

const routes = `<routeSet>${items(
  `<destinationCidrBlock>10.0.0.0/16</destinationCidrBlock><type>static</type><state>active</state>
  <transitGatewayAttachments>${items(
    '<resourceId>vpc-0a1</resourceId><transitGatewayAttachmentId>tgw-attach-0a1</transitGatewayAttachmentId>',
  )}</transitGatewayAttachments>`,
  '<destinationCidrBlock>10.9.0.0/16</destinationCidrBlock><state>blackhole</state>',
)}</routeSet><additionalRoutesAvailable>true</additionalRoutesAvailable>`;

/** EC2 with networks, gateways and attachments, each list in several pages; the routes of one table are refused. */
export function ec2NetworkAnswer({ operation, parameters }: Asked): Answer {
  if (operation === 'SearchTransitGatewayRoutes') {
    const isRefused = parameters.TransitGatewayRouteTableId === 'tgw-rtb-0b2';
    return isRefused ? denied : ec2Answer(operation, routes);
  }
  const [set, ...pages] = lists[operation] ?? ['none'];
  const at = Number(parameters.NextToken ?? 0);
  const next = at + 1 < pages.length ? `<nextToken>${at + 1}</nextToken>` : '';
  return ec2Answer(operation, `<${set}>${pages[at] ?? ''}</${set}>${next}`);
}

const denied: Answer = {
  status: 403,
  body: `<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized</Message></Error></Errors>
    <RequestID>r-1</RequestID></Response>`,
};
