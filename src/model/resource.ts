import type { JsonObject } from './json.ts';

/** One real thing in a cloud. Facts only: what depends on what is computed from these, never stored in them. */
export interface Resource {
  /** ARN or ARM id; where the provider has none, a stable minted id such as `aws:region:123456789012:eu-west-1`. */
  readonly id: string;
  /** Id of its resource type, e.g. `aws.ec2.instance`. */
  readonly type: string;
  /** A label for people. Never unique, never trusted: it may hold any character. */
  readonly name: string;
  /** Account number or subscription id that owns it. Absent for things that contain accounts. */
  readonly account?: string;
  readonly region?: string;
  /** Id of the resource that contains it. Absent at the top of an estate. */
  readonly parent?: string;
  readonly tags: Readonly<Record<string, string>>;
  /** The provider's own description of it in the provider's own spelling, without secret values. */
  readonly properties: JsonObject;
}

/** Where an identifier is looked up when it is not an ARN: identifiers such as `vpc-1` mean something in one place only. */
export interface Place {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
}

/** The partition that an ARN names; `aws` for ids that are none. */
export function partitionOf(id: string): string {
  return id.startsWith('arn:') ? (id.split(':')[1] ?? 'aws') : 'aws';
}
