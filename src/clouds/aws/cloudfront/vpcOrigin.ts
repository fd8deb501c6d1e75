import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { cloudFrontPage } from './page.ts';

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-vpc-origins.html */
export const vpcOrigin = listedType({
  id: 'aws.cloudfront.vpcOrigin',
  title: 'VPC origin',
  plural: 'VPC origins',
  icon: 'plug',
  glyph: 'link',
  diagrams: 'aws.network.CloudFrontEdgeLocation',
  under: ['aws.organizations.account'],
  service: 'cloudfront',
  operation: 'ListVpcOrigins',
  pageSize: 100,
  input: () => ({ MaxItems: 100 }),
  items: ({ VpcOriginList }) => VpcOriginList && (VpcOriginList.Items ?? []),
  identify: ({ Arn, Name, AccountId }) => ({ id: required(Arn, 'Arn'), name: Name, account: AccountId }),
  identifier: {
    pattern: /^(?:arn:[\w-]+:cloudfront::\d{12}:vpcorigin\/)?vo_\w+$/,
    toId: (text, { partition, account }) =>
      text.startsWith('arn:') ? text : `arn:${partition}:cloudfront::${account}:vpcorigin/${text}`,
  },
  relations: [
    {
      path: 'OriginEndpointArn',
      verb: 'routes to',
      to: ['aws.elasticloadbalancing.loadBalancer', 'aws.ec2.instance'],
    },
  ],
  summary: ['Status', 'OriginEndpointArn'],
  console: ({ id }) => cloudFrontPage(id, '/vpcOrigins'),
});
