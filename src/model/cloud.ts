import type { JsonObject } from './json.ts';
import type { Problem } from './problem.ts';
import type { Profile, Provider } from './profile.ts';
import type { Resource } from './resource.ts';
import type { ResourceType } from './resourceType.ts';

/** One call to a provider, as limits, logs and counts see it. */
export interface Operation {
  /** `ec2`, `organizations`, `sts`. */
  readonly service: string;
  /** `DescribeVpcs`. */
  readonly name: string;
  readonly account?: string;
  readonly region?: string;
}

/** What an answer says of the quota that its call counted against. */
export interface QuotaLeft {
  /** Calls that may still be sent, the one that was answered left out. */
  readonly calls: number;
  /** Milliseconds until there are as many again as there ever are. */
  readonly resetsIn: number;
}

/**
 * Every call to a provider goes through this one function, which waits its turn, retries and counts.
 * `send` is called once per attempt and must hand `signal` to the SDK. Where the provider tells what is left of a quota,
 * it tells that to `told`: the narrowest limit of the call then never passes it.
 */
export type Call = <Answer>(
  operation: Operation,
  send: (signal: AbortSignal, told?: (left: QuotaLeft) => void) => Promise<Answer>,
) => Promise<Answer>;

/** A quota that calls share: a bucket of tokens which the provider fills again, as far as that is known. */
export interface Limit {
  /** The same for all calls that count against it: `ec2 111122223333 eu-west-1 DescribeVpcs`. */
  readonly key: string;
  /** Calls a second to begin with, until throttling or the lack of it teaches better. */
  readonly rate: number;
  /** Calls that may be made at once after a pause. */
  readonly burst: number;
  /** Calls a second that are never passed: for quotas that the provider documents as fixed. */
  readonly ceiling?: number;
  /** A limit of the service as a whole. It learns from all operations, and this one keeps its proportion to it. */
  readonly partOf?: Limit;
}

/** What an error means for the call that met it. */
export interface Diagnosis {
  readonly kind: 'throttled' | 'transient' | 'denied' | 'unavailable' | 'failed' | 'cancelled';
  /** Milliseconds the provider asked to wait. */
  readonly retryAfter?: number;
  readonly problem: Problem;
}

/** What an index tells of one reading. */
export interface Indexed {
  /** What people call the index: `AWS Config`. Absent: it was listed for many readings at once. */
  readonly source?: string;
  /** When all of this was so, ISO 8601 in UTC: never later than it really was. */
  readonly asOf: string;
  readonly resources: readonly Resource[];
  /** Why some of what belongs to them could not be read. The reading is partial then. */
  readonly refused?: unknown;
}

/** What a scan is about to read, for an index to prepare for. */
export interface IndexRequest {
  /** Whether it reads what is in many accounts. */
  readonly manyAccounts: boolean;
  /** Whether resources of a type are read. */
  readonly reads: (type: string) => boolean;
}

/** What a provider itself keeps of many places and gives in few calls, as one scan looks at it. */
export interface Index {
  /**
   * Everything of one type under one resource; undefined where the index does not surely know all of it, so that it has to
   * be listed. `ahead` answers what will be asked about next, so that it can be fetched together.
   */
  find(type: string, parent: Resource, call: Call, ahead: () => readonly Resource[]): Promise<Indexed | undefined>;
  /** Why it could not be used, where it could not. Nothing is missing for that: everything is listed. */
  problem(): Problem | undefined;
}

/** One profile's way into its cloud. */
export interface Connection {
  /** Pages of the resources of one type under one resource (or under the profile), as they arrive. */
  list(type: string, parent: Resource | undefined, call: Call): AsyncIterable<readonly Resource[]>;
  /** Begins to look at the provider's own index, for one scan; undefined where that is not wanted. Calls nobody yet. */
  openIndex?(request: IndexRequest): Index | undefined;
  diagnose(error: unknown): Diagnosis;
  /** Quotas that a call counts against, the widest first. It waits for all of them. */
  limits(operation: Operation): readonly Limit[];
  /** Whose credentials these are: the same for every profile that leads to one principal. Rejects as calls do. */
  identity(call: Call): Promise<string>;
  /** Name of the role whose credentials for an account are at hand; undefined while there are none, or no role's. */
  roleIn?(account: string): string | undefined;
  /** Closes sockets and forgets credentials. */
  close(): Promise<void>;
}

/** Which role leads into an account, by account number. Null: the account is left out, nothing in it is read. */
export type RoleByAccount = Readonly<Record<string, string | null>>;

/** The roles that lead into accounts, as a person chose them. */
export interface RoleSettings {
  /** Name of the role that is assumed in member accounts. */
  readonly memberRoleName: string;
  /** Exceptions from that: names of roles, or whole ARNs. */
  readonly memberRoleByAccount?: RoleByAccount;
  /** What the trust policies of member roles want to hear. */
  readonly memberRoleExternalId?: string;
  /** What sessions of member roles are called in the logs of their accounts. */
  readonly memberRoleSessionName?: string;
  /** Names of roles that an SSO session should use, `*` for any characters; the first that fits one counts. */
  readonly ssoRoles?: readonly string[];
  /** Exceptions from that: names of roles. */
  readonly ssoRoleByAccount?: RoleByAccount;
}

/** What is read of Azure, as a person chose it. */
export interface AzureSettings {
  /** Ids or names of subscriptions that are read with everything else; empty or absent: all. */
  readonly azureSubscriptions?: readonly string[];
  /** Whether application settings and connection strings are read, for what they name. */
  readonly azureAppSettings?: boolean;
}

/** Settings on which it depends what a reading finds. */
export interface CloudSettings extends RoleSettings, AzureSettings {
  /** Regions to read; empty: every region that is enabled in the account. */
  readonly regions: readonly string[];
}

/** Forms in which permissions are granted: as policies or custom roles, or as what makes and assigns them. */
export type PermissionForm = 'policy' | 'cloudformation' | 'bicep' | 'terraform';

/** A provider: what can be found there, and how to get in. */
export interface Cloud<Access = unknown> {
  readonly provider: Provider;
  readonly types: readonly ResourceType[];
  /** The resource type that owns what is below it: what is above can be read without entering any account. */
  readonly accountType: string;
  /** Permissions of the profile's own identity besides those of types: to ask the provider's index, to enter accounts. */
  readonly indexPermissions: readonly string[];
  /** Forms in which it grants permissions, the usual one first. */
  readonly permissionForms: readonly PermissionForm[];
  connect(profile: Profile, access: Access): Connection;
  /** What a stored reading of a type must have been made with to be as good as a new one: its version and such settings. */
  version(type: string, settings: CloudSettings): string;
  /** Whether a person wants something to be entered where everything is read. Absent: all of it. */
  enters?(found: Pick<Resource, 'type' | 'name' | 'account'>, settings: CloudSettings): boolean;
  /** How many of a type one reading usually finds, for estimates where none was made yet. */
  usually(type: string, settings: CloudSettings): number;
  /** Whether a permission is asked for before anything was refused. Absent: each is. */
  isAskedFor?(permission: string, settings: CloudSettings): boolean;
  /** Permissions in the form in which the provider grants them, ready to be pasted. */
  policy(permissions: readonly string[], profile: Profile, settings: CloudSettings): JsonObject;
  /** Documents that grant permissions: several where one may not be that long. `identity` is that of the profile. */
  grants(
    form: PermissionForm,
    permissions: readonly string[],
    profile: Profile,
    settings: CloudSettings,
    identity: string,
  ): readonly string[];
}
