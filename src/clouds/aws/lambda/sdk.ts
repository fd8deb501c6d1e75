import {
  LambdaClient,
  ListEventSourceMappingsCommand,
  ListFunctionsCommand,
  ListLayersCommand,
} from '@aws-sdk/client-lambda';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = LambdaClient;

export const commands = {
  ListEventSourceMappings: ListEventSourceMappingsCommand,
  ListFunctions: ListFunctionsCommand,
  ListLayers: ListLayersCommand,
};

export const nextPages: NextPages = { '*': byToken('NextMarker', 'Marker') };
