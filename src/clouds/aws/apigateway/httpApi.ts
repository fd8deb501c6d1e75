import type { Authorizer, Integration, Route } from '@aws-sdk/client-apigatewayv2';
import { each } from '../details.ts';
import { required, tagMap } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedParameters, uriTarget } from './integrationTarget.ts';
import { apiAliases, apiGatewayArn, apiGatewayPage, namedAsApi, stageNames } from './naming.ts';
import { targetRules } from './targetRules.ts';

/** Documented nowhere but accepted: the largest page. As text, as this API wants numbers. */
const largestPage = '500';

/** Also WebSocket APIs: one list has both. Routes, stages and authorizers are part of their API. */
export const httpApi = listedType({
  id: 'aws.apigateway.httpApi',
  title: 'HTTP or WebSocket API',
  plural: 'HTTP and WebSocket APIs',
  icon: 'symbol-interface',
  glyph: 'api',
  diagrams: 'aws.network.APIGateway',
  service: 'apigatewayv2',
  operation: 'GetApis',
  pageSize: 500,
  input: () => ({ MaxResults: largestPage }),
  permissions: ['apigateway:GET'],
  // A page without APIs may have no list.
  items: ({ Items = [] }) => Items,
  details: ({ askAll }, apis) =>
    each(apis, async (api) => {
      const { ApiId } = api;
      if (ApiId === undefined) return api;
      const whole = { ApiId, MaxResults: largestPage };
      const [integrations, routes, stages] = await Promise.all([
        askAll('GetIntegrations', whole),
        askAll('GetRoutes', whole),
        askAll('GetStages', whole),
      ]);
      const allRoutes = routes.flatMap(({ Items = [] }) => Items);
      // Most APIs have none.
      const hasAuthorizers = allRoutes.some(({ AuthorizerId }) => AuthorizerId !== undefined);
      const authorizers = hasAuthorizers ? await askAll('GetAuthorizers', whole) : [];
      return {
        ...api,
        Integrations: integrations.flatMap(({ Items = [] }) => Items.map((one) => integrationOf(one, allRoutes))),
        Stages: stages.flatMap(({ Items = [] }) => Items.map(({ Tags, ...stage }) => stage)),
        Authorizers: authorizers.flatMap(({ Items = [] }) => Items.map(authorizerOf)),
      };
    }),
  identify: ({ ApiId, Name, Tags }, { place }) => ({
    id: apiGatewayArn('apis', required(ApiId, 'ApiId'), place),
    name: Name,
    tags: tagMap(Tags),
  }),
  leftOut: ['ApiKeySelectionExpression'],
  identifier: namedAsApi('apis'),
  aliases: (api) => apiAliases(api, stageNames(api, 'StageName')),
  relations: [
    ...targetRules,
    { path: 'Integrations[].CredentialsArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'Authorizers[].Function', verb: 'uses', to: ['aws.lambda.function'], detail: ['Name'] },
    { path: 'Authorizers[].AuthorizerCredentialsArn', verb: 'uses', to: ['aws.iam.role'] },
    {
      path: 'Stages[].AccessLogSettings.DestinationArn',
      verb: 'sends to',
      to: ['aws.logs.logGroup'],
    },
  ],
  summary: ['ProtocolType', 'ApiEndpoint', 'Description', 'CreatedDate'],
  console: (api) => apiGatewayPage(api, `/apis/${api.id.slice(api.id.lastIndexOf('/') + 1)}`),
});

function integrationOf(integration: Integration, routes: readonly Route[]): object {
  const { IntegrationId, IntegrationType, IntegrationSubtype, IntegrationUri, CredentialsArn } = integration;
  const served = routes.filter(({ Target }) => Target === `integrations/${IntegrationId}`);
  return {
    IntegrationId,
    Route: served.map(({ RouteKey }) => RouteKey).join(', '),
    IntegrationType,
    IntegrationSubtype,
    CredentialsArn,
    connectionId: integration.ConnectionId,
    ...(IntegrationUri === undefined ? {} : uriTarget(IntegrationUri)),
    // Without a subtype these are changes to what is passed on, and may set any header.
    Parameters: IntegrationSubtype === undefined ? undefined : namedParameters(integration.RequestParameters),
  };
}

function authorizerOf({ AuthorizerUri, ...authorizer }: Authorizer): object {
  return { ...authorizer, Function: AuthorizerUri === undefined ? undefined : uriTarget(AuthorizerUri).Target };
}
