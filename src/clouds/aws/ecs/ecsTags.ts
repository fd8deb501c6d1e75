import type { Tag } from '@aws-sdk/client-ecs';
import { tagsOf } from '../item.ts';

/** ECS writes keys and values of tags in lower case. */
export function ecsTags(tags: readonly Tag[] | undefined): Record<string, string> {
  return tagsOf(tags?.map(({ key, value }) => ({ Key: key, Value: value })));
}
