import type { Tag } from '@aws-sdk/client-direct-connect';
import type { Identifier } from '../../../model/resourceType.ts';

/**
 * How something is named whose identifiers all begin with what its ARN says in front of them: `dxcon-fg5678gh` of
 * `arn:aws:directconnect:eu-west-1:123456789012:dxcon/dxcon-fg5678gh`.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsdirectconnect.html
 */
export function prefixedBy(kind: 'dxcon' | 'dxlag' | 'dxvif'): Identifier {
  return {
    pattern: new RegExp(`^${kind}-[0-9a-z]+$`),
    toId: (text, { partition, region, account }) =>
      `arn:${partition}:directconnect:${region}:${account}:${kind}/${text}`,
  };
}

/** Tags by key. */
export function tagsOf(tags: readonly Tag[] = []): Record<string, string> {
  return Object.fromEntries(tags.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value ?? '']])));
}
