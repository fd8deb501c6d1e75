import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { forwarding } from './forwarding.ts';

export const listener = listedType({
  id: 'aws.elasticloadbalancing.listener',
  title: 'Listener',
  plural: 'Listeners',
  icon: 'radio-tower',
  glyph: 'endpoint',
  diagrams: 'aws.network.ElasticLoadBalancing',
  under: ['aws.elasticloadbalancing.loadBalancer'],
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeListeners',
  permissions: ['elasticloadbalancing:DescribeListeners', 'elasticloadbalancing:DescribeListenerCertificates'],
  pageSize: 400,
  input: ({ parent }) => ({ LoadBalancerArn: parent.id, PageSize: 400 }),
  items: (page) => page.Listeners,
  // The list names only the default certificate of each.
  details: ({ askAll }, listeners) =>
    each(listeners, async (listener) => {
      const { ListenerArn, Certificates = [] } = listener;
      if (Certificates.length === 0) return listener;
      const pages = await askAll('DescribeListenerCertificates', { ListenerArn, PageSize: 400 });
      const all = pages.flatMap((page) => page.Certificates ?? []);
      return { ...listener, Certificates: all.length === 0 ? Certificates : all };
    }),
  identify: ({ ListenerArn, Protocol, Port }) => ({
    id: required(ListenerArn, 'listener ARN'),
    // Those of gateway load balancers have neither.
    name: [Protocol, Port].filter((part) => part !== undefined).join(':'),
  }),
  identifier: namedBy({
    service: 'elasticloadbalancing',
    kind: 'listener/',
    name: '(?:app|net|gwy)/[\\w-]+/[0-9a-f]+/[0-9a-f]+',
  }),
  relations: [
    ...forwarding('DefaultActions'),
    { path: 'Certificates[].CertificateArn', verb: 'uses', to: ['aws.acm.certificate'] },
  ],
  summary: ['Protocol', 'Port', 'SslPolicy'],
  console: ({ id, region = '' }) => regionalPage(partitionOf(id), region, 'ec2', `ELBListenerV2:listenerArn=${id}`),
});
