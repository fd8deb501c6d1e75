/** Everything that a local Azure answers from. Plain data; what is large may be made when it is asked for. */
export interface AzureEstate {
  readonly tenants: readonly AzureTenant[];
  readonly principals: readonly Principal[];
}

export interface AzureTenant {
  readonly id: string;
  readonly displayName: string;
  readonly defaultDomain: string;
  /** Without the tenant root group, which always is there: its name is the tenant's id. */
  readonly managementGroups: readonly AzureManagementGroup[];
  readonly subscriptions: readonly AzureSubscription[];
  readonly resources: readonly ArmResource[] | ResourcesOnDemand;
  /** Rows of Resource Graph's table `dnsresources`. */
  readonly dns?: readonly GraphRow[];
  /** Rows of `authorizationresources`. Those of a management group or of the whole tenant have no subscription. */
  readonly authorization?: readonly GraphRow[];
  /** By the id of a site. */
  readonly settings?: Readonly<Record<string, SiteSettings>>;
  /** The `value` of the answer, by the id of a network interface. */
  readonly effectiveRoutes?: Readonly<Record<string, readonly unknown[]>>;
  /** The `value` of the answer, by the id of a network interface. */
  readonly effectiveNetworkSecurityGroups?: Readonly<Record<string, readonly unknown[]>>;
  /** By the id of the resource that they belong to. */
  readonly diagnosticSettings?: Readonly<Record<string, readonly unknown[]>>;
  /** By the id of a private endpoint. */
  readonly privateDnsZoneGroups?: Readonly<Record<string, readonly unknown[]>>;
}

export interface AzureManagementGroup {
  readonly name: string;
  readonly displayName: string;
  /** The name of the group that it is in; the tenant root group where absent. */
  readonly parent?: string;
}

export interface AzureSubscription {
  readonly id: string;
  readonly displayName: string;
  /** `Enabled` where absent. */
  readonly state?: 'Enabled' | 'Disabled' | 'Warned' | 'PastDue' | 'Deleted';
  readonly tags?: Readonly<Record<string, string>>;
  /** The name of the group that it is in; the tenant root group where absent. */
  readonly managementGroup?: string;
  /** The list of subscriptions has it, and that is all: nobody may read what is under it. */
  readonly denied?: true;
  /** Resource Graph has no rows of it, though ARM answers. */
  readonly hiddenFromGraph?: true;
}

/** As ARM answers a GET. A resource group is one of type `Microsoft.Resources/resourceGroups`. */
export interface ArmResource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly location?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly kind?: string;
  readonly sku?: Readonly<Record<string, unknown>>;
  readonly plan?: Readonly<Record<string, unknown>>;
  readonly zones?: readonly string[];
  readonly identity?: Readonly<Record<string, unknown>>;
  readonly managedBy?: string;
  readonly extendedLocation?: Readonly<Record<string, unknown>>;
  /** The `instanceView` of a virtual machine is answered only to who asks for it. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Resources of each subscription, made when they are asked for. */
export interface ResourcesOnDemand {
  in(subscriptionId: string): ResourceList;
}

/** Resources of one subscription, ascending by id in lower case. */
export interface ResourceList {
  readonly length: number;
  /** The type of the n-th, cheaper than the whole. */
  type(n: number): string;
  resource(n: number): ArmResource;
  /** By id in lower case. */
  find(id: string): ArmResource | undefined;
}

export interface GraphRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly subscriptionId?: string;
  readonly resourceGroup?: string;
  readonly location?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface SiteSettings {
  readonly appSettings: Readonly<Record<string, string>>;
  readonly connectionStrings: Readonly<Record<string, { readonly value: string; readonly type: string }>>;
}

/** Who may sign in, to which tenants (ids, home first), and with what. */
export type Principal = Application | User;

export interface Application {
  readonly kind: 'application';
  readonly clientId: string;
  readonly objectId: string;
  readonly secret?: string;
  /** A signed assertion is accepted; the signature is not looked at. */
  readonly assertion?: true;
  readonly tenants: readonly string[];
}

export interface User {
  readonly kind: 'user';
  readonly userName: string;
  readonly objectId: string;
  readonly tenants: readonly string[];
  /** Accepted besides those that the server gave. */
  readonly refreshTokens?: readonly string[];
  /** By tenant id: the AADSTS code with which a refresh token is refused. */
  readonly interactionRequired?: Readonly<Record<string, 50076 | 70043>>;
}
