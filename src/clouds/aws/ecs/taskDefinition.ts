import type { ListTaskDefinitionFamiliesRequest, Tag, TaskDefinition } from '@aws-sdk/client-ecs';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedInVariables } from '../namedInVariables.ts';
import { namedBy } from '../naming.ts';
import { ecsTags } from './ecsTags.ts';

interface DetailedFamily extends TaskDefinition {
  readonly tags?: Tag[] | undefined;
}

const naming = namedBy({ service: 'ecs', kind: 'task-definition/', name: '[\\w-]{1,255}', after: ':\\d+', bare: true });

const secrets = ['aws.ssm.parameter', 'aws.secretsmanager.secret'];
const containers = 'containerDefinitions[]';

/**
 * A family of task definitions, described by its newest revision. Accounts have thousands of revisions, one for each
 * deployment; whoever names one of them means its family, so that a deployment changes a resource instead of replacing it.
 */
export const taskDefinition = listedType({
  id: 'aws.ecs.taskDefinition',
  title: 'ECS task definition',
  plural: 'ECS task definitions',
  icon: 'file-code',
  glyph: 'container',
  detail: 'supporting',
  diagrams: 'aws.compute.ElasticContainerServiceContainer',
  service: 'ecs',
  operation: 'ListTaskDefinitionFamilies',
  pageSize: 100,
  permissions: ['ecs:ListTaskDefinitionFamilies', 'ecs:DescribeTaskDefinition'],
  input: (): ListTaskDefinitionFamiliesRequest => ({ status: 'ACTIVE', maxResults: 100 }),
  items: ({ families }) => families?.map((family): TaskDefinition => ({ family })),
  details: ({ ask }, families) =>
    each(families, async ({ family }): Promise<DetailedFamily> => {
      const answer = await ask('DescribeTaskDefinition', { taskDefinition: family, include: ['TAGS'] });
      return { family, ...answer?.taskDefinition, tags: answer?.tags };
    }),
  identify: ({ family, tags }, { place }) => ({
    id: naming.toId(required(family, 'family'), place),
    name: family,
    tags: ecsTags(tags),
  }),
  leftOut: ['compatibilities', 'registeredBy', 'requiresAttributes'],
  identifier: naming,
  aliases: ({ properties: { taskDefinitionArn } }) =>
    typeof taskDefinitionArn === 'string' ? [taskDefinitionArn] : [],
  relations: [
    { path: 'executionRoleArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'taskRoleArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: `${containers}.image`, verb: 'uses', to: ['aws.ecr.repository'], detail: ['name'] },
    { path: `${containers}.secrets[].valueFrom`, verb: 'uses', to: secrets, detail: ['name'] },
    { path: `${containers}.logConfiguration.secretOptions[].valueFrom`, verb: 'uses', to: secrets, detail: ['name'] },
    {
      path: `${containers}.repositoryCredentials.credentialsParameter`,
      verb: 'uses',
      to: ['aws.secretsmanager.secret'],
    },
    {
      path: `${containers}.environment[].value`,
      verb: 'uses',
      to: namedInVariables,
      ifKnown: true,
      detail: ['name'],
    },
    { path: `${containers}.environmentFiles[].value`, verb: 'uses', to: ['aws.s3.bucket'] },
    {
      path: `${containers}.logConfiguration.options.awslogs-group`,
      verb: 'sends to',
      to: ['aws.logs.logGroup'],
      at: { region: 'awslogs-region' },
    },
    { path: 'volumes[].efsVolumeConfiguration.fileSystemId', verb: 'uses', to: ['aws.elasticfilesystem.fileSystem'] },
    {
      path: 'volumes[].efsVolumeConfiguration.authorizationConfig.accessPointId',
      verb: 'uses',
      to: ['aws.elasticfilesystem.accessPoint'],
    },
  ],
  summary: ['revision', 'status', 'networkMode', 'requiresCompatibilities', 'cpu', 'memory', 'registeredAt'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'ecs', `/taskDefinitions/${encodeURIComponent(name)}`),
});
