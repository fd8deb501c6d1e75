import assert from 'node:assert/strict';
import { repository } from '../../src/clouds/aws/ecr/repository.ts';
import { readAt } from './readType.ts';
import { own, regionOf, serve } from './support.ts';

/** Shapes of https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html (Examples). */
const repositoryOf = (name: string): object => ({
  registryId: own,
  repositoryName: name,
  repositoryArn: `arn:aws:ecr:eu-west-1:${own}:repository/${name}`,
  repositoryUri: `${own}.dkr.ecr.eu-west-1.amazonaws.com/${name}`,
  createdAt: 1_563_223_656,
  imageTagMutability: 'MUTABLE_ON_SUNDAYS',
});

describe('ECR', () => {
  it('lists repositories by page, known by their address', async () => {
    const served = await serve(({ parameters }) => ({
      body: JSON.stringify(
        parameters.nextToken === undefined
          ? { repositories: [repositoryOf('shop/orders')], nextToken: 'more' }
          : { repositories: [repositoryOf('base')] },
      ),
    }));
    const { found, pages, diagnosis } = await readAt(served.endpoint, repository, regionOf(own));
    await served.close();
    assert.equal(diagnosis, undefined);
    assert.deepEqual(pages, [1, 1]);
    const [first] = found;
    assert.equal(first?.name, 'shop/orders');
    assert.deepEqual(repository.aliases!(first!), [`${own}.dkr.ecr.eu-west-1.amazonaws.com/shop/orders`]);
    const asked = served.asked.filter(({ operation }) => operation === 'DescribeRepositories');
    assert.deepEqual(
      asked.map(({ parameters }) => parameters),
      [{ maxResults: 1000 }, { maxResults: 1000, nextToken: 'more' }],
    );
  });
});
