import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = DynamoDBClient;

export const commands = {
  DescribeTable: DescribeTableCommand,
  ListTables: ListTablesCommand,
};

export const nextPages: NextPages = { ListTables: byToken('LastEvaluatedTableName', 'ExclusiveStartTableName') };
