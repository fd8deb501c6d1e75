import { canonicalId, enclosingId } from '../../../model/armId.ts';
import { type JsonObject, objectsIn } from '../../../model/json.ts';
import { type Inference, type InferredRelation, type Premise, valueAt } from '../../../model/resourceType.ts';

const interfaceRule =
  'An address in a private DNS zone is the network interface that has it in a virtual network that is linked to the zone';
const endpointRule =
  'A private endpoint is found by the private DNS zone that has the address of its network interface and is linked to its virtual network';

/**
 * "The records contained in a private DNS zone aren't resolvable from the internet": they are answers for the virtual
 * networks that are linked to the zone, so their addresses are of these networks. One that several of them use says
 * nothing. A private endpoint is reached by such a record: "The network interface associated with the private endpoint
 * contains the information that's required to configure your DNS".
 * https://learn.microsoft.com/azure/dns/private-dns-privatednszone
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export const privateDnsAnswers: Inference = {
  needs: {
    'azure.network.privateDnsZone': [],
    'azure.network.privateDnsZoneLink': ['properties'],
    'azure.network.privateDnsRecordSet': ['properties'],
    'azure.network.networkInterface': ['properties'],
    'azure.network.privateEndpoint': [],
  },
  relations(zones, all) {
    const records = Map.groupBy(all('azure.network.privateDnsRecordSet'), ({ parent }) => parent);
    const links = Map.groupBy(all('azure.network.privateDnsZoneLink'), ({ parent }) => parent);
    if (records.size === 0 || links.size === 0) return [];
    const interfaces = Map.groupBy(all('azure.network.networkInterface').flatMap(inNetworks), ({ key }) => key);
    const endpoints = new Set(all('azure.network.privateEndpoint').map(({ id }) => id));
    return zones.flatMap(({ id: zone }) => {
      const networks = new Set((links.get(zone) ?? []).flatMap(linkedNetwork));
      const users = new Set<string>();
      const resolved = (records.get(zone) ?? []).flatMap(({ id: from, properties }) =>
        addressesOf(properties).flatMap((address): InferredRelation[] => {
          const [found, ...others] = [...networks].flatMap((network) => interfaces.get(keyOf(network, address)) ?? []);
          if (found === undefined || others.length > 0) return [];
          if (found.endpoint !== undefined && endpoints.has(found.endpoint)) users.add(found.endpoint);
          return [{ from, verb: 'resolves to', to: found.id, rule: interfaceRule }];
        }),
      );
      return [
        ...resolved,
        ...[...users].map((from) => ({ from, verb: 'uses' as const, to: zone, rule: endpointRule })),
      ];
    });
  },
};

/** A network interface as one virtual network knows it by one of its addresses. */
interface KnownInterface {
  readonly key: string;
  readonly id: string;
  readonly endpoint: string | undefined;
}

function inNetworks({ id, properties }: Premise): KnownInterface[] {
  const endpoint = idAt(properties, 'properties.privateEndpoint.id');
  return objectsIn(valueAt(properties, 'properties.ipConfigurations')).flatMap((configuration) => {
    const subnet = idAt(configuration, 'properties.subnet.id');
    const address = valueAt(configuration, 'properties.privateIPAddress');
    if (subnet === undefined || typeof address !== 'string') return [];
    return [{ key: keyOf(enclosingId(subnet), address), id, endpoint }];
  });
}

function addressesOf(properties: JsonObject): readonly string[] {
  const records = ['aRecords', 'ARecords', 'aaaaRecords', 'AAAARecords'].flatMap((list) =>
    objectsIn(valueAt(properties, `properties.${list}`)),
  );
  const addresses = records.map(({ ipv4Address, ipv6Address }) => ipv4Address ?? ipv6Address);
  return addresses.filter((address) => typeof address === 'string');
}

function linkedNetwork({ properties }: Premise): string[] {
  const network = idAt(properties, 'properties.virtualNetwork.id');
  return network === undefined ? [] : [network];
}

function idAt(properties: JsonObject, path: string): string | undefined {
  const id = valueAt(properties, path);
  return typeof id === 'string' ? canonicalId(id) : undefined;
}

function keyOf(network: string | undefined, address: string): string {
  return `${network} ${address}`;
}
