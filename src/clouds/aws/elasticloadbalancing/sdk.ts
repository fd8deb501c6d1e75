import {
  DescribeListenerCertificatesCommand,
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeRulesCommand,
  DescribeTagsCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = ElasticLoadBalancingV2Client;

export const commands = {
  DescribeListenerCertificates: DescribeListenerCertificatesCommand,
  DescribeListeners: DescribeListenersCommand,
  DescribeLoadBalancers: DescribeLoadBalancersCommand,
  DescribeRules: DescribeRulesCommand,
  DescribeTags: DescribeTagsCommand,
  DescribeTargetGroups: DescribeTargetGroupsCommand,
  DescribeTargetHealth: DescribeTargetHealthCommand,
};

export const nextPages: NextPages = { '*': byToken('NextMarker', 'Marker') };
