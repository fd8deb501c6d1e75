import type { Resource } from '../../../model/resource.ts';
import { required } from '../item.ts';

/** `ou-ab12-cdef3456` of `arn:aws:organizations::123456789012:ou/o-1234567890/ou-ab12-cdef3456`. */
export function idInOrganization(parent: Resource | undefined): string {
  const arn = required(parent, 'parent').id;
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** The account that manages the organization, which all of its ARNs name. */
export function managementAccountOf(arn: string): string | undefined {
  return /^arn:[\w-]+:organizations::(\d{12}):/.exec(arn)?.[1];
}
