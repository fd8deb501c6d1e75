import {
  ApiGatewayV2Client,
  GetApiMappingsCommand,
  GetApisCommand,
  GetAuthorizersCommand,
  GetDomainNamesCommand,
  GetIntegrationsCommand,
  GetRoutesCommand,
  GetStagesCommand,
  GetVpcLinksCommand,
} from '@aws-sdk/client-apigatewayv2';

/** The part of the SDK for HTTP and WebSocket APIs that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = ApiGatewayV2Client;

export const commands = {
  GetApiMappings: GetApiMappingsCommand,
  GetApis: GetApisCommand,
  GetAuthorizers: GetAuthorizersCommand,
  GetDomainNames: GetDomainNamesCommand,
  GetIntegrations: GetIntegrationsCommand,
  GetRoutes: GetRoutesCommand,
  GetStages: GetStagesCommand,
  GetVpcLinks: GetVpcLinksCommand,
};
