import type { Authorizer, Method, Resource, RestApi } from '@aws-sdk/client-api-gateway';
import type { Json } from '../../../model/json.ts';
import { each } from '../details.ts';
import { required, tagMap } from '../item.ts';
import { parsed } from '../json.ts';
import { listedType } from '../listedType.ts';
import { namedParameters, uriTarget } from './integrationTarget.ts';
import { apiAliases, apiGatewayArn, apiGatewayPage, namedAsApi, stageNames } from './naming.ts';
import { targetRules } from './targetRules.ts';

/*
 * Paths, methods, stages and authorizers are part of their API: one node in a picture, with what it routes to. Keys and
 * usage plans are not asked for.
 */
export const restApi = listedType({
  id: 'aws.apigateway.restApi',
  title: 'REST API',
  plural: 'REST APIs',
  icon: 'symbol-interface',
  glyph: 'api',
  diagrams: 'aws.network.APIGateway',
  service: 'api-gateway',
  operation: 'GetRestApis',
  pageSize: 500,
  input: () => ({ limit: 500 }),
  permissions: ['apigateway:GET'],
  // A page without APIs has no list.
  items: ({ items = [] }) => items,
  details: ({ ask, askAll }, apis) =>
    each(apis, async (api) => {
      const restApiId = api.id;
      if (restApiId === undefined) return api;
      const [resources, stages] = await Promise.all([
        askAll('GetResources', { restApiId, limit: 500, embed: ['methods'] }),
        ask('GetStages', { restApiId }),
      ]);
      const integrations = resources.flatMap(({ items = [] }) => items.flatMap(integrationsOf));
      // Most APIs have none.
      const hasAuthorizers = integrations.some(({ authorizerId }) => authorizerId !== undefined);
      const authorizers = hasAuthorizers ? await askAll('GetAuthorizers', { restApiId, limit: 500 }) : [];
      return {
        ...api,
        ...(api.policy === undefined ? {} : { policy: policyOf(api.policy) }),
        Integrations: integrations,
        Stages: stages?.item?.map(({ tags, ...stage }) => stage),
        Authorizers: authorizers.flatMap(({ items = [] }) => items.map(authorizerOf)),
      };
    }),
  identify: ({ id, name, tags }: Pick<RestApi, 'id' | 'name' | 'tags'>, { place }) => ({
    id: apiGatewayArn('restapis', required(id, 'id'), place),
    name,
    tags: tagMap(tags),
  }),
  leftOut: ['apiKeySource'],
  identifier: namedAsApi('restapis'),
  aliases: (api) => apiAliases(api, stageNames(api, 'stageName')),
  relations: [
    ...targetRules,
    { path: 'Integrations[].credentials', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'Authorizers[].Function', verb: 'uses', to: ['aws.lambda.function'], detail: ['name'] },
    { path: 'Authorizers[].authorizerCredentials', verb: 'uses', to: ['aws.iam.role'] },
    {
      path: 'Stages[].accessLogSettings.destinationArn',
      verb: 'sends to',
      to: ['aws.logs.logGroup'],
    },
    { path: 'Stages[].webAclArn', verb: 'is protected by', to: ['aws.wafv2.webAcl'], detail: ['stageName'] },
    { path: 'endpointConfiguration.vpcEndpointIds[]', verb: 'uses', to: ['aws.ec2.vpcEndpoint'] },
  ],
  summary: ['endpointConfiguration.types', 'description', 'createdDate'],
  console: (api) => apiGatewayPage(api, `/apis/${api.id.slice(api.id.lastIndexOf('/') + 1)}/resources`),
});

function integrationsOf({ path, resourceMethods = {} }: Resource) {
  return Object.entries(resourceMethods).map(([method, described]) => integrationOf(`${method} ${path}`, described));
}

function integrationOf(route: string, { authorizationType, authorizerId, methodIntegration = {} }: Method) {
  const {
    type,
    uri,
    connectionType,
    connectionId,
    credentials,
    integrationTarget,
    requestParameters,
    requestTemplates,
  } = methodIntegration;
  return {
    Route: route,
    authorizationType,
    authorizerId,
    type,
    connectionType,
    connectionId,
    credentials,
    ...(uri === undefined ? {} : uriTarget(uri)),
    ...(integrationTarget === undefined ? {} : { Target: integrationTarget }),
    Parameters: namedParameters(requestParameters, requestTemplates),
  };
}

function authorizerOf({ authorizerUri, ...authorizer }: Authorizer): object {
  return { ...authorizer, Function: authorizerUri === undefined ? undefined : uriTarget(authorizerUri).Target };
}

/** The policy comes as the inside of a JSON string: its quotes and slashes are escaped. */
function policyOf(text: string): Json {
  return parsed(text.startsWith('{\\"') ? text.replaceAll('\\"', '"').replaceAll('\\/', '/') : text);
}
