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

/**
 * Every call to a provider goes through this one function, which waits its turn, retries and counts.
 * `send` is called once per attempt and must hand `signal` to the SDK.
 */
export type Call = <Answer>(operation: Operation, send: (signal: AbortSignal) => Promise<Answer>) => Promise<Answer>;

/** What an error means for the call that met it. */
export interface Diagnosis {
  readonly kind: 'throttled' | 'transient' | 'denied' | 'unavailable' | 'failed' | 'cancelled';
  /** Milliseconds the provider asked to wait. */
  readonly retryAfter?: number;
  readonly problem: Problem;
}

/** One profile's way into its cloud. */
export interface Connection {
  /** Pages of the resources of one type under one resource (or under the profile), as they arrive. */
  list(type: string, parent: Resource | undefined, call: Call): AsyncIterable<readonly Resource[]>;
  diagnose(error: unknown): Diagnosis;
  /** Closes sockets and forgets credentials. */
  close(): Promise<void>;
}

/** A provider: what can be found there, and how to get in. */
export interface Cloud<Access = unknown> {
  readonly provider: Provider;
  readonly types: readonly ResourceType[];
  /** The resource type that owns what is below it: what is above can be read without entering any account. */
  readonly accountType: string;
  connect(profile: Profile, access: Access): Connection;
}
