import { DescribeKeyCommand, KMSClient, ListAliasesCommand, ListKeysCommand } from '@aws-sdk/client-kms';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = KMSClient;

export const commands = {
  DescribeKey: DescribeKeyCommand,
  ListAliases: ListAliasesCommand,
  ListKeys: ListKeysCommand,
};

export const nextPages: NextPages = { '*': byToken('NextMarker', 'Marker') };
