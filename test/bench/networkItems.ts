import type { JsonObject } from '../../src/model/json.ts';

/** Where a network is. */
interface At {
  readonly account: string;
  readonly region: string;
}

/** An instance with what is attached to it. */
interface Machine {
  readonly number: number;
  readonly vpc: string;
  readonly subnet: string;
  readonly instance: string;
  readonly networkInterface: string;
  readonly volume: string;
  readonly address: string;
  readonly groups: readonly string[];
}

const attachedAt = '2025-03-01T08:00:00.000Z';

/** `vpc-0174876e80000000` and the like: no account has one of another's. */
export function identifier(account: string, prefix: string, number: number): string {
  return `${prefix}-0${Number(account).toString(16).padStart(11, '0')}${number.toString(16).padStart(5, '0')}`;
}

export function vpc({ account }: At, id: string): JsonObject {
  return {
    OwnerId: account,
    InstanceTenancy: 'default',
    Ipv6CidrBlockAssociationSet: [],
    CidrBlockAssociationSet: [
      {
        AssociationId: identifier(account, 'vpc-cidr-assoc', 0),
        CidrBlock: '10.0.0.0/16',
        CidrBlockState: { State: 'associated' },
      },
    ],
    IsDefault: false,
    VpcId: id,
    State: 'available',
    CidrBlock: '10.0.0.0/16',
    DhcpOptionsId: identifier(account, 'dopt', 0),
    BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
  };
}

export function subnet(
  { account, region }: At,
  {
    id,
    arn,
    vpc,
    number,
  }: { readonly id: string; readonly arn: string; readonly vpc: string; readonly number: number },
): JsonObject {
  return {
    AvailabilityZoneId: `euw1-az${(number % 3) + 1}`,
    MapCustomerOwnedIpOnLaunch: false,
    OwnerId: account,
    AssignIpv6AddressOnCreation: false,
    Ipv6CidrBlockAssociationSet: [],
    SubnetArn: arn,
    EnableDns64: false,
    Ipv6Native: false,
    PrivateDnsNameOptionsOnLaunch: { HostnameType: 'ip-name', EnableResourceNameDnsARecord: false },
    BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
    SubnetId: id,
    State: 'available',
    VpcId: vpc,
    CidrBlock: `10.0.${number}.0/24`,
    AvailableIpAddressCount: 251,
    AvailabilityZone: zone(region, number),
    DefaultForAz: false,
    MapPublicIpOnLaunch: number < 3,
  };
}

export function internetGateway({ account }: At, id: string, vpc: string): JsonObject {
  return { Attachments: [{ State: 'available', VpcId: vpc }], InternetGatewayId: id, OwnerId: account };
}

