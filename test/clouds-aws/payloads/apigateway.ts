import { jsonAnswer } from '../readType.ts';
import { type Answer, type Asked, own } from '../support.ts';

export const hostile = '"><img src=x onerror=alert(1)>';
export const lambda = `arn:aws:lambda:eu-west-1:${own}:function`;
export const invocation = (arn: string): string =>
  `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`;

/** API Gateway with REST APIs in pages. */
export const restAnswer = ({ operation, parameters }: Asked): Answer => {
  if (operation === 'GET /restapis') {
    return parameters.position === undefined
      ? jsonAnswer({
          position: 'more',
          item: [
            { id: 'a1b2c3d4e5', name: hostile, tags: { team: 'shop' }, policy: '{\\"Version\\":\\"2012-10-17\\"}' },
          ],
        })
      : jsonAnswer({
          item: [{ id: 'f6g7h8i9j0', endpointConfiguration: { types: ['OF_TOMORROW'] }, apiKeySource: 'HEADER' }],
        });
  }
  if (operation.startsWith('GET /restapis/f6g7h8i9j0')) return jsonAnswer({});
  if (operation.endsWith('/stages')) {
    return jsonAnswer({
      item: [
        {
          stageName: 'prod',
          webAclArn: `arn:aws:wafv2:eu-west-1:${own}:regional/webacl/edge/a1`,
          variables: { dbPassword: 'plantedPassword' },
        },
      ],
    });
  }
  if (operation.endsWith('/authorizers')) {
    return jsonAnswer({
      item: [{ id: 'au1', name: 'check', type: 'TOKEN', authorizerUri: invocation(`${lambda}:check`) }],
    });
  }
  if (parameters.position === undefined) {
    const methodIntegration = { type: 'AWS_PROXY', uri: invocation(`${lambda}:orders:live`), httpMethod: 'POST' };
    return jsonAnswer({
      position: 'more',
      item: [
        {
          id: 'r1',
          path: '/orders',
          resourceMethods: { GET: { authorizerId: 'au1', methodIntegration }, OPTIONS: {} },
        },
      ],
    });
  }
  return jsonAnswer({
    item: [
      { id: 'r2', path: '/' },
      {
        id: 'r3',
        path: '/other',
        resourceMethods: {
          PUT: {
            methodIntegration: {
              type: 'AWS',
              uri: `arn:aws:apigateway:eu-west-1:sqs:path/${own}/jobs`,
              requestParameters: { 'integration.request.header.x-api-key': "'plantedKey'" },
            },
          },
          POST: {
            methodIntegration: {
              type: 'AWS',
              uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem',
              requestTemplates: {
                'application/json': '{ "TableName": "orders", "Item": { "token": {"S": "plantedToken"} } }',
              },
            },
          },
          ANY: {
            methodIntegration: {
              type: 'HTTP_PROXY',
              uri: 'http://Inner-123.elb.eu-west-1.amazonaws.com:8080/{proxy}?key=plantedQuery',
              connectionType: 'VPC_LINK',
              connectionId: 'abc123',
            },
          },
        },
      },
    ],
  });
};

/** API Gateway with HTTP and WebSocket APIs in pages. */
export const httpAnswer = ({ operation, parameters }: Asked): Answer => {
  const isFirst = parameters.nextToken === undefined;
  if (operation === 'GET /v2/apis') {
    return isFirst
      ? jsonAnswer({
          nextToken: 'more',
          items: [{ apiId: 'h1h2h3h4h5', name: hostile, protocolType: 'OF_TOMORROW' }],
        })
      : jsonAnswer({ items: [{ apiId: 'w1w2w3w4w5', name: 'chat', protocolType: 'WEBSOCKET' }] });
  }
  if (!operation.includes('h1h2h3h4h5')) return jsonAnswer({ items: [] });
  if (operation.endsWith('/routes')) {
    return isFirst
      ? jsonAnswer({ nextToken: 'more', items: [{ routeId: 'r1', routeKey: 'GET /a', target: 'integrations/i1' }] })
      : jsonAnswer({ items: [{ routeId: 'r2', routeKey: '$default', target: 'integrations/i1' }] });
  }
  if (operation.endsWith('/integrations')) {
    return jsonAnswer({
      items: [
        { integrationId: 'i1', integrationType: 'AWS_PROXY', integrationUri: `${lambda}:orders` },
        {
          integrationId: 'i2',
          integrationType: 'AWS_PROXY',
          integrationSubtype: 'SQS-SendMessage',
          requestParameters: {
            QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/111111111111/jobs',
            MessageBody: 'plantedBody',
          },
        },
        {
          integrationId: 'i3',
          integrationType: 'HTTP_PROXY',
          integrationUri: 'https://example.com/?key=plantedQuery',
        },
      ],
    });
  }
  if (operation.endsWith('/stages')) return jsonAnswer({ items: [{ stageName: '$default', tags: {} }] });
  return jsonAnswer({ items: [{ authorizerId: 'a1', name: 'jwt', authorizerType: 'JWT' }] });
};
