import { DescribeRepositoriesCommand, ECRClient } from '@aws-sdk/client-ecr';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = ECRClient;

export const commands = {
  DescribeRepositories: DescribeRepositoriesCommand,
};

export const nextPages: NextPages = { '*': byToken('nextToken') };
