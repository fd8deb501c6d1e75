import {
  GetAccountAuthorizationDetailsCommand,
  IAMClient,
  ListInstanceProfilesCommand,
  ListOpenIDConnectProvidersCommand,
  ListSAMLProvidersCommand,
} from '@aws-sdk/client-iam';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = IAMClient;

export const commands = {
  GetAccountAuthorizationDetails: GetAccountAuthorizationDetailsCommand,
  ListInstanceProfiles: ListInstanceProfilesCommand,
  ListOpenIDConnectProviders: ListOpenIDConnectProvidersCommand,
  ListSAMLProviders: ListSAMLProvidersCommand,
};

export const nextPages: NextPages = { '*': byToken('Marker') };
