import { DescribeStateMachineCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK for Step Functions that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = SFNClient;

export const commands = {
  DescribeStateMachine: DescribeStateMachineCommand,
  ListStateMachines: ListStateMachinesCommand,
};

export const nextPages: NextPages = { '*': byToken('nextToken') };
