import assert from 'node:assert/strict';
import { cluster } from '../../src/clouds/aws/eks/cluster.ts';
import { fargateProfile } from '../../src/clouds/aws/eks/fargateProfile.ts';
import { nodegroup } from '../../src/clouds/aws/eks/nodegroup.ts';
import { jsonAnswer, readAt, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, own, regionOf, type Served, serve } from './support.ts';

const denied: Answer = {
  status: 403,
  headers: { 'x-amzn-errortype': 'AccessDeniedException' },
  body: '{"message":"no"}',
};
const eks = `arn:aws:eks:eu-west-1:${own}`;
const issuer = 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B716D3041E';

/** Shapes of https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeCluster.html and its neighbours (Examples). */
const prod = {
  name: 'prod',
  arn: `${eks}:cluster/prod`,
  version: '9.99',
  status: 'MEDITATING',
  endpoint: 'https://A0DCCD80A04F01705DD065655C30CC3D.yl4.eu-west-1.eks.amazonaws.com',
  roleArn: `arn:aws:iam::${own}:role/cluster`,
  resourcesVpcConfig: {
    vpcId: 'vpc-0a1',
    subnetIds: ['subnet-0a1', 'subnet-0b2'],
    securityGroupIds: ['sg-0a1'],
    clusterSecurityGroupId: 'sg-0b2',
  },
  identity: { oidc: { issuer: `https://${issuer}` } },
  certificateAuthority: { data: 'LS0tLS1CRUdJTi' },
  tags: { team: '<b>shop</b>' },
};

function answer({ operation, parameters }: Asked): Answer {
  const isFirst = parameters.nextToken === undefined;
  switch (operation) {
    case 'GET /clusters':
      return jsonAnswer(isFirst ? { clusters: ['prod'], nextToken: 'more' } : { clusters: ['refused'] });
    case 'GET /clusters/prod':
      return jsonAnswer({ cluster: prod });
    case 'GET /clusters/prod/node-groups':
      return jsonAnswer(isFirst ? { nodegroups: ['large'], nextToken: 'more' } : { nodegroups: ['small'] });
    case 'GET /clusters/prod/node-groups/large':
      return jsonAnswer({
        nodegroup: {
          nodegroupName: 'large',
          nodegroupArn: `${eks}:nodegroup/prod/large/8eb4c3a1-5d4e-4f1a-8b1a-1c2d3e4f5a6b`,
          clusterName: 'prod',
          nodeRole: `arn:aws:iam::${own}:role/node`,
          subnets: ['subnet-0a1'],
          resources: { autoScalingGroups: [{ name: 'eks-large' }], remoteAccessSecurityGroup: 'sg-0c3' },
        },
      });
    case 'GET /clusters/prod/fargate-profiles':
      return jsonAnswer(isFirst ? { fargateProfileNames: ['batch'], nextToken: 'more' } : { fargateProfileNames: [] });
    case 'GET /clusters/prod/fargate-profiles/batch':
      return jsonAnswer({
        fargateProfile: {
          fargateProfileName: 'batch',
          fargateProfileArn: `${eks}:fargateprofile/prod/batch/8eb4c3a1-5d4e-4f1a-8b1a-1c2d3e4f5a6c`,
          clusterName: 'prod',
          podExecutionRoleArn: `arn:aws:iam::${own}:role/pods`,
          subnets: ['subnet-0b2'],
        },
      });
    default:
      return denied;
  }
}

describe('EKS', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve(answer);
  });
  afterEach(() => served.close());

  it('describes each cluster, and keeps the one whose description is refused', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, cluster, regionOf(own));
    assert.deepEqual(pages, [1, 1]);
    assert.equal(diagnosis?.problem.operation, 'eks:DescribeCluster');
    const [first, second] = found;
    assert.equal(first?.parent, `arn:aws:ec2:eu-west-1:${own}:vpc/vpc-0a1`);
    assert.deepEqual(first?.tags, { team: '<b>shop</b>' });
    assert.ok(!('certificateAuthority' in first!.properties));
    assert.equal(second?.id, `${eks}:cluster/refused`);
    assert.equal(second?.parent, regionOf(own).id);
  });

  it('lists what is in a cluster', async () => {
    const parent = standIn('aws.eks.cluster', prod.arn);
    const groups = await readAt(served.endpoint, nodegroup, parent);
    assert.deepEqual(
      groups.found.map(({ id, parent }) => [id, parent]),
      [
        [`${eks}:nodegroup/prod/large/8eb4c3a1-5d4e-4f1a-8b1a-1c2d3e4f5a6b`, prod.arn],
        [`${eks}:nodegroup/prod/small`, prod.arn],
      ],
    );
    assert.equal(groups.diagnosis?.kind, 'denied');
    const profiles = await readAt(served.endpoint, fargateProfile, parent);
    assert.deepEqual(profiles.pages, [1, 0]);
    assert.equal(profiles.diagnosis, undefined);
  });

  it('relates clusters to their network, and to the provider through which workloads have roles', async () => {
    const parent = standIn('aws.eks.cluster', prod.arn);
    const readings = await Promise.all([
      readAt(served.endpoint, cluster, regionOf(own)),
      readAt(served.endpoint, nodegroup, parent),
      readAt(served.endpoint, fargateProfile, parent),
    ]);
    const { region, ...provider } = standIn('aws.iam.oidcProvider', `arn:aws:iam::${own}:oidc-provider/${issuer}`);
    assert.equal(region, undefined);
    const read = [...readings.flatMap(({ found }) => found), provider];
    const uuid = '8eb4c3a1-5d4e-4f1a-8b1a-1c2d3e4f5a6';
    assert.deepEqual(relationsOf(read), [
      `${uuid}b is protected by sg-0c3?`,
      `${uuid}b runs in subnet-0a1?`,
      `${uuid}b uses eks-large?`,
      `${uuid}b uses node?`,
      `${uuid}c runs in subnet-0b2?`,
      `${uuid}c uses pods?`,
      'EXAMPLED539D4633E53DE1B716D3041E uses prod',
      'prod is protected by sg-0a1?',
      'prod is protected by sg-0b2?',
      'prod runs in subnet-0a1?',
      'prod runs in subnet-0b2?',
      'prod uses cluster?',
    ]);
  });
});
