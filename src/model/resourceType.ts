import type { JsonObject } from './json.ts';
import type { Place, Resource } from './resource.ts';
import type { Verb } from './verbs.ts';

/** Our own drawings in the graph, one per kind of thing. */
export type Glyph =
  | 'organization'
  | 'folder'
  | 'account'
  | 'region'
  | 'network'
  | 'subnet'
  | 'routes'
  | 'gateway'
  | 'address'
  | 'shield'
  | 'interface'
  | 'server'
  | 'disk'
  | 'link'
  | 'endpoint'
  | 'alarm'
  | 'api'
  | 'balancer'
  | 'bucket'
  | 'cache'
  | 'certificate'
  | 'cluster'
  | 'container'
  | 'database'
  | 'events'
  | 'files'
  | 'firewall'
  | 'function'
  | 'group'
  | 'image'
  | 'key'
  | 'log'
  | 'permission'
  | 'policy'
  | 'queue'
  | 'role'
  | 'search'
  | 'secret'
  | 'stack'
  | 'stream'
  | 'table'
  | 'topic'
  | 'user'
  | 'web'
  | 'workflow'
  | 'zone'
  | 'unknown';

/** "The string at `path` names a resource of type `to`; the two are related by `verb`." */
export interface RelationRule {
  /**
   * Property path; `[]` steps into every element, `*` into every value, `~` into every name of a property:
   * `Groups[].GroupId`, `Variables.*`, `userAssignedIdentities.~`.
   */
  readonly path: string;
  readonly verb: Verb;
  /**
   * Types it may name. The one whose identifier pattern matches is meant; a string that matches none is passed over.
   * `anything`: whatever known resource it names, and what an id says that it names.
   */
  readonly to: readonly string[] | 'anything';
  /** The named resource is the subject: "*that* verb this". One fact is then told the same way from both ends. */
  readonly reversed?: true;
  /** Sibling properties of the last step that say where the identifier is, when it may be in another account or region. */
  readonly at?: { readonly account?: string; readonly region?: string };
  /**
   * Sibling properties of the last step, or of a list or object on the way to it, worth showing with the evidence: a route's
   * destination. `FromPort-ToPort` is a range, `State.Name` is inside of one of them.
   */
  readonly detail?: readonly string[];
  /** The string is an address, such as `https://orders.vault.azure.net/`: its host is what counts. */
  readonly hostOf?: true;
  /** The string may be anything: it only counts where it names exactly one resource that is known. */
  readonly ifKnown?: true;
}

/** A relation that a documented rule of the provider implies, from facts of the same inventory. */
export interface InferredRelation {
  readonly from: string;
  readonly verb: Verb;
  readonly to: string;
  /** The rule in words, shown as evidence. */
  readonly rule: string;
}

/** A resource as far as inferences need it: with no properties but those that they name. */
export type Premise = Omit<Resource, 'tags'>;

/** How relations of a resource type are inferred. */
export interface Inference {
  /** Properties that are needed, by resource type, its own included: nothing else of a large inventory is at hand. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** `own` are those of its type at places where all of them were read; `all` answers every one of another type. */
  readonly relations: (
    own: readonly Premise[],
    all: (type: string) => readonly Premise[],
  ) => readonly InferredRelation[];
}

/** How identifiers of this type look outside of their own resource: `subnet-0a1b…` in a route table's properties. */
export interface Identifier {
  readonly pattern: RegExp;
  /** People choose it, so that it only means something where a rule expects it: `orders` is the name of many things. */
  readonly isName?: true;
  /** The id of the resource that such an identifier names at a place. */
  readonly toId: (identifier: string, place: Place) => string;
}

/**
 * In "Ana, a member of Developers, is granted what lets her administer an account": a `user`, a `group`, a `grant`, the
 * `role` that it lets people have, and the `target`.
 */
export type AccessPart = 'user' | 'group' | 'grant' | 'role' | 'target';

