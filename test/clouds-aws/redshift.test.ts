import assert from 'node:assert/strict';
import { cluster } from '../../src/clouds/aws/redshift/cluster.ts';
import { redshiftTypes } from '../../src/clouds/aws/redshift/types.ts';
import { assertEachFound, queryAnswer, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

// https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeClusters.html
const warehouse = `<Cluster><ClusterIdentifier>sales</ClusterIdentifier><ClusterStatus>status-of-tomorrow</ClusterStatus>
  <Endpoint><Address>sales.abc.eu-west-1.redshift.amazonaws.com</Address><Port>5439</Port>
  <VpcEndpoints><VpcEndpoint><VpcEndpointId>vpce-0a1</VpcEndpointId></VpcEndpoint></VpcEndpoints></Endpoint>
  <VpcId>vpc-0a1</VpcId><ClusterSubnetGroupName>shop</ClusterSubnetGroupName><ClusterPublicKey>ssh-rsa AAAA</ClusterPublicKey>
  <VpcSecurityGroups><VpcSecurityGroup><VpcSecurityGroupId>sg-0a1</VpcSecurityGroupId></VpcSecurityGroup></VpcSecurityGroups>
  <IamRoles><ClusterIamRole><IamRoleArn>arn:aws:iam::${own}:role/copy</IamRoleArn></ClusterIamRole></IamRoles>
  <KmsKeyId>arn:aws:kms:eu-west-1:${own}:key/mrk-1234abcd12ab34cd56ef1234567890ab</KmsKeyId>
  <MasterPasswordSecretArn>arn:aws:secretsmanager:eu-west-1:${own}:secret:redshift!sales-AbCdEf</MasterPasswordSecretArn>
  <Tags><Tag><Key>team</Key><Value>\`whoami\`</Value></Tag></Tags></Cluster>`;
const plain = '<Cluster><ClusterIdentifier>old</ClusterIdentifier></Cluster>';

// https://docs.aws.amazon.com/redshift/latest/APIReference/API_DescribeClusterSubnetGroups.html
const group = `<ClusterSubnetGroup><ClusterSubnetGroupName>shop</ClusterSubnetGroupName><VpcId>vpc-0a1</VpcId>
  <Subnets><Subnet><SubnetIdentifier>subnet-0a1</SubnetIdentifier></Subnet></Subnets></ClusterSubnetGroup>`;

function answer({ operation, parameters: { Marker } }: Asked): Answer {
  const second = Marker === 'two';
  const more = second ? '' : '<Marker>two</Marker>';
  return operation === 'DescribeClusters'
    ? queryAnswer(operation, `<Clusters>${second ? plain : warehouse}</Clusters>${more}`)
    : queryAnswer(
        operation,
        `<ClusterSubnetGroups>${second ? group.replaceAll('shop', 'back') : group}</ClusterSubnetGroups>${more}`,
      );
}

describe('Redshift', () => {
  it('is read page by page and relates to what it runs in and on', async () => {
    const readings = await Promise.all(redshiftTypes.map((type) => readFrom(answer, type, regionOf(own))));
    for (const { diagnosis, asked } of readings) assert.deepEqual([diagnosis, asked.length], [undefined, 2]);
    const found = readings.flatMap((reading) => reading.found);
    assertEachFound(found, redshiftTypes);
    assert.deepEqual(relationsOf(found), [
      'back uses subnet-0a1?',
      'sales is encrypted with mrk-1234abcd12ab34cd56ef1234567890ab?',
      'sales is protected by sg-0a1?',
      'sales uses copy?',
      'sales uses redshift!sales-AbCdEf?',
      'sales uses shop',
      'sales uses vpce-0a1?',
      'shop uses subnet-0a1?',
    ]);
  });

  it('makes ids of names, and keeps networks, endpoints and tags', async () => {
    const { found } = await readFrom(answer, cluster, regionOf(own));
    const [first, second] = found;
    assert.ok(first && second);
    assert.equal(first.id, `arn:aws:redshift:eu-west-1:${own}:cluster:sales`);
    assert.equal(first.parent, `arn:aws:ec2:eu-west-1:${own}:vpc/vpc-0a1`);
    assert.equal(second.parent, regionOf(own).id);
    assert.deepEqual(first.tags, { team: '`whoami`' });
    assert.deepEqual(cluster.aliases?.(first), ['sales.abc.eu-west-1.redshift.amazonaws.com']);
    assert.ok(!('ClusterPublicKey' in first.properties));
  });
});
