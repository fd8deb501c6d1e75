import { partitionOf, type Resource } from '../../../model/resource.ts';
import type { Identifier } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';
import { namedBy } from '../naming.ts';
import { homeRegion } from '../partition.ts';

/** IAM's resources are in an account, and in no region of it. */
export const underAccounts = ['aws.organizations.account'];

/**
 * Names may have a path before them, which is part of the ARN. Policies put account numbers and unique ids (`AROA…`,
 * `AIDA…`) where names may stand.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
const name = '(?!(?:\\d{12}|A[A-Z]{3}[A-Z0-9]{12,})$)(?:[\\w+=,.@/-]{1,510}/)?[\\w+=,.@-]{1,128}';

/** By ARN, and by name: what is named by its name alone is taken to have no path. */
export function iamNaming(kind: 'role' | 'user' | 'group' | 'instance-profile'): Identifier {
  return namedBy({ service: 'iam', kind: `${kind}/`, name, without: 'region', bare: true });
}

/** By ARN alone. `kind` is a regular expression's source. */
export function byIamArn(kind: string): Identifier {
  return { pattern: new RegExp(`^arn:[\\w-]+:iam::(?:\\d{12}|aws):${kind}/[!-~]+$`), toId: (arn) => arn };
}

/** A page of IAM's console, which shows every account in the partition's home region. */
export function iamPage({ id }: Resource, path: string): string | undefined {
  const partition = partitionOf(id);
  return regionalPage(partition, homeRegion(partition), 'iam', path);
}
