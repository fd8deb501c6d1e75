import { parseArn } from '../../../model/arn.ts';
import type { ResourceType } from '../../../model/resourceType.ts';

type Known = Pick<ResourceType, 'id' | 'identifier'>;

/**
 * Whether an ARN is of something that one of these types lists by itself, with more than its tags. Types say how their
 * ARNs look; where one does not, its id names service and kind as ARNs do: `aws.elasticloadbalancing.listenerRule` is
 * `elasticloadbalancing` and `listener-rule`.
 */
export function listedElsewhere(types: readonly Known[]): (arn: string) => boolean {
  const byService = new Map<string, Known[]>();
  for (const type of types) byService.set(serviceOf(type.id), [...(byService.get(serviceOf(type.id)) ?? []), type]);
  return (arn) => {
    const parts = parseArn(arn);
    if (parts === undefined) return false;
    const ofService = byService.get(parts.service.replaceAll('-', '')) ?? [];
    const kind = parts.kind?.replaceAll(/[-_]/g, '').toLowerCase();
    return ofService.some(({ id, identifier }) => {
      if (identifier?.pattern.test(arn) || nounOf(id) === kind) return true;
      // The ids of EC2 say by themselves what they are of; names do not.
      return identifier !== undefined && identifier.isName === undefined && identifier.pattern.test(parts.name);
    });
  };
}

/** `ec2` of `aws.ec2.vpcEndpoint`. */
function serviceOf(typeId: string): string {
  return typeId.split('.')[1] ?? '';
}

/** `vpcendpoint` of `aws.ec2.vpcEndpoint`. */
function nounOf(typeId: string): string {
  return (typeId.split('.')[2] ?? '').toLowerCase();
}
