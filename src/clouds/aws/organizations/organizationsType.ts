import { partitionOf, type Resource } from '../../../model/resource.ts';
import type { ResourceType } from '../../../model/resourceType.ts';
import type { AwsType } from '../awsType.ts';
import { organizationsPage } from '../console.ts';
import { propertiesOf, required } from '../item.ts';
import { homeRegion } from '../partition.ts';
import type { InputOf, OperationOf, PageOf } from '../services.ts';

type Known = Omit<ResourceType, 'id' | 'service' | 'permissions' | 'console' | 'identifier' | 'aliases'>;

interface Definition<Operation extends OperationOf<'organizations'>, Item> extends Known {
  /** `root` of `aws.organizations.root`. */
  readonly noun: string;
  /** Where its page is under the console of Organizations. */
  readonly page: (resource: Resource) => string;
  readonly operation: Operation;
  readonly input: (parent: Resource | undefined) => InputOf<'organizations', Operation>;
  readonly items: (page: PageOf<'organizations', Operation>) => readonly Item[] | undefined;
  readonly name: (item: Item) => string | undefined;
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
  const { noun, page, operation, input, items, name, ...known } = definition;
  const type = `aws.organizations.${noun}`;
  return {
    ...known,
    id: type,
    service: 'organizations',
    freshFor: 60,
    pageSize: organizationsPageSize,
    permissions: [`organizations:${operation}`],
    aliases: ({ properties: { Id } }) => (typeof Id === 'string' ? [Id] : []),
    console: (resource) => organizationsPage(partitionOf(resource.id), page(resource)),
    async *list(aws, parent) {
      const place = { region: homeRegion(aws.profile.partition) };
      for await (const answer of aws.pages('organizations', operation, place, input(parent))) {
        yield required(items(answer), `list of ${known.plural}`).map((item) => ({
          id: required(item.Arn, 'Arn'),
          type,
          name: name(item) || required(item.Id, 'Id'),
          ...(parent === undefined ? {} : { parent: parent.id }),
          tags: {},
          properties: propertiesOf(item),
        }));
      }
    },
  };
}

/** `ou-ab12-cdef3456` of `arn:aws:organizations::123456789012:ou/o-1234567890/ou-ab12-cdef3456`. */
export function idInOrganization(parent: Resource | undefined): string {
  const arn = required(parent, 'parent').id;
  return arn.slice(arn.lastIndexOf('/') + 1);
}
