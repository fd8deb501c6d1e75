import assert from 'node:assert/strict';
import { distribution } from '../../src/clouds/aws/cloudfront/distribution.ts';
import { vpcOrigin } from '../../src/clouds/aws/cloudfront/vpcOrigin.ts';
import { bucketOf } from '../../src/clouds/aws/hosts.ts';
import { readFrom, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, accountOf, own } from './support.ts';

const xml = (name: string, inner: string): Answer => ({
  body: `<?xml version="1.0"?><${name} xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/">${inner}</${name}>`,
});
const path = 'GET /2020-05-31/distribution';

/** Shapes of https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDistributions.html (Response Syntax). */
const summary = (id: string, inner: string): string =>
  `<DistributionSummary><Id>${id}</Id><ARN>arn:aws:cloudfront::${own}:distribution/${id}</ARN><Status>OfTomorrow</Status>
   <DomainName>d${id}.cloudfront.net</DomainName>${inner}</DistributionSummary>`;
const origin = (id: string, host: string, inner = ''): string =>
  `<Origin><Id>${id}</Id><DomainName>${host}</DomainName>${inner}</Origin>`;
const site = summary(
  'EDFDVBD6EXAMPLE',
  `<Aliases><Quantity>1</Quantity><Items><CNAME>www.example.com</CNAME></Items></Aliases>
   <Origins><Quantity>4</Quantity><Items>
     ${origin('files', 'media.s3.eu-west-1.amazonaws.com', `<CustomHeaders><Quantity>1</Quantity><Items><OriginCustomHeader><HeaderName>X-Origin-Verify</HeaderName><HeaderValue>plantedHeader</HeaderValue></OriginCustomHeader></Items></CustomHeaders>`)}
     ${origin('app', 'Web-123.eu-west-1.elb.amazonaws.com')}
     ${origin('api', 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com')}
     ${origin('inner', 'inner.example.com', '<VpcOriginConfig><VpcOriginId>vo_Abc123</VpcOriginId></VpcOriginConfig>')}
     ${origin('theirs', 'origin.example.net')}
   </Items></Origins>
   <DefaultCacheBehavior><TargetOriginId>files</TargetOriginId><LambdaFunctionAssociations><Quantity>1</Quantity><Items>
     <LambdaFunctionAssociation><LambdaFunctionARN>arn:aws:lambda:us-east-1:${own}:function:edge:3</LambdaFunctionARN>
     <EventType>viewer-request</EventType></LambdaFunctionAssociation></Items></LambdaFunctionAssociations></DefaultCacheBehavior>
   <CacheBehaviors><Quantity>0</Quantity></CacheBehaviors><Comment>&lt;script&gt;alert(1)&lt;/script&gt;</Comment>
   <ViewerCertificate><ACMCertificateArn>arn:aws:acm:us-east-1:${own}:certificate/c1</ACMCertificateArn></ViewerCertificate>
   <WebACLId>arn:aws:wafv2:us-east-1:${own}:global/webacl/edge/a1</WebACLId>`,
);

const answer = ({ operation, parameters }: Asked): Answer => {
  if (operation === `${path}/EDFDVBD6EXAMPLE/config`) {
    return xml(
      'DistributionConfig',
      '<Logging><Enabled>true</Enabled><Bucket>logs.s3.amazonaws.com</Bucket></Logging>',
    );
  }
  if (operation.endsWith('/config')) {
    return {
      status: 403,
      body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
    };
  }
  return parameters.Marker === undefined
    ? xml(
        'DistributionList',
        `<Marker/><NextMarker>EDFDVBD6EXAMPLE</NextMarker><MaxItems>100</MaxItems><IsTruncated>true</IsTruncated>
         <Quantity>1</Quantity><Items>${site}</Items>`,
      )
    : xml(
        'DistributionList',
        `<Marker>EDFDVBD6EXAMPLE</Marker><MaxItems>100</MaxItems><IsTruncated>false</IsTruncated><Quantity>1</Quantity>
         <Items>${summary('E2BARE', '')}</Items>`,
      );
};

