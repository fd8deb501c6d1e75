import { type Place, partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { typesByResourceType } from './resourceTypes.ts';

/** A stack's entry for something that it manages, which is a resource of its own where its type is known. */
export const stackResource = listedType({
  id: 'aws.cloudformation.stackResource',
  title: 'Stack resource',
  plural: 'Stack resources',
  icon: 'symbol-property',
  glyph: 'stack',
  detail: 'quiet',
  diagrams: 'aws.management.CloudformationTemplate',
  under: ['aws.cloudformation.stack'],
  onDemand: true,
  service: 'cloudformation',
  operation: 'ListStackResources',
  input: ({ parent }) => ({ StackName: parent.id }),
  // What a physical id means depends on the type: rules find it under its type.
  items: ({ StackResourceSummaries }, { place }) =>
    StackResourceSummaries?.map((item) => {
      const { ResourceType = '', PhysicalResourceId } = item;
      const known = PhysicalResourceId !== undefined && ResourceType in typesByResourceType;
      return known
        ? { ...item, Manages: { [ResourceType]: identifierOf(ResourceType, PhysicalResourceId, place) } }
        : item;
    }),
  // It has no ARN of its own.
  identify: ({ LogicalResourceId }, { parent }) => ({
    id: `${parent.id}/${required(LogicalResourceId, 'LogicalResourceId')}`,
    name: LogicalResourceId,
  }),
  relations: Object.entries(typesByResourceType).map(([resourceType, type]) => ({
    path: `Manages.${resourceType}`,
    verb: 'is managed by',
    to: [type],
    reversed: true,
  })),
  summary: ['ResourceType', 'PhysicalResourceId', 'ResourceStatus', 'DriftInformation.StackResourceDriftStatus'],
  console: ({ id, region = '', parent = '' }) =>
    regionalPage(partitionOf(id), region, 'cloudformation', `/stacks/resources?stackId=${encodeURIComponent(parent)}`),
});

/** Repositories alone are not known by their names: where one stands by itself, it is an image of Docker Hub. */
function identifierOf(resourceType: string, physicalId: string, { partition, region, account }: Place): string {
  if (resourceType !== 'AWS::ECR::Repository') return physicalId;
  return `arn:${partition}:ecr:${region}:${account}:repository/${physicalId}`;
}
