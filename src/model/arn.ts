/** An Amazon resource name, taken apart. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string | undefined;
  readonly account: string | undefined;
  /** What it names within its service: `function`; undefined where ARNs of the service do not say. */
  readonly kind: string | undefined;
  readonly name: string;
}

/** Partition, service, region, account and the rest. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const format = /^arn:(aws[\w-]*):([\w-]+):([\w-]*):(\d{12}|aws)?:(.+)$/;

export function parseArn(text: string): Arn | undefined {
  const [, partition, service, region, account, rest] = format.exec(text) ?? [];
  if (partition === undefined || service === undefined || rest === undefined) return undefined;
  // Those of API Gateway begin with a slash.
  const [first = '', ...others] = rest.replace(/^\//, '').split(/[/:]/);
  const name = others.length === 0 ? { kind: undefined, name: first } : { kind: first, name: others.join('/') };
  return { partition, service, region: region || undefined, account, ...name };
}

/** Policies name many things at once so. */
export function hasWildcard(text: string): boolean {
  return /[*?]|\$\{/.test(text);
}
