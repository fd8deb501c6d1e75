import {
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';

/** The part of the SDK for EventBridge that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = EventBridgeClient;

export const commands = {
  ListEventBuses: ListEventBusesCommand,
  ListRules: ListRulesCommand,
  ListTargetsByRule: ListTargetsByRuleCommand,
};
