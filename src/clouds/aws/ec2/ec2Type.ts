import { partitionOf } from '../../../model/resource.ts';
import type { ResourceType } from '../../../model/resourceType.ts';
import type { AwsType } from '../awsType.ts';
import { regionalPage } from '../console.ts';
import type { DetailReader } from '../details.ts';
import { required, type Tag, tagsOf } from '../item.ts';
import { type InConfig, type Listing, listedType } from '../listedType.ts';
import type { InputOf, OperationOf, PageOf } from '../services.ts';
import { type Ec2Prefix, ec2Arn, identifierOf } from './arn.ts';

/** What a resource type says itself; the rest follows from the table below. */
type Known = Pick<ResourceType, 'title' | 'plural' | 'icon' | 'glyph' | 'diagrams' | 'relations' | 'summary'> &
  Pick<
    Partial<ResourceType>,
    'addresses' | 'aliases' | 'byProvider' | 'detail' | 'infer' | 'freshFor' | 'requires' | 'routing'
  >;

interface Ec2Definition<Operation extends OperationOf<'ec2'>, Item, Detailed> extends Known {
  /** `vpc` of `aws.ec2.vpc`. */
  readonly noun: string;
  /** Every identifier of this type begins with it: `vpc` of `vpc-0a1b2c`. */
  readonly prefix: Ec2Prefix;
  /** Its page in the console, up to its identifier. */
  readonly page: { readonly app: 'ec2' | 'vpcconsole'; readonly path: string };
  readonly listed: Listed<Operation, Item, Detailed>;
}

/** How a type is listed, and how its items say what they are. */
interface Listed<Operation extends OperationOf<'ec2'>, Item, Detailed> {
  readonly operation: Operation;
  /** Permissions, where details need others than that of the operation's own name. */
  readonly permissions?: readonly string[];
  /** The largest page that the operation gives. Absent for operations without pages. */
  readonly pageSize?: number;
  /** What the operation is asked. Absent: nothing, or the page size; every Describe operation may be called like that. */
  readonly input?: () => InputOf<'ec2', Operation>;
  /** The list in a page. Undefined there means that the page is no answer of EC2. */
  readonly items: (page: PageOf<'ec2', Operation>) => readonly Item[] | undefined;
  /** What the list does not tell of its items. */
  readonly details?: (reader: DetailReader<'ec2'>, items: readonly Item[]) => Promise<readonly Detailed[]>;
  readonly identifier: (item: Detailed) => string | undefined;
  /** Its ARN, where the item says so. */
  readonly arn?: (item: Detailed) => string | undefined;
  /** The account that owns it, where the item says so. Absent: the account it is listed in. */
  readonly owner?: (item: Detailed) => string | undefined;
  /** The region it belongs to, where that may be another than the one it is listed in. */
  readonly region?: (item: Detailed) => string | undefined;
  /** Identifier of what contains it, by prefix. Without one the region contains it. */
  readonly parent?: (item: Detailed) => readonly [Ec2Prefix, string | undefined];
  /** What the API calls it, for when it has no `Name` tag. */
  readonly name?: (item: Detailed) => string | undefined;
  /** Names of properties that are not kept. */
  readonly leftOut?: readonly string[];
  /** How AWS Config tells of the same items. */
  readonly config?: InConfig<'ec2', Operation, Item>;
}

interface Tagged {
  readonly Tags?: readonly Tag[] | undefined;
  readonly TagSet?: readonly Tag[] | undefined;
}

/** A type of resource that is listed in a region of an account, and whose id is an ARN of EC2. */
export function ec2Type<
  Operation extends OperationOf<'ec2'>,
  Item extends object,
  Detailed extends object & Tagged = Item,
>(definition: Ec2Definition<Operation, Item, Detailed>): AwsType {
  const { noun, prefix, page, listed, ...known } = definition;
  const { identifier, arn, owner, region, parent, name, ...listing } = listed;
  return listedType<'ec2', Operation, Item, Detailed>({
    ...known,
    ...listing,
    id: `aws.ec2.${noun}`,
    service: 'ec2',
    identifier: {
      pattern: new RegExp(`^${prefix}-[0-9a-f]+$`),
      toId: (text, place) => ec2Arn(prefix, text, place),
    },
    identify(item, { place: listedAt }: Listing) {
      const own = required(identifier(item), `identifier, which begins with ${prefix}-`);
      const account = owner?.(item) ?? listedAt.account;
      const place = { ...listedAt, account, region: region?.(item) ?? listedAt.region };
      // The owner of a container is known only through what is in it. In a shared subnet that is somebody else, and the
      // container then is one that nobody lists: readers of the graph see the resource without a parent.
      const [parentPrefix, container] = parent?.(item) ?? [];
      const tags = tagsOf(item.Tags ?? item.TagSet);
      return {
        id: arn?.(item) ?? ec2Arn(prefix, own, place),
        name: tags.Name || name?.(item),
        tags,
        account,
        region: place.region,
        parent: parentPrefix !== undefined && container ? ec2Arn(parentPrefix, container, place) : undefined,
      };
    },
    console: ({ id, region = '' }) =>
      regionalPage(partitionOf(id), region, page.app, `${page.path}=${encodeURIComponent(identifierOf(id))}`),
  });
}
