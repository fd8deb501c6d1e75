import assert from 'node:assert/strict';
import { domainName } from '../../src/clouds/aws/apigateway/domainName.ts';
import { httpApi } from '../../src/clouds/aws/apigateway/httpApi.ts';
import { uriTarget } from '../../src/clouds/aws/apigateway/integrationTarget.ts';
import { restApi } from '../../src/clouds/aws/apigateway/restApi.ts';
import { restVpcLink, vpcLink } from '../../src/clouds/aws/apigateway/vpcLink.ts';
import type { AwsType } from '../../src/clouds/aws/awsType.ts';
import { hostile, httpAnswer, invocation, lambda, restAnswer } from './payloads/apigateway.ts';
import { jsonAnswer, readFrom, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

describe('API Gateway', () => {
  const read = async (type: AwsType, answer: (asked: Asked) => Answer) => {
    const reading = await readFrom(answer, type, regionOf(own));
    return { ...reading, asked: reading.asked.map(({ operation }) => operation) };
  };

  /** Shapes of https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html and its neighbours; the service sends `item`. */
  it('reads REST APIs with all that they route to in three calls and their pages', async () => {
    const { found, pages, diagnosis, asked } = await read(restApi, restAnswer);
    assert.equal(diagnosis, undefined);
    assert.deepEqual(pages, [1, 1]);
    const [first, second] = found;
    assert.equal(first?.id, 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5');
    assert.equal(first?.name, hostile);
    assert.deepEqual(first?.tags, { team: 'shop' });
    assert.deepEqual(first?.properties.policy, { Version: '2012-10-17' });
    assert.equal(second?.name, 'f6g7h8i9j0');
    assert.equal('apiKeySource' in (second?.properties ?? {}), false);
    assert.doesNotMatch(JSON.stringify(found), /plantedKey|plantedToken|plantedQuery/);
    assert.deepEqual(asked.filter((one) => one.includes('a1b2c3d4e5')).sort(), [
      'GET /restapis/a1b2c3d4e5/authorizers',
      'GET /restapis/a1b2c3d4e5/resources',
      'GET /restapis/a1b2c3d4e5/resources',
      'GET /restapis/a1b2c3d4e5/stages',
    ]);
    assert.deepEqual(
      asked.filter((one) => one.includes('f6g7h8i9j0')).sort(),
      ['GET /restapis/f6g7h8i9j0/resources', 'GET /restapis/f6g7h8i9j0/stages'],
      'no authorizers where no method has one',
    );
    assert.equal(asked.filter((one) => one === 'GET /restapis').length, 2);
  });

  it('relates REST APIs to functions, queues, tables and balancers behind their methods', async () => {
    const { found } = await read(restApi, restAnswer);
    const inner = standIn(
      'aws.elasticloadbalancing.loadBalancer',
      `arn:aws:elasticloadbalancing:eu-west-1:${own}:loadbalancer/net/inner/0a1`,
      {
        DNSName: 'Inner-123.elb.eu-west-1.amazonaws.com',
      },
    );
    const link = standIn('aws.apigateway.restVpcLink', 'arn:aws:apigateway:eu-west-1::/vpclinks/abc123');
    const relations = relationsOf([...found, inner, link]);
    for (const expected of [
      'a1b2c3d4e5 routes to orders?',
      'a1b2c3d4e5 routes to jobs?',
      'a1b2c3d4e5 routes to 0a1',
      'a1b2c3d4e5 routes to abc123',
      'a1b2c3d4e5 uses check?',
      'a1b2c3d4e5 is protected by a1?',
    ]) {
      assert.ok(relations.includes(expected), `${expected} is not in\n${relations.join('\n')}`);
    }
    assert.equal(relations.filter((one) => one.startsWith('a1b2c3d4e5 routes to')).length, 5, 'and the table');
  });

  it('is named by its stages, its URLs and what is called in it', async () => {
    const { found } = await read(restApi, restAnswer);
    const host = 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com';
    const calling = (Url: string, id: string) => standIn('aws.x.y', `arn:aws:x:eu-west-1:${own}:${id}`, { Url });
    const relations = relationsOf([
      ...found,
      calling(`${host}/prod`, 'one'),
      calling(`${host}/staging`, 'two'),
      calling('arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod', 'three'),
      calling(`arn:aws:execute-api:eu-west-1:${own}:a1b2c3d4e5/*`, 'four'),
    ]);
    assert.deepEqual(
      relations.filter((one) => one.endsWith('references a1b2c3d4e5')),
      ['four references a1b2c3d4e5', 'one references a1b2c3d4e5', 'three references a1b2c3d4e5'],
    );
    const deep = `arn:aws:execute-api:eu-west-1:${own}:a1b2c3d4e5/prod/GET/orders/7`;
    assert.match(deep, restApi.identifier!.pattern);
    assert.equal(restApi.identifier!.toId(deep, { partition: 'aws', account: own, region: 'x' }), found[0]?.id);
  });

  it('keeps an API whose methods are refused, and says so', async () => {
    const { found, diagnosis } = await read(restApi, (one) =>
      one.operation.endsWith('/resources')
        ? { status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' }, body: '{"message":"no"}' }
        : restAnswer(one),
    );
    assert.equal(found.length, 2);
    assert.equal(diagnosis?.kind, 'denied');
  });

  /** Shapes of https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html */
  it('reads HTTP and WebSocket APIs with the routes of each integration', async () => {
    const { found, asked, diagnosis } = await read(httpApi, httpAnswer);
    assert.equal(diagnosis, undefined);
    assert.deepEqual(
      found.map(({ id, name }) => [id, name]),
      [
        ['arn:aws:apigateway:eu-west-1::/apis/h1h2h3h4h5', hostile],
        ['arn:aws:apigateway:eu-west-1::/apis/w1w2w3w4w5', 'chat'],
      ],
    );
    assert.equal(asked.filter((one) => one === 'GET /v2/apis').length, 2);
    assert.equal(asked.filter((one) => one.startsWith('GET /v2/apis/h1h2h3h4h5')).length, 4);
    assert.doesNotMatch(JSON.stringify(found), /planted/);
    const [first] = found[0]!.properties.Integrations as { Route: string }[];
    assert.equal(first?.Route, 'GET /a, $default');
    const jobs = standIn('aws.sqs.queue', `arn:aws:sqs:eu-west-1:${own}:jobs`, {
      QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/111111111111/jobs',
    });
    assert.deepEqual(relationsOf([...found, jobs]), ['h1h2h3h4h5 routes to jobs', 'h1h2h3h4h5 routes to orders?']);
  });

  it('relates domain names to APIs of both kinds and to certificates', async () => {
    const arn = `arn:aws:acm:eu-west-1:${own}:certificate/c1`;
    const { found, asked } = await read(domainName, ({ operation, parameters }) => {
      if (operation === 'GET /v2/domainnames') {
        return parameters.nextToken === undefined
          ? jsonAnswer({ nextToken: 'more', items: [{ domainName: '*.example.com' }] })
          : jsonAnswer({
              items: [
                {
                  domainName: 'api.example.com',
                  domainNameConfigurations: [
                    { apiGatewayDomainName: 'd-0a1.execute-api.eu-west-1.amazonaws.com', certificateArn: arn },
                  ],
                },
              ],
            });
      }
      if (operation.includes('%2A') || operation.includes('*')) return jsonAnswer({ items: [] });
      return jsonAnswer({
        items: [
          { apiId: 'a1b2c3d4e5', apiMappingId: 'm1', apiMappingKey: 'v1', stage: 'prod' },
          { apiId: 'h1h2h3h4h5', apiMappingId: 'm2', stage: '$default' },
        ],
      });
    });
    assert.equal(asked.filter((one) => one === 'GET /v2/domainnames').length, 2);
    assert.equal(found[1]?.id, 'arn:aws:apigateway:eu-west-1::/domainnames/api.example.com');
    assert.deepEqual(domainName.aliases?.(found[1]!), ['d-0a1.execute-api.eu-west-1.amazonaws.com']);
    assert.deepEqual(domainName.aliases?.(found[0]!), []);
    const apis = [
      standIn('aws.apigateway.restApi', 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5'),
      standIn('aws.apigateway.httpApi', 'arn:aws:apigateway:eu-west-1::/apis/h1h2h3h4h5'),
    ];
    assert.deepEqual(relationsOf([...found, ...apis]), [
      'api.example.com routes to a1b2c3d4e5',
      'api.example.com routes to h1h2h3h4h5',
      'api.example.com uses c1?',
    ]);
  });

  it('relates VPC links of both kinds to where they lead', async () => {
    const first = await read(vpcLink, ({ parameters }) =>
      parameters.nextToken === undefined
        ? jsonAnswer({
            nextToken: 'more',
            items: [{ vpcLinkId: 'abc123', name: 'in', subnetIds: ['subnet-0a1'], securityGroupIds: ['sg-0a1'] }],
          })
        : jsonAnswer({ items: [{ vpcLinkId: 'abc124' }] }),
    );
    assert.deepEqual(relationsOf(first.found), ['abc123 is protected by sg-0a1?', 'abc123 runs in subnet-0a1?']);
    assert.equal(first.found.length, 2);
    const second = await read(restVpcLink, ({ parameters }) =>
      parameters.position === undefined
        ? jsonAnswer({
            position: 'more',
            item: [
              {
                id: 'xyz123',
                name: hostile,
                targetArns: [`arn:aws:elasticloadbalancing:eu-west-1:${own}:loadbalancer/net/inner/0a1`],
              },
            ],
          })
        : jsonAnswer({ item: [{ id: 'xyz124' }] }),
    );
    assert.deepEqual(relationsOf(second.found), ['xyz123 routes to 0a1?']);
    assert.equal(second.found[1]?.name, 'xyz124');
  });

  it('reads targets from URIs, and nothing from those that are filled in at run time', () => {
    assert.deepEqual(uriTarget(invocation(`${lambda}:\${stageVariables.name}`)), { Action: 'lambda:path' });
    assert.deepEqual(uriTarget('arn:aws:apigateway:eu-west-1:s3:path/media/{key}'), { Target: 'arn:aws:s3:::media' });
    assert.deepEqual(uriTarget('arn:aws:apigateway:eu-west-1:media.s3:path/{key}'), { Target: 'arn:aws:s3:::media' });
    assert.deepEqual(uriTarget('arn:aws:apigateway:eu-west-1:s3:path/{bucket}/{key}'), { Action: 's3:path' });
    assert.deepEqual(uriTarget('arn:aws:apigateway:eu-west-1:states:action/StartExecution'), {
      Action: 'states:StartExecution',
    });
    assert.deepEqual(uriTarget(`http://\${stageVariables.host}/a`), {});
    assert.deepEqual(uriTarget(''), {});
  });
});
