import { type Place, partitionOf, type Resource } from '../../../model/resource.ts';
import type { ResourceType } from '../../../model/resourceType.ts';
import type { AwsType } from '../awsType.ts';
import { regionalPage } from '../console.ts';
import { propertiesOf, required, type Tag, tagsOf } from '../item.ts';
import type { InputOf, OperationOf, PageOf } from '../services.ts';
import { type Ec2Prefix, ec2Arn, identifierOf } from './arn.ts';

/** What a resource type says itself; the rest follows from the table below. */
type Known = Pick<ResourceType, 'title' | 'plural' | 'icon' | 'glyph' | 'diagrams' | 'relations' | 'summary'> &
  Pick<Partial<ResourceType>, 'aliases' | 'infer' | 'freshFor' | 'requires'>;

interface Ec2Definition<Operation extends OperationOf<'ec2'>, Item> extends Known {
  /** `vpc` of `aws.ec2.vpc`. */
  readonly noun: string;
  /** Every identifier of this type begins with it: `vpc` of `vpc-0a1b2c`. */
  readonly prefix: Ec2Prefix;
  /** Its page in the console, up to its identifier. */
  readonly page: { readonly app: 'ec2' | 'vpcconsole'; readonly path: string };
  readonly listed: Listed<Operation, Item>;
}

/** How a type is listed, and how its items say what they are. */
interface Listed<Operation extends OperationOf<'ec2'>, Item> {
  readonly operation: Operation;
  /** The largest page that the operation gives. Absent for operations without pages. */
  readonly pageSize?: number;
  /** The list in a page. Undefined there means that the page is no answer of EC2. */
  readonly items: (page: PageOf<'ec2', Operation>) => readonly Item[] | undefined;
  readonly identifier: (item: Item) => string | undefined;
  /** Its ARN, where the item says so. */
  readonly arn?: (item: Item) => string | undefined;
  /** The account that owns it, where the item says so. Absent: the account it is listed in. */
  readonly owner?: (item: Item) => string | undefined;
  /** The region it belongs to, where that may be another than the one it is listed in. */
  readonly region?: (item: Item) => string | undefined;
  /** Identifier of what contains it, by prefix. Without one the region contains it. */
  readonly parent?: (item: Item) => readonly [Ec2Prefix, string | undefined];
  /** What the API calls it, for when it has no `Name` tag. */
  readonly name?: (item: Item) => string | undefined;
}

interface Tagged {
  readonly Tags?: readonly Tag[] | undefined;
  readonly TagSet?: readonly Tag[] | undefined;
}

/** A type of resource that is listed in a region of an account, and whose id is an ARN of EC2. */
export function ec2Type<Operation extends OperationOf<'ec2'>, Item extends Tagged>(
  definition: Ec2Definition<Operation, Item>,
): AwsType {
  const { noun, prefix, page, listed, ...known } = definition;
  const type = `aws.ec2.${noun}`;
  return {
    ...known,
    id: type,
    service: 'ec2',
    under: ['aws.account.region'],
    permissions: [`ec2:${listed.operation}`],
    ...(listed.pageSize === undefined ? {} : { pageSize: listed.pageSize }),
    identifier: {
      pattern: new RegExp(`^${prefix}-[0-9a-f]+$`),
      toId: (identifier, place) => ec2Arn(prefix, identifier, place),
    },
    console: ({ id, region }) =>
      regionalPage(partitionOf(id), region ?? '', page.app, `${page.path}=${encodeURIComponent(identifierOf(id))}`),
    async *list(aws, parent) {
      const { id, account, region } = required(parent, 'region');
      const place: Place = {
        partition: aws.profile.partition,
        account: required(account, 'account'),
        region: required(region, 'region'),
      };
      // Every Describe operation of EC2 may be called with nothing, and each that has pages takes MaxResults.
      const input = (listed.pageSize === undefined ? {} : { MaxResults: listed.pageSize }) as InputOf<'ec2', Operation>;
      for await (const answer of aws.pages('ec2', listed.operation, place, input)) {
        const items = required(listed.items(answer), `list of ${known.plural}`);
        yield items.map((item) => ({ type, ...toResource(listed, prefix, item, place, id) }));
      }
    },
  };
}

function toResource<Operation extends OperationOf<'ec2'>, Item extends Tagged>(
  listed: Listed<Operation, Item>,
  prefix: Ec2Prefix,
  item: Item,
  listedAt: Place,
  listedUnder: string,
): Omit<Resource, 'type'> {
  const identifier = required(listed.identifier(item), `identifier, which begins with ${prefix}-`);
  const account = listed.owner?.(item) ?? listedAt.account;
  const region = listed.region?.(item) ?? listedAt.region;
  const place = { partition: listedAt.partition, account, region };
  // The owner of a container is known only through what is in it. In a shared subnet that is somebody else, and the
  // container then is one that nobody lists: readers of the graph see the resource without a parent.
  const [parentPrefix, parent] = listed.parent?.(item) ?? [];
  const tags = tagsOf(item.Tags ?? item.TagSet);
  return {
    id: listed.arn?.(item) ?? ec2Arn(prefix, identifier, place),
    name: tags.Name || listed.name?.(item) || identifier,
    account,
    region,
    parent: parentPrefix !== undefined && parent ? ec2Arn(parentPrefix, parent, place) : listedUnder,
    tags,
    properties: propertiesOf(item, ['Tags', 'TagSet']),
  };
}
