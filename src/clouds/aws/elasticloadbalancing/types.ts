import type { AwsType } from '../awsType.ts';
import { classicLoadBalancer } from './classicLoadBalancer.ts';
import { listener } from './listener.ts';
import { listenerRule } from './listenerRule.ts';
import { loadBalancer } from './loadBalancer.ts';
import { targetGroup } from './targetGroup.ts';

/** What is read in Elastic Load Balancing, containers first. */
export const elasticloadbalancingTypes: readonly AwsType[] = [
  loadBalancer,
  listener,
  listenerRule,
  targetGroup,
  classicLoadBalancer,
];
