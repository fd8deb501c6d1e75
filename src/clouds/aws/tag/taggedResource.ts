import { parseArn } from '../../../model/arn.ts';
import type { AwsType } from '../awsType.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { listedElsewhere } from './listedElsewhere.ts';

/**
 * Everything that has or had tags and that none of `types` lists: by its ARN and tags, of services that are not read by
 * themselves. Where a service has no regions its resources come with the region in which it is at home.
 * https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
 */
export function taggedResource(types: readonly AwsType[]): AwsType {
  const isListedElsewhere = listedElsewhere(types);
  return listedType({
    id: 'aws.tag.taggedResource',
    title: 'Other resource',
    plural: 'Other resources',
    icon: 'tag',
    glyph: 'unknown',
    diagrams: 'aws.general.General',
    service: 'resource-groups-tagging-api',
    operation: 'GetResources',
    pageSize: 100,
    input: () => ({ ResourcesPerPage: 100 }),
    items: ({ ResourceTagMappingList }) =>
      ResourceTagMappingList?.filter(
        ({ ResourceARN }) => ResourceARN === undefined || !isListedElsewhere(ResourceARN),
      ).map(({ ResourceARN = '', Tags }) => {
        const { service, kind } = parseArn(ResourceARN) ?? {};
        const tags = tagsOf(Tags);
        return { ResourceARN, Service: service, Kind: kind, StackId: tags['aws:cloudformation:stack-id'], Tags };
      }),
    identify: ({ ResourceARN, Tags }) => {
      const { account, region, name } = required(parseArn(ResourceARN), 'ResourceARN');
      const tags = tagsOf(Tags);
      return {
        id: ResourceARN,
        name: tags.Name || name,
        tags,
        account,
        region,
      };
    },
    leftOut: ['ResourceARN'],
    relations: [{ path: 'StackId', verb: 'is managed by', to: ['aws.cloudformation.stack'] }],
    summary: ['Service', 'Kind'],
  });
}
