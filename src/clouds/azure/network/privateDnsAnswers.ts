import { canonicalId, enclosingId } from '../../../model/armId.ts';
import { type JsonObject, objectsIn } from '../../../model/json.ts';
import { type Inference, type InferredRelation, type Premise, valueAt } from '../../../model/resourceType.ts';

const interfaceRule =
  'An address in a private DNS zone is the network interface that has it in a virtual network that is linked to the zone, or else in one that is peered with it';
const endpointRule =
  'A private endpoint is found by the private DNS zone that has the address of its network interface in a virtual network that is linked to the zone, or else in one that is peered with it';

/**
 * "The records contained in a private DNS zone aren't resolvable from the internet": they are answers for the virtual
 * networks that are linked to the zone, so their addresses are of these networks, or of those that they reach. One that
 * several of them use says nothing. A private endpoint is reached by such a record: "The network interface associated
 * with the private endpoint contains the information that's required to configure your DNS".
 * https://learn.microsoft.com/azure/dns/private-dns-privatednszone
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export const privateDnsAnswers: Inference = {
  needs: {
    'azure.network.privateDnsZone': [],
    'azure.network.privateDnsZoneLink': ['properties'],
    'azure.network.privateDnsRecordSet': ['properties'],
    'azure.network.virtualNetwork': ['properties'],
    'azure.network.networkInterface': ['properties'],
    'azure.network.privateEndpoint': [],
  },
  relations(zones, all) {
    const records = Map.groupBy(all('azure.network.privateDnsRecordSet'), ({ parent }) => parent);
    const links = Map.groupBy(all('azure.network.privateDnsZoneLink'), ({ parent }) => parent);
    if (records.size === 0 || links.size === 0) return [];
    const interfaces = Map.groupBy(all('azure.network.networkInterface').flatMap(inNetworks), ({ key }) => key);
    const endpoints = new Set(all('azure.network.privateEndpoint').map(({ id }) => id));
    const peers = new Map(all('azure.network.virtualNetwork').map(({ id, properties }) => [id, peersOf(properties)]));
    return zones.flatMap(({ id: zone }) => {
      const linked = new Set((links.get(zone) ?? []).flatMap(({ properties }) => idAt(properties, networkPath) ?? []));
      const peered = new Set([...linked].flatMap((network) => peers.get(network) ?? []));
      const having = (address: string): KnownInterface | undefined => {
        const [near, far] = [linked, peered].map((networks) =>
          [...networks].flatMap((network) => interfaces.get(keyOf(network, address)) ?? []),
        );
        const [found, ...others] = near?.length ? near : (far ?? []);
        return others.length === 0 ? found : undefined;
      };
      const users = new Set<string>();
      const resolved = (records.get(zone) ?? []).flatMap(({ id: from, properties }) =>
        addressesOf(properties).flatMap((address): InferredRelation[] => {
          const found = having(address);
          if (found === undefined) return [];
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

const networkPath = 'properties.virtualNetwork.id';

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

function peersOf(properties: JsonObject): readonly string[] {
  return objectsIn(valueAt(properties, 'properties.virtualNetworkPeerings')).flatMap(
    (peering) => idAt(peering, 'properties.remoteVirtualNetwork.id') ?? [],
  );
}

function idAt(properties: JsonObject, path: string): string | undefined {
  const id = valueAt(properties, path);
  return typeof id === 'string' ? canonicalId(id) : undefined;
}

function keyOf(network: string | undefined, address: string): string {
  return `${network} ${address}`;
}
