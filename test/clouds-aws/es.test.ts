import assert from 'node:assert/strict';
import { domain } from '../../src/clouds/aws/es/domain.ts';
import { jsonAnswer, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const names = Array.from({ length: 7 }, (_, at) => `search-${at}`);
const arn = (name: string): string => `arn:aws:es:eu-west-1:${own}:domain/${name}`;

// https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeDomains.html
const described = (DomainName: string) => ({
  DomainName,
  DomainId: `${own}/${DomainName}`,
  ARN: arn(DomainName),
  EngineVersion: 'Engine_of_tomorrow',
  ClusterConfig: {},
  Endpoints: { vpc: `vpc-${DomainName}.eu-west-1.es.amazonaws.com` },
  VPCOptions: { VPCId: 'vpc-0a1', SubnetIds: ['subnet-0a1'], SecurityGroupIds: ['sg-0a1'] },
  EncryptionAtRestOptions: { Enabled: true, KmsKeyId: 'alias/search' },
  CognitoOptions: { RoleArn: `arn:aws:iam::${own}:role/cognito` },
  LogPublishingOptions: {
    LOGS_OF_TOMORROW: { CloudWatchLogsLogGroupArn: `arn:aws:logs:eu-west-1:${own}:log-group:/search:*` },
  },
  DomainEndpointOptions: {
    CustomEndpoint: `${DomainName}.example.com`,
    CustomEndpointCertificateArn: `arn:aws:acm:eu-west-1:${own}:certificate/1`,
  },
  AccessPolicies: JSON.stringify({
    Statement: [{ Effect: 'Allow', Principal: '*', Resource: `${arn(DomainName)}/*` }],
  }),
});

describe('OpenSearch Service', () => {
  const lists = (): Answer => jsonAnswer({ DomainNames: names.map((DomainName) => ({ DomainName })) });
  const answer = ({ operation }: Asked): Answer =>
    operation.startsWith('GET ') ? lists() : jsonAnswer({ DomainStatusList: names.slice(0, 5).map(described) });

  it('describes five domains at a time, and keeps those that nobody described', async () => {
    const { found, diagnosis, asked } = await readFrom(answer, domain, regionOf(own));
    assert.equal(diagnosis, undefined);
    assert.equal(asked.length, 3, 'one list, two descriptions');
    assert.deepEqual(
      found.map(({ id }) => id),
      names.map(arn),
    );
  });

  it('relates to what it runs in, and is known by its endpoints', async () => {
    const { found } = await readFrom(answer, domain, regionOf(own));
    const [first] = found;
    assert.ok(first);
    assert.equal(first.parent, `arn:aws:ec2:eu-west-1:${own}:vpc/vpc-0a1`);
    assert.deepEqual(relationsOf([first]), [
      'search-0 is encrypted with search?',
      'search-0 is protected by sg-0a1?',
      'search-0 runs in subnet-0a1?',
      'search-0 sends to search?',
      'search-0 uses 1?',
      'search-0 uses cognito?',
    ]);
    assert.deepEqual(domain.aliases?.(first), [
      'vpc-search-0.eu-west-1.es.amazonaws.com',
      'search-0.example.com',
      `${arn('search-0')}/*`,
    ]);
    assert.deepEqual((first.properties.AccessPolicies as { Statement: unknown[] }).Statement.length, 1);
  });

  it('keeps the names where descriptions are refused, and reads none as none', async () => {
    const refused = { status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' }, body: '{"message":"no"}' };
    const some = await readFrom((one) => (one.operation.startsWith('GET ') ? lists() : refused), domain, regionOf(own));
    assert.equal(some.found.length, 7);
    assert.equal(some.diagnosis?.problem.operation, 'es:DescribeDomains');
    const none = await readFrom(() => jsonAnswer({ DomainNames: [] }), domain, regionOf(own));
    assert.deepEqual([none.found, none.diagnosis, none.asked.length], [[], undefined, 1]);
  });
});
