import { type Problem, ProblemError } from '../../model/problem.ts';
import type { Place, Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resourceType.ts';
import { refuseInactive } from './account/inactive.ts';
import type { AwsType } from './awsType.ts';
import type { ConfigType } from './config/configType.ts';
import { createDetailReader, type DetailReader } from './details.ts';
import { propertiesOf, required } from './item.ts';
import { homeRegion } from './partition.ts';
import { type InputOf, type OperationOf, type PageOf, type Service, services } from './services.ts';

/** Where items are listed: under which resource, in which region of which account. */
export interface Listing {
  readonly parent: Resource;
  /** For what is listed under an account, the region where services without regions answer. */
  readonly place: Place;
}

/** What an item says of itself. */
export interface Identity {
  /** Its ARN; where it has none, a minted id that is the same each time. */
  readonly id: string;
  /** A label for people. Absent or empty: the last part of the id. */
  readonly name?: string | undefined;
  readonly tags?: Readonly<Record<string, string>>;
  /** Id of what contains it. Absent: what it is listed under. */
  readonly parent?: string | undefined;
  /** The account that owns it. Absent: that in which it is listed. */
  readonly account?: string | undefined;
  /** Where it is. Absent: where what it is listed under is. */
  readonly region?: string | undefined;
}

/** What a resource type says of itself as everywhere; the rest follows from how it is listed. */
type Known = Omit<ResourceType, 'service' | 'under' | 'permissions' | 'console'> &
  Pick<Partial<ResourceType>, 'console'>;

/**
 * How AWS Config tells of the same items. Only for types of which it records every one that the operation lists; which
 * properties it keeps is in https://github.com/awslabs/aws-config-resource-schema
 */
export interface InConfig<S extends Service, O extends OperationOf<S>, Item> {
  /** `AWS::EC2::VPC` */
  readonly name: string;
  /**
   * The page in which the operation would list these items, with names as the API spells them; only where AWS Config keeps
   * everything that relations need. Absent: only that there is none is taken from AWS Config.
   */
  readonly page?: (items: never[], listing: Listing) => Omit<PageOf<S, O>, '$metadata'>;
  /** Whether AWS Config told all of an item. Absent: it always does. */
  readonly isWhole?: (item: Item) => boolean;
  /** Names that are not those of the API with a small first letter. */
  readonly names?: Readonly<Record<string, string>>;
}

interface Definition<S extends Service, O extends OperationOf<S>, Item extends object, Detailed extends object>
  extends Known {
  /** Types under which it is listed. Absent: regions. */
  readonly under?: readonly string[];
  readonly service: S;
  readonly operation: O;
  /** It is asked with the profile's own credentials, whoever owns what it is listed under. */
  readonly central?: true;
  /** Permissions, where they are not those of the operation's own name. */
  readonly permissions?: readonly string[];
  /** What the operation is asked. Absent: nothing, or the page size as `MaxResults` where the type gives one. */
  readonly input?: (listing: Listing) => InputOf<S, O>;
  /** The list in a page. Undefined there means that the page is no answer of the service. */
  readonly items: (page: PageOf<S, O>, listing: Listing) => readonly Item[] | undefined;
  /** What the list does not tell of its items, asked in batches where the service has any. See {@link DetailReader}. */
  readonly details?: (
    reader: DetailReader<S>,
    items: readonly Item[],
    listing: Listing,
  ) => Promise<readonly Detailed[]>;
  readonly identify: (item: Detailed, listing: Listing) => Identity;
  /** Names of properties that are not kept, besides those that hold tags. */
  readonly leftOut?: readonly string[];
  /** Absent: AWS Config cannot stand for the list. */
  readonly config?: InConfig<S, O, Item>;
}

const tagProperties = ['Tags', 'tags', 'TagList', 'TagSet'];

/**
 * A type of resource that one operation lists, under regions or under what its definition names. An item that does not
 * say what it is, and a detail that is refused, are told when everything else was listed: the reading is then partial.
 */
export function listedType<
  S extends Service,
  O extends OperationOf<S>,
  Item extends object,
  Detailed extends object = Item,
>(definition: Definition<S, O, Item, Detailed>): AwsType {
  const {
    service,
    operation,
    central,
    permissions,
    input,
    items,
    details,
    identify,
    leftOut = [],
    config,
    ...known
  } = definition;
  const { actions } = services[service];
  const resourcesOf = (detailed: readonly Detailed[], listing: Listing, refused: unknown[]): Resource[] =>
    detailed.flatMap((item) => {
      const identity = identityOf(item, identify, listing, refused);
      if (identity === undefined) return [];
      return toResource(known.id, identity, propertiesOf(item, [...tagProperties, ...leftOut]), listing);
    });
  return {
    console: () => undefined,
    under: ['aws.account.region'],
    ...known,
    service: actions,
    permissions: permissions ?? [`${actions}:${operation}`],
    async *list(aws, parent) {
      const under = required(parent, 'parent');
      if (under.type === 'aws.organizations.account') refuseInactive(under, required(under.account, 'account'));
      const listing = listingUnder(under, aws.profile.partition);
      const refused: unknown[] = [];
      const place = central ? { region: listing.place.region } : listing.place;
      const reader = createDetailReader(aws, service, place, (error) => refused.push(error));
      const asked = input?.(listing) ?? usualInput<S, O>(known.pageSize);
      for await (const page of aws.pages(service, operation, place, asked)) {
        const listed = required(items(page, listing), `list of ${known.plural}`);
        const detailed =
          details === undefined
            ? (listed as readonly object[] as readonly Detailed[])
            : await details(reader, listed, listing);
        yield resourcesOf(detailed, listing, refused);
      }
      if (refused.length > 0) throw refused[0];
    },
    ...(config === undefined ? {} : { config: configType(config, items, resourcesOf) }),
  };
}

/** Items of AWS Config take the way of those that were listed, so that they become the same resources. */
function configType<S extends Service, O extends OperationOf<S>, Item extends object, Detailed extends object>(
  { name, page, isWhole = () => true, names }: InConfig<S, O, Item>,
  items: Definition<S, O, Item, Detailed>['items'],
  resourcesOf: (detailed: readonly Detailed[], listing: Listing, refused: unknown[]) => readonly Resource[],
): ConfigType {
  if (page === undefined) return { name };
  return {
    name,
    ...(names === undefined ? {} : { names }),
    resources(found, parent, partition) {
      const listing = listingUnder(parent, partition);
      const refused: unknown[] = [];
      // As with an answer of the service, nothing but its own words vouches for its shape.
      const listed = items({ $metadata: {}, ...page(found as never[], listing) } as PageOf<S, O>, listing);
      if (listed === undefined || !listed.every(isWhole)) return undefined;
      const resources = resourcesOf(listed as readonly object[] as readonly Detailed[], listing, refused);
      return refused.length > 0 ? undefined : resources;
    },
  };
}

/** Undefined, and a reason in `refused`, for an item that is not in the service's format. */
function identityOf<Item>(
  item: Item,
  identify: (item: Item, listing: Listing) => Identity,
  listing: Listing,
  refused: unknown[],
): Identity | undefined {
  try {
    return identify(item, listing);
  } catch (error) {
    refused.push(error instanceof ProblemError ? error : new ProblemError(malformedItem, error));
    return undefined;
  }
}

const malformedItem: Problem = {
  code: 'MalformedAnswer',
  message: 'One of the items in the answer is not in the format that the service documents. The others are shown.',
  advice: 'Check whether a custom endpoint answers in place of AWS; if not, report what the item looks like.',
  nextStep: 'none',
};

function toResource(type: string, identity: Identity, properties: Resource['properties'], listing: Listing): Resource {
  const { id, name, tags = {}, parent = listing.parent.id } = identity;
  const account = identity.account ?? listing.parent.account;
  const region = identity.region ?? listing.parent.region;
  return {
    id,
    type,
    name: name || lastPart(id),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    parent,
    tags,
    properties,
  };
}

function listingUnder(parent: Resource, partition: string): Listing {
  const account = required(parent.account, 'account');
  return { parent, place: { partition, account, region: parent.region ?? homeRegion(partition) } };
}

function usualInput<S extends Service, O extends OperationOf<S>>(pageSize: number | undefined): InputOf<S, O> {
  // Operations that need more than a page size say what they are asked.
  return (pageSize === undefined ? {} : { MaxResults: pageSize }) as InputOf<S, O>;
}

/** `orders` of `arn:aws:dynamodb:eu-west-1:123456789012:table/orders`. */
function lastPart(id: string): string {
  return id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
}
