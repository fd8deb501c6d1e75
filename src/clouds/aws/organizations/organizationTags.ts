import { ProblemError } from '../../../model/problem.ts';
import type { Resource } from '../../../model/resource.ts';
import { CallError } from '../callError.ts';
import { required, tagsOf } from '../item.ts';
import { homeRegion } from '../partition.ts';
import type { AwsReader } from '../reader.ts';
import { managementAccountOf } from './arn.ts';

/** The permission to ask for tags. */
export const readTags = 'tag:GetResources';

type TagsByArn = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What a reading is told of tags. */
export interface ToldTags {
  readonly tags: TagsByArn;
  /** Why they could not be read. Only the reading that asked hears of it, so that it is told once. */
  readonly refused?: unknown;
}

/** Tags of everything in an organization, asked for together: Organizations itself tells them one by one only. */
export interface OrganizationTags {
  /**
   * Answers each reading once: one that comes again wants to know anew, and has them fetched anew for all. Where that
   * fails, they are what they were before. Rejects when whoever fetched them left.
   */
  tell(reading: string, fetch: () => Promise<TagsByArn>): Promise<ToldTags>;
}

/** Kept for as long as a connection. */
export function createOrganizationTags(): OrganizationTags {
  let known: TagsByArn = new Map();
  let fetching: Promise<TagsByArn> | undefined;
  const told = new Set<string>();

  const begin = async (reading: string, fetch: () => Promise<TagsByArn>): Promise<ToldTags> => {
    told.clear();
    told.add(reading);
    const own = fetch();
    fetching = own;
    try {
      known = await own;
      return { tags: known };
    } catch (refused) {
      if (refused instanceof CallError || refused instanceof ProblemError) return { tags: known, refused };
      // Nobody was refused: whoever asked has left, and the next one asks again.
      if (fetching === own) fetching = undefined;
      throw refused;
    }
  };

  return {
    async tell(reading, fetch) {
      while (fetching !== undefined && !told.has(reading)) {
        const ahead = fetching;
        await ahead.catch(() => undefined);
        if (fetching !== ahead) continue;
        told.add(reading);
        return { tags: known };
      }
      return begin(reading, fetch);
    },
  };
}

/** The pages of a list in an organization, with tags. `under` is what it is listed under, of the same organization. */
export async function* withTags(
  aws: AwsReader,
  type: string,
  under: Resource,
  pages: AsyncIterable<readonly Resource[]>,
): AsyncGenerator<readonly Resource[]> {
  const { tags, refused } = await aws.organizationTags.tell(`${type} ${under.id}`, () => fetchTags(aws, under));
  for await (const page of pages) {
    yield page.map((resource) => ({ ...resource, tags: tags.get(String(resource.properties.Arn)) ?? {} }));
  }
  if (refused !== undefined) throw refused;
}

/**
 * All that is or was tagged, 100 on a page. Tags are told in the account that owns what they are of: that of an
 * organization is the management account, and it is at home in one region.
 * https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
 */
async function fetchTags(aws: AwsReader, { id }: Resource): Promise<TagsByArn> {
  const management = managementAccountOf(id);
  const { Account } = await aws.caller();
  if (management !== undefined && management !== Account) throw tagsNotVisible(management);
  const tags = new Map<string, Readonly<Record<string, string>>>();
  const place = { region: homeRegion(aws.profile.partition) };
  const input = { ResourceTypeFilters: ['organizations'], ResourcesPerPage: 100 };
  for await (const page of aws.pages('resource-groups-tagging-api', 'GetResources', place, input)) {
    for (const { ResourceARN, Tags } of required(page.ResourceTagMappingList, 'list of tags')) {
      if (ResourceARN !== undefined) tags.set(ResourceARN, tagsOf(Tags));
    }
  }
  return tags;
}

function tagsNotVisible(management: string): ProblemError {
  return new ProblemError({
    code: 'TagsNotVisible',
    message: `Tags of accounts, units and policies are told to the management account ${management} only.`,
    advice: 'Everything else of the organization is shown. Use a profile of the management account to see its tags.',
    nextStep: 'none',
  });
}