/** What Orrery knows of one type of thing, without any code that calls a provider. */
export interface ResourceType {
  /** `provider.service.camelCaseNoun` */
  readonly id: string;
  readonly title: string;
  readonly plural: string;
  /** Codicon for trees. */
  readonly icon: string;
  readonly glyph: Glyph;
  /** The provider's service that lists it, as the provider names it in permissions: `ec2`. */
  readonly service: string;
  /** Types of resource under which it is listed; {@link profileLevel} stands for the top. */
  readonly under: readonly string[];
  /** Permissions that listing needs, as the provider writes them. */
  readonly permissions: readonly string[];
  /** Raised when what is stored of it changes its shape, so that older readings are made again. Absent: 1. */
  readonly version?: number;
  /** Minutes for which a complete reading is as good as a new one. Absent: {@link usuallyFreshFor}. */
  readonly freshFor?: number;
  /** Resources that one call lists at most: what a reading costs follows from it. Absent: all of them. */
  readonly pageSize?: number;
  /**
   * A type listed under the same resource without which nothing of this one can exist there, as the provider documents:
   * no subnet without a VPC. Where there is none of it, nothing is asked.
   */
  readonly requires?: string;
  /**
   * A type listed under the same resource whose refusal says that nothing there may be read: then this one is not asked
   * for, and what was known of it stays.
   */
  readonly admittedBy?: string;
  /** How many resources of all such types the provider tells of in one call, whatever they are listed under. Absent: none. */
  readonly told?: number;
  /** Read when a person opens what it is listed under, not when they read everything: there is much of it, or few want it. */
  readonly onDemand?: true;
  /** A place that people pass through on their way down: trees show each by itself, not in a list of its type. */
  readonly isPlace?: true;
  /**
   * What is listed beside it may be inside of it, and trees show it there: a folder for what its own container lists.
   */
  readonly isDivision?: true;
  /** What to say where none was found although there may be some, listed elsewhere. Absent: that there is nothing. */
  readonly noteWhenEmpty?: string;
  /** What it is where access is granted: see {@link AccessPart}. */
  readonly access?: AccessPart;
  /** Whether the provider made one by itself, without anybody asking: a default VPC. Absent: people make them. */
  readonly byProvider?: (resource: Pick<Resource, 'id' | 'name' | 'properties'>) => boolean;
  /**
   * How much it matters in diagrams: `quiet` only accompanies other things, `supporting` is what others need to work or
   * to be kept safe. Absent: what its glyph usually is.
   */
  readonly detail?: 'quiet' | 'supporting' | 'essential';
  /** What sets one apart from its like, shown beside its name in trees. Absent, or undefined: nothing. */
  readonly mark?: (resource: Pick<Resource, 'id' | 'account' | 'parent' | 'properties'>) => string | undefined;
  readonly identifier?: Identifier;
  /** Other strings that mean exactly this resource wherever they stand: an allocation id, a DNS name. */
  readonly aliases?: (resource: Resource) => readonly string[];
  /** Private addresses at which it answers. They mean it within its own network and those connected to that. */
  readonly addresses?: (resource: Resource) => readonly string[];
  /** A network, in which private addresses mean something, or what leads traffic between networks. */
  readonly routing?: 'network' | 'between';
  readonly relations: readonly RelationRule[];
  readonly infer?: Inference;
  /** Paths of the few properties a person wants to see first. */
  readonly summary: readonly string[];
  /** Page of the provider's console that shows it. */
  readonly console: (resource: Resource) => string | undefined;
  /** Class in the Python package `diagrams`: `aws.compute.EC2Instance`. */
  readonly diagrams: string;
}

/** Stands for the profile where resources are named under which something is listed. */
export const profileLevel = 'profile';

/** Minutes. */
export const usuallyFreshFor = 30;

/** Reads a value by a plain path such as `State.Name`; undefined where a step is missing. */
export function valueAt(properties: JsonObject, path: string): JsonObject[string] | undefined {
  let value: JsonObject[string] | undefined = properties;
  for (const step of path.split('.')) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
    value = (value as JsonObject)[step];
  }
  return value;
}