/** The main one, unless subnets are associated with it. */
export function routeTable(
  { account }: At,
  table: {
    readonly id: string;
    readonly vpc: string;
    readonly gateway: string;
    readonly associated: readonly string[];
  },
): JsonObject {
  const association = { RouteTableId: table.id, AssociationState: { State: 'associated' } };
  const created = { Origin: 'CreateRoute', State: 'active' };
  return {
    Associations:
      table.associated.length === 0
        ? [{ ...association, Main: true, RouteTableAssociationId: `rtbassoc-${table.id.slice(4)}` }]
        : table.associated.map((SubnetId) => ({
            ...association,
            Main: false,
            RouteTableAssociationId: `rtbassoc-${SubnetId.slice(7)}`,
            SubnetId,
          })),
    PropagatingVgws: [],
    RouteTableId: table.id,
    Routes: [
      { DestinationCidrBlock: '10.0.0.0/16', GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' },
      { ...created, DestinationCidrBlock: '0.0.0.0/0', GatewayId: table.gateway },
      {
        ...created,
        DestinationCidrBlock: '192.168.0.0/16',
        VpcPeeringConnectionId: identifier(account, 'pcx', 0),
      },
    ],
    VpcId: table.vpc,
    OwnerId: account,
  };
}

export function securityGroup(
  { account }: At,
  group: {
    readonly id: string;
    readonly arn: string;
    readonly vpc: string;
    readonly number: number;
    readonly from: readonly string[];
  },
): JsonObject {
  const rule = { Ipv6Ranges: [], PrefixListIds: [] };
  return {
    GroupId: group.id,
    IpPermissionsEgress: [{ ...rule, IpProtocol: '-1', UserIdGroupPairs: [], IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    VpcId: group.vpc,
    SecurityGroupArn: group.arn,
    OwnerId: account,
    GroupName: `tier-${group.number}`,
    Description: `Security group of tier ${group.number}`,
    IpPermissions: [443, 8080].map((port) => ({
      ...rule,
      IpProtocol: 'tcp',
      FromPort: port,
      ToPort: port,
      UserIdGroupPairs: group.from.map((GroupId) => ({ GroupId, UserId: account, Description: 'from another tier' })),
      IpRanges: [{ CidrIp: '10.0.0.0/8', Description: 'internal' }],
    })),
  };
}

export function instance(at: At, machine: Machine): JsonObject {
  const { number, volume, groups, address } = machine;
  const { account, region } = at;
  return {
    OwnerId: account,
    Architecture: 'x86_64',
    BlockDeviceMappings: [
      {
        DeviceName: '/dev/xvda',
        Ebs: { AttachTime: attachedAt, DeleteOnTermination: true, Status: 'attached', VolumeId: volume },
      },
    ],
    ClientToken: `f0c1d2e3-${identifier(account, 't', number)}`,
    EbsOptimized: true,
    EnaSupport: true,
    Hypervisor: 'xen',
    IamInstanceProfile: {
      Arn: `arn:aws:iam::${account}:instance-profile/tier-${number % 3}`,
      Id: `AIPA${identifier(account, 'T', number)}`,
    },
    NetworkInterfaces: [
      { ...wire(at, machine), Attachment: attachment(account, number), MacAddress: '06:0a:1b:2c:3d:4e' },
    ],
    RootDeviceName: '/dev/xvda',
    RootDeviceType: 'ebs',
    SecurityGroups: named(groups),
    SourceDestCheck: true,
    VirtualizationType: 'hvm',
    CpuOptions: { CoreCount: 1, ThreadsPerCore: 2 },
    MetadataOptions: { State: 'applied', HttpTokens: 'required', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled' },
    PlatformDetails: 'Linux/UNIX',
    InstanceId: machine.instance,
    ImageId: identifier(account, 'ami', number % 4),
    State: { Code: 16, Name: 'running' },
    PrivateDnsName: privateName(address, region),
    PublicDnsName: '',
    KeyName: 'platform',
    InstanceType: 'm7i.large',
    LaunchTime: attachedAt,
    Placement: { AvailabilityZone: zone(region, number), GroupName: '', Tenancy: 'default' },
    Monitoring: { State: 'disabled' },
    SubnetId: machine.subnet,
    VpcId: machine.vpc,
    PrivateIpAddress: address,
  };
}

export function networkInterface(at: At, machine: Machine): JsonObject {
  const { account, region } = at;
  return {
    ...wire(at, machine),
    Attachment: {
      ...attachment(account, machine.number),
      InstanceId: machine.instance,
      InstanceOwnerId: account,
    },
    AvailabilityZone: zone(region, machine.number),
    MacAddress: '06:0a:1b:2c:3d:4e',
    PrivateDnsName: privateName(machine.address, region),
    RequesterManaged: false,
  };
}

export function volume({ account, region }: At, { number, volume, instance }: Machine): JsonObject {
  return {
    Iops: 3000,
    VolumeType: 'gp3',
    MultiAttachEnabled: false,
    Throughput: 125,
    VolumeId: volume,
    Size: 100,
    SnapshotId: identifier(account, 'snap', number % 4),
    AvailabilityZone: zone(region, number),
    State: 'in-use',
    CreateTime: attachedAt,
    Attachments: [
      {
        DeleteOnTermination: true,
        VolumeId: volume,
        InstanceId: instance,
        Device: '/dev/xvda',
        State: 'attached',
        AttachTime: attachedAt,
      },
    ],
    Encrypted: true,
    KmsKeyId: `arn:aws:kms:${region}:${account}:key/1b2c3d4e-0000-4000-8000-${account}`,
  };
}

/** What both an instance and its network interface tell of the latter. */
function wire({ account }: At, { networkInterface, subnet, vpc, address, groups }: Machine): JsonObject {
  return {
    Description: '',
    Groups: named(groups),
    InterfaceType: 'interface',
    Ipv6Addresses: [],
    NetworkInterfaceId: networkInterface,
    OwnerId: account,
    PrivateIpAddress: address,
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address }],
    SourceDestCheck: true,
    Status: 'in-use',
    SubnetId: subnet,
    VpcId: vpc,
  };
}

function attachment(account: string, number: number): JsonObject {
  return {
    AttachTime: attachedAt,
    AttachmentId: identifier(account, 'eni-attach', number),
    DeleteOnTermination: true,
    DeviceIndex: 0,
    Status: 'attached',
  };
}

function named(groups: readonly string[]): JsonObject[] {
  return groups.map((GroupId) => ({ GroupId, GroupName: `group ${GroupId.slice(-1)}` }));
}

function zone(region: string, number: number): string {
  return `${region}${'abc'[number % 3]}`;
}

function privateName(address: string, region: string): string {
  return `ip-${address.replaceAll('.', '-')}.${region}.compute.internal`;
}
