import {
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = ElasticLoadBalancingClient;

export const commands = {
  DescribeLoadBalancers: DescribeLoadBalancersCommand,
  DescribeTags: DescribeTagsCommand,
};

export const nextPages: NextPages = { '*': byToken('NextMarker', 'Marker') };
