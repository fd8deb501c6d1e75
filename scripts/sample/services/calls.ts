import type { ServiceCall, ServicesSeed } from '../../../test/clouds/estate.ts';
import { type Owner, tagged } from '../webNetwork.ts';

export interface Place {
  readonly account: string;
  readonly region: string;
}

export const domain = 'brindlewick.example';

export function made({ account, region }: Place, calls: readonly ServiceCall[]): ServicesSeed {
  return { account, region, calls };
}

export function call(
  service: string,
  operation: string,
  input: ServiceCall['input'],
  keys?: ServiceCall['keys'],
): ServiceCall {
  return { service, operation, input, ...(keys === undefined ? {} : { keys }) };
}

/** The ARN of what is called so in a place. */
export function arn({ account, region }: Place, service: string, resource: string): string {
  return `arn:aws:${service}:${region}:${account}:${resource}`;
}

export function roleArn(account: string, name: string): string {
  return `arn:aws:iam::${account}:role/${name}`;
}

/** Tags as most services take them. */
export function tagList(owner: Owner, name?: string): { Key: string; Value: string }[] {
  const { Name, ...others } = tagged(name ?? '', owner).tags;
  return Object.entries(name === undefined ? others : { Name, ...others }).map(([Key, Value]) => ({
    Key,
    Value: String(Value),
  }));
}

/** Tags as services take them whose fields begin with small letters. */
export function smallTagList(owner: Owner): { key: string; value: string }[] {
  return tagList(owner).map(({ Key, Value }) => ({ key: Key, value: Value }));
}

/** Tags as services take them that want an object. */
export function tagMap(owner: Owner): Record<string, string> {
  return Object.fromEntries(tagList(owner).map(({ Key, Value }) => [Key, Value]));
}

export interface Statement {
  readonly Effect?: 'Allow' | 'Deny';
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: unknown;
}

export function policy(...statements: readonly Statement[]): string {
  const Statement = statements.map((statement) => ({ Effect: 'Allow', ...statement }));
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

export interface Role {
  readonly name: string;
  readonly owner: Owner;
  /** A service (`lambda.amazonaws.com`), or the ARN of a principal elsewhere. */
  readonly trusts: string;
  readonly may?: readonly Statement[];
  /** AWS's own policies: `ReadOnlyAccess`. */
  readonly managed?: readonly string[];
}

export function role({ name, owner, trusts, may = [], managed = [] }: Role): ServiceCall[] {
  const Principal = trusts.startsWith('arn:') ? { AWS: trusts } : { Service: trusts };
  const trust = policy({ Principal, Action: 'sts:AssumeRole' });
  const input = { RoleName: name, AssumeRolePolicyDocument: trust, Tags: tagList(owner) };
  return [
    call('iam', 'create_role', input),
    ...(may.length === 0
      ? []
      : [call('iam', 'put_role_policy', { RoleName: name, PolicyName: name, PolicyDocument: policy(...may) })]),
    ...managed.map((each) =>
      call('iam', 'attach_role_policy', { RoleName: name, PolicyArn: `arn:aws:iam::aws:policy/${each}` }),
    ),
  ];
}

/** A key of the account's own, called `alias/<name>`; its ARN has the key `<name> key`. */
export function encryptionKey(place: Place, name: string, owner: Owner): ServiceCall[] {
  const Policy = policy({ Principal: { AWS: `arn:aws:iam::${place.account}:root` }, Action: 'kms:*', Resource: '*' });
  const Tags = tagList(owner).map(({ Key, Value }) => ({ TagKey: Key, TagValue: Value }));
  return [
    call(
      'kms',
      'create_key',
      { Description: `Encrypts what ${name} keeps`, Policy, Tags },
      { [`${name} key`]: 'KeyMetadata.Arn' },
    ),
    call('kms', 'create_alias', { AliasName: `alias/${name}`, TargetKeyId: `@{${name} key}` }),
  ];
}

export function logGroup(name: string, owner: Owner, days = 90): ServiceCall[] {
  return [
    call('logs', 'create_log_group', { logGroupName: name, tags: tagMap(owner) }),
    call('logs', 'put_retention_policy', { logGroupName: name, retentionInDays: days }),
  ];
}
