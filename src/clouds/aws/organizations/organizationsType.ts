import { partitionOf, type Resource } from '../../../model/resource.ts';
import type { ResourceType } from '../../../model/resourceType.ts';
import type { AwsType } from '../awsType.ts';
import { CallError } from '../callError.ts';
import { organizationsPage } from '../console.ts';
import { createDetailReader, type DetailReader } from '../details.ts';
import { propertiesOf, required } from '../item.ts';
import { homeRegion } from '../partition.ts';
import type { AwsReader } from '../reader.ts';
import type { InputOf, OperationOf, PageOf } from '../services.ts';
import { readTags, withTags } from './organizationTags.ts';
import { whereVisible } from './visibility.ts';

type Known = Omit<ResourceType, 'id' | 'service' | 'permissions' | 'console' | 'aliases'>;

interface Definition<Operation extends OperationOf<'organizations'>, Item> extends Known {
  /** `root` of `aws.organizations.root`. */
  readonly noun: string;
  /** Where its page is under the console of Organizations. */
  readonly page: (resource: Resource) => string;
  readonly operation: Operation;
  /** Operations that its details need. */
  readonly asksFor?: readonly OperationOf<'organizations'>[];
  /** What the operation is asked, one list after the other: a list that is refused does not cost the others. */
  readonly inputs: (parent: Resource | undefined) => readonly InputOf<'organizations', Operation>[];
  readonly items: (page: PageOf<'organizations', Operation>) => readonly Item[] | undefined;
  /** What the list does not tell of its items. */
  readonly details?: (reader: DetailReader<'organizations'>, items: readonly Item[]) => Promise<readonly Item[]>;
  readonly name: (item: Item) => string | undefined;
  /** Its id, where it has no ARN. */
  readonly mint?: (item: Item) => string;
  /** Whether Organizations lets it be tagged. */
  readonly taggable?: true;
}

interface Identified {
  readonly Id?: string | undefined;
  readonly Arn?: string | undefined;
}

/** Items that an operation of Organizations gives on one page at most. */
export const organizationsPageSize = 20;

/** A type of resource that Organizations lists, read from the top down with the profile's own credentials. */
export function organizationsType<Operation extends OperationOf<'organizations'>, Item extends Identified>(
  definition: Definition<Operation, Item>,
): AwsType {
  const { noun, page, operation, asksFor = [], inputs, items, details, name, mint, taggable, ...known } = definition;
  const type = `aws.organizations.${noun}`;

  const toResource = (item: Item, parent: Resource | undefined): Resource => {
    const id = mint?.(item) ?? required(item.Arn, 'Arn');
    return {
      id,
      type,
      name: name(item) || item.Id || id,
      ...(parent === undefined ? {} : { parent: parent.id }),
      tags: {},
      properties: propertiesOf(item),
    };
  };

  async function* listed(aws: AwsReader, parent: Resource | undefined): AsyncGenerator<readonly Resource[]> {
    const place = { region: homeRegion(aws.profile.partition) };
    const refused: unknown[] = [];
    const reader = createDetailReader(aws, 'organizations', place, (error) => refused.push(error));
    for (const input of inputs(parent)) {
      try {
        for await (const answer of aws.pages('organizations', operation, place, input)) {
          const found = required(items(answer), `list of ${known.plural}`);
          const detailed = details === undefined ? found : await details(reader, found);
          yield detailed.map((item) => toResource(item, parent));
        }
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        refused.push(error);
      }
    }
    if (refused.length > 0) throw refused[0];
  }

  return {
    ...known,
    id: type,
    service: 'organizations',
    freshFor: 60,
    pageSize: organizationsPageSize,
    permissions: [
      ...[operation, ...asksFor].map((each) => `organizations:${each}`),
      ...(taggable === undefined ? [] : [readTags]),
    ],
    aliases: ({ properties: { Id } }) => (typeof Id === 'string' && mint === undefined ? [Id] : []),
    console: (resource) => organizationsPage(partitionOf(resource.id), page(resource)),
    list(aws, parent) {
      const resources = whereVisible(aws, parent, listed(aws, parent));
      return taggable === undefined || parent === undefined ? resources : withTags(aws, type, parent, resources);
    },
  };
}
