import assert from 'node:assert/strict';
import { hostedZone } from '../../src/clouds/aws/route53/hostedZone.ts';
import { recordSet } from '../../src/clouds/aws/route53/recordSet.ts';
import type { Resource } from '../../src/model/resource.ts';
import { readFrom, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, accountOf, own } from './support.ts';

const xml = (name: string, inner: string): Answer => ({
  body: `<?xml version="1.0"?><${name} xmlns="https://route53.amazonaws.com/doc/2013-04-01/">${inner}</${name}>`,
});

describe('Route 53', () => {
  /** Shapes of https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZones.html (Examples). */
  const zone = (id: string, name: string, isPrivate: boolean): string =>
    `<HostedZone><Id>/hostedzone/${id}</Id><Name>${name}</Name><CallerReference>x</CallerReference>
     <Config><Comment>a &lt;b&gt;</Comment><PrivateZone>${isPrivate}</PrivateZone></Config>
     <ResourceRecordSetCount>42</ResourceRecordSetCount></HostedZone>`;
  const zones = ({ operation, parameters }: Asked): Answer => {
    if (operation !== 'GET /2013-04-01/hostedzone') {
      return xml(
        'GetHostedZoneResponse',
        `${zone('Z22222222222', 'corp.internal.', true)}
         <VPCs><VPC><VPCRegion>eu-west-1</VPCRegion><VPCId>vpc-0a1</VPCId></VPC></VPCs>`,
      );
    }
    return parameters.marker === undefined
      ? xml(
          'ListHostedZonesResponse',
          `<HostedZones>${zone('Z11111111111', 'example.com.', false)}</HostedZones>
           <IsTruncated>true</IsTruncated><NextMarker>Z22222222222</NextMarker><MaxItems>100</MaxItems>`,
        )
      : xml(
          'ListHostedZonesResponse',
          `<HostedZones>${zone('Z22222222222', 'corp.internal.', true)}</HostedZones>
           <Marker>Z22222222222</Marker><IsTruncated>false</IsTruncated><MaxItems>100</MaxItems>`,
        );
  };
  const readZones = () => readFrom(zones, hostedZone, accountOf(own));

  it('reads zones of an account, and networks of private ones alone', async () => {
    const { found, diagnosis, asked } = await readZones();
    assert.equal(diagnosis, undefined);
    assert.deepEqual(
      found.map(({ id, name, region }) => [id, name, region]),
      [
        ['arn:aws:route53:::hostedzone/Z11111111111', 'example.com', undefined],
        ['arn:aws:route53:::hostedzone/Z22222222222', 'corp.internal', undefined],
      ],
    );
    assert.deepEqual(
      asked.map(({ operation }) => operation),
      ['GET /2013-04-01/hostedzone', 'GET /2013-04-01/hostedzone', 'GET /2013-04-01/hostedzone/Z22222222222'],
    );
    assert.equal('ResourceRecordSetCount' in found[0]!.properties, false);
    const vpc = standIn('aws.ec2.vpc', `arn:aws:ec2:eu-west-1:${own}:vpc/vpc-0a1`);
    assert.deepEqual(relationsOf([...found, vpc]), ['Z22222222222 serves vpc-0a1']);
  });

  /** Shapes of https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html (Examples). */
  const record = (name: string, type: string, inner: string): string =>
    `<ResourceRecordSet><Name>${name}</Name><Type>${type}</Type>${inner}</ResourceRecordSet>`;
  const alias = (target: string): string =>
    `<AliasTarget><HostedZoneId>Z35SXDOTRQ7X7K</HostedZoneId><DNSName>${target}</DNSName>
     <EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>`;
  const value = (text: string): string =>
    `<TTL>300</TTL><ResourceRecords><ResourceRecord><Value>${text}</Value></ResourceRecord></ResourceRecords>`;
  const balancerHost = 'dualstack.web-123.eu-west-1.elb.amazonaws.com.';
  const firstPage = [
    record('example.com.', 'SOA', value('ns-1.awsdns-1.com. admin.example.com. 1 2 3 4 5')),
    record('example.com.', 'TXT', value('"plantedToken"')),
    record('_dmarc.example.com.', 'CNAME', value('dmarc.example.net')),
    record('example.com.', 'A', alias('s3-website-eu-west-1.amazonaws.com.')),
    record('www.example.com.', 'A', alias(balancerHost)),
    record('www.example.com.', 'AAAA', alias(balancerHost)),
    record('shop.example.com.', 'CNAME', value('www.example.com')),
    record('\\052.example.com.', 'A', alias('d111111abcdef8.cloudfront.net.')),
    record('blue.example.com.', 'A', `<SetIdentifier>blue/one</SetIdentifier><Weight>1</Weight>${value('192.0.2.1')}`),
  ];
  const records = ({ parameters }: Asked): Answer =>
    parameters.name === undefined
      ? xml(
          'ListResourceRecordSetsResponse',
          `<ResourceRecordSets>${firstPage.join('')}</ResourceRecordSets><IsTruncated>true</IsTruncated>
           <NextRecordName>blue.example.com.</NextRecordName><NextRecordType>A</NextRecordType>
           <NextRecordIdentifier>green</NextRecordIdentifier><MaxItems>300</MaxItems>`,
        )
      : xml(
          'ListResourceRecordSetsResponse',
          `<ResourceRecordSets>${record(
            'blue.example.com.',
            'A',
            `<SetIdentifier>green</SetIdentifier><GeoLocation><ContinentCode>XX</ContinentCode></GeoLocation>${value('192.0.2.2')}`,
          )}</ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>300</MaxItems>`,
        );
  const readRecords = async (isPrivate = false) => {
    const parent = {
      ...standIn('aws.route53.hostedZone', 'arn:aws:route53:::hostedzone/Z11111111111', {
        Config: { PrivateZone: isPrivate },
      }),
      account: own,
    };
    const reading = await readFrom(records, recordSet, parent);
    return { ...reading, parent };
  };

  it('reads the records that lead somewhere, page by page', async () => {
    const { found, pages, parent, diagnosis, asked } = await readRecords();
    assert.equal(diagnosis, undefined);
    assert.deepEqual(pages, [6, 1]);
    assert.ok(found.every((one) => one.parent === parent.id));
    assert.equal(new Set(found.map(({ id }) => id)).size, 7);
    assert.deepEqual(found[4]?.name, '*.example.com A');
    assert.equal(found[5]?.id, `${parent.id}/recordset/A:blue%2Fone/blue.example.com.`);
    assert.doesNotMatch(JSON.stringify(found), /plantedToken|_dmarc/);
    const [, second] = asked;
    assert.deepEqual(
      [second?.parameters.name, second?.parameters.type, second?.parameters.identifier],
      ['blue.example.com.', 'A', 'green'],
    );
    assert.ok(found.every(({ id }) => recordSet.identifier!.pattern.test(id)));
  });

  it('resolves to balancers, distributions, buckets, addresses and other records', async () => {
    const { found } = await readRecords();
    const others = [
      standIn(
        'aws.elasticloadbalancing.loadBalancer',
        `arn:aws:elasticloadbalancing:eu-west-1:${own}:loadbalancer/app/Web/0a1`,
        {
          DNSName: 'Web-123.eu-west-1.elb.amazonaws.com',
        },
      ),
      standIn('aws.cloudfront.distribution', `arn:aws:cloudfront::${own}:distribution/E1`, {
        DomainName: 'd111111abcdef8.cloudfront.net',
      }),
      standIn('aws.ec2.elasticIp', `arn:aws:ec2:eu-west-1:${own}:elastic-ip/eipalloc-0a1`, { PublicIp: '192.0.2.2' }),
    ];
    assert.deepEqual(relationsOf([...found, ...others]), [
      '\\052.example.com. resolves to E1',
      'blue.example.com. resolves to eipalloc-0a1',
      'example.com. resolves to example.com?',
      'shop.example.com. resolves to www.example.com.',
      'www.example.com. resolves to 0a1',
      'www.example.com. resolves to 0a1',
    ]);
  });

  it('means a host by its name only in private zones', async () => {
    const named = async (isPrivate: boolean): Promise<readonly string[]> => {
      const { found } = await readRecords(isPrivate);
      return recordSet.aliases?.(found.find(({ name }) => name === 'shop.example.com CNAME')!) ?? [];
    };
    assert.deepEqual(await named(false), ['dns:shop.example.com']);
    assert.deepEqual(await named(true), ['dns:shop.example.com', 'shop.example.com']);
  });

  it('knows whose an address in a private zone is, unless two of its networks use it', () => {
    const thing = (type: string, id: string, properties: object, parent?: string): Resource =>
      ({ id, type, name: id, account: own, tags: {}, properties, parent }) as Resource;
    const address = (id: string, VpcId: string, PrivateIpAddress: string): Resource =>
      thing('aws.ec2.networkInterface', id, { VpcId, PrivateIpAddresses: [{ PrivateIpAddress }] });
    const record = (id: string, Host: string, zone: string, PrivateZone = true): Resource =>
      thing('aws.route53.recordSet', id, { PrivateZone, Targets: [{ Host }] }, zone);
    const all = [
      record('one', '10.0.0.1', 'zone'),
      record('two', '10.0.0.2', 'zone'),
      record('public', '10.0.0.1', 'zone', false),
      record('elsewhere', '10.0.0.1', 'other zone'),
      address('a', 'vpc-a', '10.0.0.1'),
      address('c', 'vpc-c', '10.0.0.1'),
      address('a2', 'vpc-a', '10.0.0.2'),
      address('b2', 'vpc-b', '10.0.0.2'),
    ];
    const zones = [thing('aws.route53.hostedZone', 'zone', { VPCs: [{ VPCId: 'vpc-a' }, { VPCId: 'vpc-b' }] })];
    const inferred = hostedZone.infer?.relations(zones, (type) => all.filter((one) => one.type === type)) ?? [];
    assert.deepEqual(
      inferred.map(({ from, verb, to }) => [from, verb, to]),
      [['one', 'resolves to', 'a']],
    );
  });
});
