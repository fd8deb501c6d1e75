import type { Json, JsonObject } from '../../../model/json.ts';
import type { Tag } from '../item.ts';
import type { AwsReader } from '../reader.ts';
import type { Aggregator } from './aggregator.ts';
import { apiShape } from './apiShape.ts';
import type { ConfigType } from './configType.ts';
import { quoted, select } from './query.ts';

/** One resource as AWS Config tells of it, in the words of its service's API. */
export interface ConfigItem {
  readonly account: string;
  readonly region: string;
  readonly type: string;
  readonly item: JsonObject;
}

/** Pages of all items of some types in some accounts. */
export async function* itemsOf(
  aws: AwsReader,
  aggregator: Aggregator,
  types: readonly ConfigType[],
  accounts: readonly string[],
): AsyncGenerator<readonly ConfigItem[]> {
  const byName = new Map(types.map((type) => [type.name, type]));
  for await (const rows of select(aws, aggregator, itemsQuery([...byName.keys()], accounts))) {
    yield rows.flatMap(({ accountId, awsRegion, resourceType, configuration, tags }): ConfigItem[] => {
      const type = typeof resourceType === 'string' ? byName.get(resourceType) : undefined;
      if (type === undefined || typeof accountId !== 'string' || typeof awsRegion !== 'string') return [];
      if (typeof configuration !== 'object' || configuration === null || Array.isArray(configuration)) return [];
      const shaped = apiShape(configuration as JsonObject, type.names);
      const own = tagsOf(tags);
      // Services differ in where their items hold tags; no type keeps them as properties.
      const item = own.length === 0 ? shaped : { ...shaped, Tags: own, TagList: own };
      return [{ account: accountId, region: awsRegion, type: type.name, item }];
    });
  }
}

export function itemsQuery(types: readonly string[], accounts: readonly string[]): string {
  return (
    'SELECT accountId, awsRegion, resourceType, configuration, tags' +
    ` WHERE resourceType IN (${quoted(types)}) AND accountId IN (${quoted(accounts)})`
  );
}

function tagsOf(tags: Json | undefined): (Tag & JsonObject)[] {
  if (!Array.isArray(tags)) return [];
  return tags.flatMap((tag: Json) => {
    if (typeof tag !== 'object' || tag === null || Array.isArray(tag)) return [];
    const { key, value } = tag as JsonObject;
    return typeof key === 'string' ? [{ Key: key, Value: typeof value === 'string' ? value : '' }] : [];
  });
}
