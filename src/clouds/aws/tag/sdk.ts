import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK for the Resource Groups Tagging API that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = ResourceGroupsTaggingAPIClient;

export const commands = {
  GetResources: GetResourcesCommand,
};

export const nextPages: NextPages = { GetResources: byToken('PaginationToken') };
