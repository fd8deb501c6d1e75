/**
 * What an emulated cloud is to hold, as plain data. `motoSeed.py` builds it; tests derive from it what must be read.
 *
 * Things are named by keys. Within an account and region a bare key is enough; from elsewhere it is
 * `number/region/key`. Besides what is declared, AWS itself creates things, which get keys as well:
 * `<vpc>/main routes` and `<vpc>/default group`; `<instance>/interface`; `<nat gateway>/interface`;
 * `<endpoint>/interface/<subnet>`; of a default VPC also `<vpc>/<zone>` and `<vpc>/internet gateway`. Calls to services
 * name what their answers hold.
 */
export interface Estate {
  /** Makes identifiers repeatable: the same text gives the same ids. */
  readonly identifiers?: string;
  /** The provider's time when seeding starts, ISO 8601 without zone; it then stands still. Absent: the real time. */
  readonly clock?: string;
  /** Absent: eu-west-1 and us-east-1. */
  readonly regions?: readonly RegionSeed[];
  readonly caller?: CallerSeed;
  readonly organization: OrganizationSeed;
  readonly networks?: readonly NetworkSeed[];
  /** Made when the networks are there, in this order. */
  readonly services?: readonly ServicesSeed[];
  /** Lists that moto lacks answer as AWS does where there is nothing to list. Absent: they answer with moto's own error. */
  readonly emptyWhereMotoLacks?: true;
}

export interface RegionSeed {
  readonly name: string;
  readonly status: 'opt-in-not-required' | 'opted-in' | 'not-opted-in';
}

/** The user of the management account whose access key the harness hands out. */
export interface CallerSeed {
  readonly user?: string;
  /** IAM actions that its policy denies. */
  readonly denies?: readonly string[];
}

export interface OrganizationSeed {
  readonly management: AccountSeed;
  /** Directly under the root, besides the management account. */
  readonly accounts?: readonly AccountSeed[];
  readonly units?: readonly UnitSeed[];
}

export interface UnitSeed {
  readonly key: string;
  readonly name: string;
  readonly accounts?: readonly AccountSeed[];
  readonly units?: readonly UnitSeed[];
}

export interface AccountSeed {
  /** Twelve digits. */
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly status?: 'SUSPENDED';
  /** ISO 8601 without zone. Absent: a minute after the account before. */
  readonly joined?: string;
  /**
   * `denied`: the caller's policy forbids to assume its role. `no role`: there is no role to assume.
   * `denies`: the role exists but its policy denies these IAM actions. Absent: the role may do everything.
   */
  readonly access?: 'denied' | 'no role' | { readonly denies: readonly string[] };
}

/** What is in one account and region, in any order. */
export interface NetworkSeed {
  readonly account: string;
  readonly region: string;
  readonly things: readonly Thing[];
}

export type Tags = Readonly<Record<string, string>>;

interface Named {
  readonly key: string;
  readonly tags?: Tags;
}

export type Thing =
  | DefaultVpc
  | Vpc
  | Subnet
  | InternetGateway
  | Address
  | NatGateway
  | SecurityGroup
  | Peering
  | Interface
  | Instance
  | Volume
  | RouteTable
  | Endpoint;

/** The VPC that AWS makes in new accounts, with a subnet in each zone. No other place has one. */
export interface DefaultVpc extends Named {
  readonly kind: 'defaultVpc';
}

export interface Vpc extends Named {
  readonly kind: 'vpc';
  readonly cidr: string;
}

export interface Subnet extends Named {
  readonly kind: 'subnet';
  readonly vpc: string;
  readonly cidr: string;
  /** Last letter of the availability zone. */
  readonly zone: string;
  readonly public?: boolean;
}

export interface InternetGateway extends Named {
  readonly kind: 'internetGateway';
  /** Absent: not attached. */
  readonly vpc?: string;
}

export interface Address extends Named {
  readonly kind: 'address';
}

export interface NatGateway extends Named {
  readonly kind: 'natGateway';
  readonly subnet: string;
  readonly address: string;
}

/** Exactly one of `cidr` and `group`. */
export interface Rule {
  /** `tcp/443`, `tcp/1024-65535` or `all`. */
  readonly ports: string;
  readonly cidr?: string;
  readonly group?: string;
  readonly description?: string;
}

export interface SecurityGroup extends Named {
  readonly kind: 'securityGroup';
  readonly vpc: string;
  readonly name: string;
  readonly description?: string;
  readonly inbound?: readonly Rule[];
  /** Absent: everything to everywhere, as AWS begins. */
  readonly outbound?: readonly Rule[];
}

export interface Peering extends Named {
  readonly kind: 'peering';
  readonly vpc: string;
  /** `number/region/key` of the other VPC. */
  readonly to: string;
  /** Not accepted yet. */
  readonly pending?: boolean;
}

/** A network interface of its own, in use when an instance names it. */
export interface Interface extends Named {
  readonly kind: 'interface';
  readonly subnet: string;
  readonly groups: readonly string[];
  readonly description?: string;
}

export interface Instance extends Named {
  readonly kind: 'instance';
  readonly subnet: string;
  readonly groups: readonly string[];
  readonly type: string;
  readonly image: string;
  /** The first one is the root device. */
  readonly volumes?: readonly AttachedVolume[];
  /** Interfaces beside its own. */
  readonly interfaces?: readonly string[];
  readonly address?: string;
  readonly state?: 'stopped';
}

export interface AttachedVolume extends Named {
  readonly device: string;
  /** GiB. */
  readonly size: number;
  /** With the account's own KMS key for volumes, which gets the key `kms key`. */
  readonly encrypted?: true;
}

/** A volume that is attached to nothing. */
export interface Volume extends Named {
  readonly kind: 'volume';
  readonly zone: string;
  readonly size: number;
}

export interface Route {
  readonly to: string;
  /** An internet gateway, NAT gateway, peering or interface. */
  readonly via: string;
}

export interface RouteTable extends Named {
  readonly kind: 'routeTable';
  readonly vpc: string;
  readonly subnets?: readonly string[];
  readonly routes?: readonly Route[];
}

/** With `routeTables` a gateway endpoint, with `subnets` and `groups` an interface endpoint. */
export interface Endpoint extends Named {
  readonly kind: 'endpoint';
  readonly vpc: string;
  /** `s3`, `secretsmanager`. */
  readonly service: string;
  readonly routeTables?: readonly string[];
  readonly subnets?: readonly string[];
  readonly groups?: readonly string[];
}

/** What is made in one account and region by services' own APIs, in this order. */
export interface ServicesSeed {
  readonly account: string;
  readonly region: string;
  readonly calls: readonly ServiceCall[];
}

/**
 * A call as boto3 makes it. `@{key}` in a string of its input stands for the identifier of what has that key;
 * `@{key after text}` for what follows that text in it.
 */
export interface ServiceCall {
  /** `sqs`, `elbv2`. */
  readonly service: string;
  /** `create_queue`. */
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Keys for what its answer holds, each with the way to it: `{ orders: 'QueueUrl' }`, `Listeners[0].ListenerArn`. */
  readonly keys?: Readonly<Record<string, string>>;
}
