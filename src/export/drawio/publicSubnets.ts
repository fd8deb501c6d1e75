import type { Excerpt } from '../excerpt.ts';

/**
 * Subnets of AWS whose route table has a route to an internet gateway: what AWS calls public
 * (docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html, "Subnet types").
 */
export function publicSubnets({ resources, others, relations }: Excerpt): ReadonlySet<string> {
  const typeOf = new Map([...others, ...resources].map(({ id, type }) => [id, type]));
  const routes = relations.filter(({ verb }) => verb === 'routes to');
  const open = new Set(routes.filter(({ to }) => typeOf.get(to) === 'aws.ec2.internetGateway').map(({ from }) => from));
  return new Set(
    routes.filter(({ from, to }) => typeOf.get(from) === 'aws.ec2.subnet' && open.has(to)).map(({ from }) => from),
  );
}
