/** Types of resources that are reached by DNS names or addresses of their own, which they give as aliases. */
export const typesWithHosts: readonly string[] = [
  'aws.elasticloadbalancing.loadBalancer',
  'aws.elasticloadbalancing.classicLoadBalancer',
  'aws.cloudfront.distribution',
  'aws.apigateway.restApi',
  'aws.apigateway.httpApi',
  'aws.apigateway.domainName',
  'aws.ec2.elasticIp',
  'aws.ec2.instance',
  'aws.ec2.networkInterface',
  'aws.ec2.vpcEndpoint',
  'aws.rds.dbInstance',
  'aws.rds.dbCluster',
  'aws.rds.dbProxy',
  'aws.elasticache.cacheCluster',
  'aws.elasticache.replicationGroup',
  'aws.elasticache.serverlessCache',
  'aws.elasticfilesystem.fileSystem',
  'aws.eks.cluster',
  'aws.es.domain',
  'aws.kafka.cluster',
  'aws.lambda.function',
  'aws.redshift.cluster',
];

/**
 * A DNS name as resources give theirs: in lower case, without the dot at its end and without the `dualstack.` with which
 * the console prefixes names of load balancers.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-alias.html
 */
export function plainHost(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^dualstack\./, '');
}

const bucketHost =
  /^(?<bucket>.+)\.s3(?:-website|-accelerate)?(?:[.-](?:dualstack\.)?[a-z]{2}(?:-[a-z]+)+-\d)?\.amazonaws\.com(?:\.cn)?$/;

/**
 * The bucket that a host such as `media.s3.eu-west-1.amazonaws.com` serves, whether as objects or as a website.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function bucketOf(host: string): string | undefined {
  return bucketHost.exec(host)?.groups?.bucket;
}
