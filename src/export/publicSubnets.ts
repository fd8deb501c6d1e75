import type { Excerpt } from './excerpt.ts';

/**
 * Subnets of AWS whose route table has a route to an internet gateway: what AWS calls public
 * (docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html, "Subnet types").
 */
export function publicSubnets({ resources, others, relations }: Excerpt): ReadonlySet<string> {
  const typeOf = new Map([...others, ...resources].map(({ id, type }) => [id, type]));
  const open = new Set(
    relations
      .filter(({ verb, to }) => verb === 'routes to' && typeOf.get(to) === 'aws.ec2.internetGateway')
      .map(({ from }) => from),
  );
  return new Set(
    relations
      .filter(({ from, verb, to }) => verb === 'serves' && open.has(from) && typeOf.get(to) === 'aws.ec2.subnet')
      .map(({ to }) => to),
  );
}
