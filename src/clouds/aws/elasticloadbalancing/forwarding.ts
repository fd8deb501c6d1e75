import type { RelationRule } from '../../../model/resourceType.ts';

/** What the actions of a listener or a rule forward to: one target group, or several with their weights. */
export function forwarding(actions: string): RelationRule[] {
  const to = ['aws.elasticloadbalancing.targetGroup'];
  return [
    { path: `${actions}[].TargetGroupArn`, verb: 'routes to', to },
    { path: `${actions}[].ForwardConfig.TargetGroups[].TargetGroupArn`, verb: 'routes to', to },
  ];
}
