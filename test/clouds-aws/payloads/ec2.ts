import { member, own } from '../support.ts';

const tags = (name: string): string =>
  `<tagSet><item><key>Name</key><value>${name}</value></item><item><key>team</key><value>net</value></item></tagSet>`;

/** One realistic item of every EC2 type, in EC2's own XML, with a hostile name, unknown values and missing fields. */
export const ec2Payloads: Readonly<Record<string, string>> = {
  DescribeVpcs: `<vpcSet><item><vpcId>vpc-0a1</vpcId><ownerId>${own}</ownerId><state>available</state>
    <cidrBlock>10.0.0.0/16</cidrBlock><instanceTenancy>quantum-only</instanceTenancy><isDefault>false</isDefault>
    <cidrBlockAssociationSet><item><associationId>vpc-cidr-assoc-1</associationId><cidrBlock>10.0.0.0/16</cidrBlock>
    <cidrBlockState><state>associated</state></cidrBlockState></item></cidrBlockAssociationSet>
    ${tags('&lt;img src=x onerror=alert(1)&gt;')}</item></vpcSet>`,
  DescribeSubnets: `<subnetSet>
    <item><subnetId>subnet-0a1</subnetId><subnetArn>arn:aws:ec2:eu-west-1:${own}:subnet/subnet-0a1</subnetArn>
    <ownerId>${own}</ownerId><vpcId>vpc-0a1</vpcId><state>available</state><cidrBlock>10.0.1.0/24</cidrBlock>
    <availabilityZone>eu-west-1a</availabilityZone><availableIpAddressCount>250</availableIpAddressCount>
    <mapPublicIpOnLaunch>false</mapPublicIpOnLaunch>${tags('')}</item>
    <item><subnetId>subnet-0b2</subnetId><subnetArn>arn:aws:ec2:eu-west-1:${member}:subnet/subnet-0b2</subnetArn>
    <ownerId>${member}</ownerId><vpcId>vpc-0b2</vpcId></item></subnetSet>`,
  DescribeRouteTables: `<routeTableSet><item><routeTableId>rtb-0a1</routeTableId><vpcId>vpc-0a1</vpcId><ownerId>${own}</ownerId>
    <routeSet><item><destinationCidrBlock>10.0.0.0/16</destinationCidrBlock><gatewayId>local</gatewayId><state>active</state></item>
    <item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock><natGatewayId>nat-0a1</natGatewayId><state>active</state></item></routeSet>
    <associationSet><item><routeTableAssociationId>rtbassoc-1</routeTableAssociationId><subnetId>subnet-0a1</subnetId><main>false</main></item></associationSet>
    <tagSet/></item></routeTableSet>`,
  DescribeInternetGateways: `<internetGatewaySet><item><internetGatewayId>igw-0a1</internetGatewayId><ownerId>${own}</ownerId>
    <attachmentSet><item><vpcId>vpc-0a1</vpcId><state>available</state></item></attachmentSet><tagSet/></item>
    <item><internetGatewayId>igw-0b2</internetGatewayId><ownerId>${own}</ownerId><attachmentSet/></item></internetGatewaySet>`,
  DescribeNatGateways: `<natGatewaySet><item><natGatewayId>nat-0a1</natGatewayId><vpcId>vpc-0a1</vpcId><subnetId>subnet-0a1</subnetId>
    <state>available</state><connectivityType>public</connectivityType><createTime>2024-02-29T12:00:00.000Z</createTime>
    <natGatewayAddressSet><item><allocationId>eipalloc-0a1</allocationId><networkInterfaceId>eni-0a1</networkInterfaceId>
    <publicIp>52.0.0.1</publicIp><privateIp>10.0.1.5</privateIp></item></natGatewayAddressSet></item></natGatewaySet>`,
  DescribeAddresses: `<addressesSet><item><publicIp>52.0.0.1</publicIp><allocationId>eipalloc-0a1</allocationId><domain>vpc</domain>
    <networkInterfaceId>eni-0a1</networkInterfaceId><networkInterfaceOwnerId>${own}</networkInterfaceOwnerId>
    <privateIpAddress>10.0.1.5</privateIpAddress></item></addressesSet>`,
  DescribeSecurityGroups: `<securityGroupInfo><item><groupId>sg-0a1</groupId><groupName>web</groupName><ownerId>${own}</ownerId>
    <groupDescription>front</groupDescription><vpcId>vpc-0a1</vpcId>
    <ipPermissions><item><ipProtocol>tcp</ipProtocol><fromPort>443</fromPort><toPort>443</toPort>
    <groups><item><userId>${member}</userId><groupId>sg-0b2</groupId></item></groups></item></ipPermissions>
    <ipPermissionsEgress/></item></securityGroupInfo>`,
  DescribeNetworkInterfaces: `<networkInterfaceSet><item><networkInterfaceId>eni-0a1</networkInterfaceId><subnetId>subnet-0a1</subnetId>
    <vpcId>vpc-0a1</vpcId><ownerId>${own}</ownerId><status>in-use</status><interfaceType>nat_gateway</interfaceType>
    <privateIpAddress>10.0.1.5</privateIpAddress><association><allocationId>eipalloc-0a1</allocationId><publicIp>52.0.0.1</publicIp></association>
    <groupSet><item><groupId>sg-0a1</groupId><groupName>web</groupName></item></groupSet>
    <tagSet><item><key>Name</key><value>nat</value></item></tagSet></item></networkInterfaceSet>`,
  DescribeInstances: `<reservationSet><item><reservationId>r-0a1</reservationId><ownerId>${own}</ownerId><instancesSet>
    <item><instanceId>i-0a1</instanceId><instanceType>z9.mega</instanceType><instanceState><code>16</code><name>running</name></instanceState>
    <subnetId>subnet-0a1</subnetId><vpcId>vpc-0a1</vpcId><privateIpAddress>10.0.1.7</privateIpAddress>
    <privateDnsName>i-0a1.eu-west-1.compute.internal</privateDnsName><dnsName>ec2-52-0-0-2.eu-west-1.compute.amazonaws.com</dnsName>
    <launchTime>2024-03-01T08:00:00.000Z</launchTime>
    <groupSet><item><groupId>sg-0a1</groupId><groupName>web</groupName></item></groupSet>
    <blockDeviceMapping><item><deviceName>/dev/xvda</deviceName><ebs><volumeId>vol-0a1</volumeId></ebs></item></blockDeviceMapping>
    <networkInterfaceSet><item><networkInterfaceId>eni-0b2</networkInterfaceId></item></networkInterfaceSet>${tags('x&quot;];import os#')}</item>
    <item><instanceId>i-0b2</instanceId><privateDnsName>ip-10-0-1-8.eu-west-1.compute.internal</privateDnsName></item>
    </instancesSet></item></reservationSet>`,
  DescribeVolumes: `<volumeSet><item><volumeId>vol-0a1</volumeId><size>8</size><volumeType>gp3</volumeType><status>in-use</status>
    <encrypted>true</encrypted><availabilityZone>eu-west-1a</availabilityZone><createTime>2024-03-01T08:00:00.000Z</createTime>
    <attachmentSet><item><instanceId>i-0a1</instanceId><device>/dev/xvda</device><status>attached</status></item></attachmentSet></item></volumeSet>`,
  DescribeVpcPeeringConnections: `<vpcPeeringConnectionSet><item><vpcPeeringConnectionId>pcx-0a1</vpcPeeringConnectionId>
    <requesterVpcInfo><ownerId>${member}</ownerId><vpcId>vpc-0b2</vpcId><region>us-east-1</region><cidrBlock>10.1.0.0/16</cidrBlock></requesterVpcInfo>
    <accepterVpcInfo><ownerId>${own}</ownerId><vpcId>vpc-0a1</vpcId><region>eu-west-1</region><cidrBlock>10.0.0.0/16</cidrBlock></accepterVpcInfo>
    <status><code>active</code><message>Active</message></status><tagSet/></item></vpcPeeringConnectionSet>`,
  DescribeVpcEndpoints: `<vpcEndpointSet><item><vpcEndpointId>vpce-0a1</vpcEndpointId><vpcEndpointType>Interface</vpcEndpointType>
    <vpcId>vpc-0a1</vpcId><serviceName>com.amazonaws.eu-west-1.ec2</serviceName><state>available</state><ownerId>${own}</ownerId>
    <routeTableIdSet/><subnetIdSet><item>subnet-0a1</item></subnetIdSet><networkInterfaceIdSet><item>eni-0c3</item></networkInterfaceIdSet>
    <groupSet><item><groupId>sg-0a1</groupId><groupName>web</groupName></item></groupSet>
    <dnsEntrySet><item><dnsName>vpce-0a1-x.ec2.eu-west-1.vpce.amazonaws.com</dnsName></item>
    <item><dnsName>ec2.eu-west-1.amazonaws.com</dnsName></item></dnsEntrySet></item></vpcEndpointSet>`,
  DescribeRegions: `<regionInfo><item><regionName>eu-west-1</regionName><regionEndpoint>ec2.eu-west-1.amazonaws.com</regionEndpoint>
    <optInStatus>opt-in-not-required</optInStatus></item>
    <item><regionName>af-south-1</regionName><optInStatus>opted-in</optInStatus></item>
    <item><regionName>ap-east-1</regionName><optInStatus>not-opted-in</optInStatus></item></regionInfo>`,
};