describe('CloudFront', () => {
  it('reads distributions of an account, page by page, and what is refused of one of them', async () => {
    const { found, pages, asked, diagnosis } = await readFrom(answer, distribution, accountOf(own));
    assert.deepEqual(pages, [1, 1]);
    assert.equal(diagnosis?.kind, 'denied');
    assert.deepEqual(
      found.map(({ id, name, account, region }) => [id, name, account, region]),
      [
        [`arn:aws:cloudfront::${own}:distribution/EDFDVBD6EXAMPLE`, 'www.example.com', own, undefined],
        [`arn:aws:cloudfront::${own}:distribution/E2BARE`, 'dE2BARE.cloudfront.net', own, undefined],
      ],
    );
    assert.equal(asked.filter(({ operation }) => operation === path).length, 2);
    assert.equal(found[0]?.properties.Comment, '<script>alert(1)</script>');
    assert.doesNotMatch(JSON.stringify(found), /plantedHeader/);
    assert.match(JSON.stringify(found), /X-Origin-Verify/);
  });

  it('routes to buckets, balancers, APIs and VPC origins', async () => {
    const { found } = await readFrom(answer, distribution, accountOf(own));
    const others = [
      standIn(
        'aws.elasticloadbalancing.loadBalancer',
        `arn:aws:elasticloadbalancing:eu-west-1:${own}:loadbalancer/app/Web/0a1`,
        {
          DNSName: 'Web-123.eu-west-1.elb.amazonaws.com',
        },
      ),
      { ...standIn('aws.apigateway.restApi', 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5'), account: own },
      standIn('aws.cloudfront.vpcOrigin', `arn:aws:cloudfront::${own}:vpcorigin/vo_Abc123`),
    ];
    assert.deepEqual(relationsOf([...found, ...others]), [
      'EDFDVBD6EXAMPLE is protected by a1?',
      'EDFDVBD6EXAMPLE routes to 0a1',
      'EDFDVBD6EXAMPLE routes to a1b2c3d4e5',
      'EDFDVBD6EXAMPLE routes to media?',
      'EDFDVBD6EXAMPLE routes to vo_Abc123',
      'EDFDVBD6EXAMPLE sends to logs?',
      'EDFDVBD6EXAMPLE uses c1?',
      'EDFDVBD6EXAMPLE uses edge?',
    ]);
  });

  it('reads VPC origins with what they lead to', async () => {
    const item = (id: string): string =>
      `<VpcOriginSummary><Id>${id}</Id><Name>inner &amp; outer</Name><Status>Deployed</Status>
       <Arn>arn:aws:cloudfront::${own}:vpcorigin/${id}</Arn>
       <OriginEndpointArn>arn:aws:elasticloadbalancing:eu-west-1:${own}:loadbalancer/app/inner/0a1</OriginEndpointArn></VpcOriginSummary>`;
    const list = (inner: string): Answer => xml('VpcOriginList', `<Quantity>1</Quantity>${inner}`);
    const { found, pages } = await readFrom(
      ({ parameters }) =>
        parameters.Marker === undefined
          ? list(`<NextMarker>vo_1</NextMarker><Items>${item('vo_1')}</Items>`)
          : list(`<Items>${item('vo_2')}</Items>`),
      vpcOrigin,
      accountOf(own),
    );
    assert.deepEqual(pages, [1, 1]);
    assert.equal(found[0]?.name, 'inner & outer');
    assert.deepEqual(relationsOf(found), ['vo_1 routes to 0a1?', 'vo_2 routes to 0a1?']);
  });

  it('reads no distributions where there are none', async () => {
    const { found, diagnosis } = await readFrom(
      () => xml('DistributionList', '<Quantity>0</Quantity><IsTruncated>false</IsTruncated>'),
      distribution,
      accountOf(own),
    );
    assert.deepEqual([found, diagnosis], [[], undefined]);
  });

  it('knows the hosts that buckets have', () => {
    for (const host of [
      'media.s3.amazonaws.com',
      'media.s3.eu-west-1.amazonaws.com',
      'media.s3-eu-west-1.amazonaws.com',
      'media.s3.dualstack.us-gov-west-1.amazonaws.com',
      'media.s3-website.eu-central-1.amazonaws.com',
      'media.s3-website-eu-west-1.amazonaws.com',
      'media.s3.cn-north-1.amazonaws.com.cn',
      'media.s3-accelerate.amazonaws.com',
    ]) {
      assert.equal(bucketOf(host), 'media', host);
    }
    assert.equal(bucketOf('www.example.com.s3.amazonaws.com'), 'www.example.com');
    assert.equal(bucketOf('media-111111111111.s3-accesspoint.eu-west-1.amazonaws.com'), undefined);
    assert.equal(bucketOf('s3.eu-west-1.amazonaws.com'), undefined);
  });
});
