import type { RelationRule } from '../../../model/resourceType.ts';
import { typesWithHosts } from '../hosts.ts';
import { parameterRules } from '../serviceParameters.ts';

/** Where both kinds of APIs route requests, shown with the method and path of the request. */
export const targetRules: readonly RelationRule[] = [
  {
    path: 'Integrations[].Target',
    verb: 'routes to',
    to: [
      'aws.lambda.function',
      'aws.elasticloadbalancing.loadBalancer',
      'aws.elasticloadbalancing.listener',
      'aws.sqs.queue',
      'aws.s3.bucket',
    ],
    detail: ['Route'],
  },
  { path: 'Integrations[].Host', verb: 'routes to', to: typesWithHosts, detail: ['Route'], ifKnown: true },
  // Both kinds of links have one kind of ARN.
  { path: 'Integrations[].connectionId', verb: 'routes to', to: ['aws.apigateway.vpcLink'], detail: ['Route'] },
  ...parameterRules('Integrations[].Parameters', [], 'routes to'),
];
