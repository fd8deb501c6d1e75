import type { AwsType } from '../awsType.ts';
import { eventBus } from './eventBus.ts';
import { rule } from './rule.ts';

/** What is read in EventBridge. */
export const eventsTypes: readonly AwsType[] = [eventBus, rule];
