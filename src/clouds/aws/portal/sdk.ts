import { ListAccountsCommand, SSOClient } from '@aws-sdk/client-sso';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK for the access portal that is used. Only ever imported lazily. */
export const Client = SSOClient;

export const commands = {
  ListAccounts: ListAccountsCommand,
};

export const nextPages: NextPages = { '*': byToken('nextToken') };
