import {
  APIGatewayClient,
  GetAuthorizersCommand,
  GetResourcesCommand,
  GetRestApisCommand,
  GetStagesCommand,
  GetVpcLinksCommand,
} from '@aws-sdk/client-api-gateway';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK for REST APIs that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = APIGatewayClient;

export const commands = {
  GetAuthorizers: GetAuthorizersCommand,
  GetResources: GetResourcesCommand,
  GetRestApis: GetRestApisCommand,
  GetStages: GetStagesCommand,
  GetVpcLinks: GetVpcLinksCommand,
};

export const nextPages: NextPages = { '*': byToken('position') };
