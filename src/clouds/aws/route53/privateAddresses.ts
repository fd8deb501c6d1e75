import { objectsIn } from '../../../model/json.ts';
import type { Inference, Premise } from '../../../model/resourceType.ts';

const rule = 'An address in a private hosted zone is the network interface that has it in a VPC of the zone';

/**
 * "A private hosted zone is a container that holds information about how you want Amazon Route 53 to respond to DNS queries
 * for a domain and its subdomains within one or more VPCs": its addresses are theirs. One that several of its VPCs use says
 * nothing. https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-private.html
 */
export const privateAddresses: Inference = {
  needs: {
    'aws.route53.hostedZone': ['VPCs'],
    'aws.route53.recordSet': ['PrivateZone', 'Targets'],
    'aws.ec2.networkInterface': ['PrivateIpAddresses', 'VpcId'],
  },
  relations(zones, all) {
    const records = Map.groupBy(all('aws.route53.recordSet').filter(isPrivate), ({ parent }) => parent);
    if (records.size === 0) return [];
    const interfaces = new Map(all('aws.ec2.networkInterface').flatMap(byAddress));
    return zones.flatMap(({ id: zone, properties: { VPCs } }) => {
      const networks = objectsIn(VPCs).map(({ VPCId }) => VPCId);
      return (records.get(zone) ?? []).flatMap(({ id: from, properties: { Targets } }) =>
        objectsIn(Targets).flatMap(({ Host }) => {
          const [to, ...others] = networks.flatMap((network) => interfaces.get(`${network} ${Host}`) ?? []);
          return to === undefined || others.length > 0 ? [] : [{ from, verb: 'resolves to' as const, to, rule }];
        }),
      );
    });
  },
};

function isPrivate({ properties }: Premise): boolean {
  return properties.PrivateZone === true;
}

function byAddress({ id, properties: { VpcId, PrivateIpAddresses } }: Premise): [string, string][] {
  return objectsIn(PrivateIpAddresses).map(({ PrivateIpAddress }) => [`${VpcId} ${PrivateIpAddress}`, id]);
}
