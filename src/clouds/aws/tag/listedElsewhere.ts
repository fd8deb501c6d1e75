import type { ResourceType } from '../../../model/resourceType.ts';

/** The parts of `arn:aws:glue:eu-west-1:123456789012:crawler/nightly`. */
export interface ArnParts {
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** What kind of thing of the service it is, where the ARN says so: `crawler`. */
  readonly kind: string | undefined;
  readonly name: string;
}

/** Undefined for what is no ARN. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function arnParts(arn: string): ArnParts | undefined {
  const [prefix, , service, region, account, ...rest] = arn.split(':');
  if (prefix !== 'arn' || !service || region === undefined || account === undefined) return undefined;
  const path = rest.join(':').replace(/^\//, '');
  const end = path.search(/[/:]/);
  return end < 0
    ? { service, region, account, kind: undefined, name: path }
    : { service, region, account, kind: path.slice(0, end), name: path.slice(end + 1) };
}

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
    const parts = arnParts(arn);
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
