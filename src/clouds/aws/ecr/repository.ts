import { partitionOf } from '../../../model/resource.ts';
import type { Identifier } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

const name = '[a-z0-9][a-z0-9._/-]{1,255}';
// A bare name is one of Docker Hub.
const byArn = namedBy({ service: 'ecr', kind: 'repository/', name });

/**
 * `123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:v7`, by tag, by digest, or by both; dual-stack hosts are
 * `123456789012.dkr-ecr.eu-west-1.on.aws`.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html
 */
const image = new RegExp(
  `^(\\d{12})\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.[a-z0-9.-]+/(${name})(?::[\\w.-]+)?(?:@sha256:[0-9a-f]+)?$`,
);

const identifier: Identifier = {
  ...byArn,
  pattern: new RegExp(`${byArn.pattern.source}|${image.source}`),
  toId(text, place) {
    const [, account, region, repository] = image.exec(text) ?? [];
    if (account === undefined || region === undefined || repository === undefined) return byArn.toId(text, place);
    return byArn.toId(repository, { ...place, account, region });
  },
};

export const repository = listedType({
  id: 'aws.ecr.repository',
  title: 'ECR repository',
  plural: 'ECR repositories',
  icon: 'package',
  glyph: 'image',
  detail: 'supporting',
  diagrams: 'aws.compute.EC2ContainerRegistry',
  service: 'ecr',
  operation: 'DescribeRepositories',
  pageSize: 1000,
  input: () => ({ maxResults: 1000 }),
  items: ({ repositories }) => repositories,
  config: { name: 'AWS::ECR::Repository' },
  identify: ({ repositoryArn, repositoryName }) => ({
    id: required(repositoryArn, 'repositoryArn'),
    name: repositoryName,
  }),
  identifier,
  aliases: ({ properties: { repositoryUri } }) => (typeof repositoryUri === 'string' ? [repositoryUri] : []),
  relations: [
    { path: 'encryptionConfiguration.kmsKey', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
  ],
  summary: ['repositoryUri', 'imageTagMutability', 'imageScanningConfiguration.scanOnPush', 'createdAt'],
  console: ({ id, region = '' }) => regionalPage(partitionOf(id), region, 'ecr'),
});
