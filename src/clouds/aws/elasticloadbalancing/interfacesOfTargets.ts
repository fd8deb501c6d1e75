import { objectsIn } from '../../../model/json.ts';
import type { Inference, InferredRelation, Premise } from '../../../model/resourceType.ts';

const rule =
  'A target with an address is the network interface that has this private address in the VPC of the target group';

/**
 * "If the target type is ip, specify an IP address"; one of the target group's VPC, unless its Availability Zone is `all`,
 * which stands for addresses outside of the VPC.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetDescription.html
 */
export const interfacesOfTargets: Inference = {
  needs: {
    'aws.elasticloadbalancing.targetGroup': ['TargetType', 'Targets', 'VpcId'],
    'aws.ec2.networkInterface': ['Ipv6Addresses', 'PrivateIpAddresses', 'VpcId'],
  },
  relations(groups, all) {
    const ofAddresses = groups.filter(({ properties }) => properties.TargetType === 'ip');
    if (ofAddresses.length === 0) return [];
    const interfaces = new Map(all('aws.ec2.networkInterface').flatMap(addresses));
    return ofAddresses.flatMap((group) => routes(group, interfaces));
  },
};

/** An interface's id by each of its addresses with its VPC: other VPCs may use the same ones. */
function addresses({ id, properties }: Premise): [string, string][] {
  const { VpcId, PrivateIpAddresses, Ipv6Addresses } = properties;
  const own = [
    ...objectsIn(PrivateIpAddresses).map(({ PrivateIpAddress }) => PrivateIpAddress),
    ...objectsIn(Ipv6Addresses).map(({ Ipv6Address }) => Ipv6Address),
  ];
  return own.map((address) => [`${VpcId} ${address}`, id]);
}

function routes({ id, properties }: Premise, interfaces: ReadonlyMap<string, string>): InferredRelation[] {
  const inside = objectsIn(properties.Targets).filter(({ AvailabilityZone }) => AvailabilityZone !== 'all');
  const targets = inside.flatMap(({ Id }) => interfaces.get(`${properties.VpcId} ${Id}`) ?? []);
  return [...new Set(targets)].map((to) => ({ from: id, verb: 'routes to', to, rule }));
}
