import type { Identifier } from '../../model/resourceType.ts';

interface Naming {
  /** The service as ARNs write it: `lambda`. */
  readonly service: string;
  /** What stands between the account and the name: `function:`. */
  readonly kind: string;
  /** How names look, as a regular expression's source: `[\\w-]{1,64}`. */
  readonly name: string;
  /** What may follow a name and is not part of it: `:[\\w$-]+`. */
  readonly after?: string;
  /** Parts that its ARNs leave empty. */
  readonly without?: 'region' | 'region and account';
  /** Whether other resources name it by its bare name. */
  readonly bare?: boolean;
}

/**
 * How a resource is named elsewhere whose ARN follows from its name: by that ARN, with what may follow it, and by the bare
 * name where `bare` says so.
 */
export function namedBy({ service, kind, name, after, without, bare = false }: Naming): Identifier {
  const region = without === undefined ? '[\\w-]+' : '';
  const account = without === 'region and account' ? '' : '(?:\\d{12}|aws)';
  const tail = after === undefined ? '' : `(?:${after})?`;
  const arn = new RegExp(`^(arn:[\\w-]+:${service}:${region}:${account}:${escaped(kind)}${name})${tail}$`);
  const bareName = new RegExp(`^${name}$`);
  return {
    pattern: bare ? new RegExp(`${arn.source}|${bareName.source}`) : arn,
    ...(bare ? { isName: true } : {}),
    toId(text, place) {
      const named = arn.exec(text)?.[1];
      if (named !== undefined) return named;
      const inRegion = without === undefined ? place.region : '';
      const inAccount = without === 'region and account' ? '' : place.account;
      return `arn:${place.partition}:${service}:${inRegion}:${inAccount}:${kind}${text}`;
    },
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
