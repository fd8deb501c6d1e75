import type { Piece } from './pieces.ts';
import { guid, type Home, idIn, made, networkId, ownIdentity, part, shouted } from './resources.ts';

export interface Machine {
  readonly name: string;
  readonly size: string;
  readonly zone: string;
  /** Id of the subnet, and the address that the machine has in it. */
  readonly subnet: string;
  readonly address: string;
  readonly system: 'Linux' | 'Windows';
  /** GiB of further disks. */
  readonly data?: readonly number[];
  /** Names of application security groups. */
  readonly groups?: readonly string[];
  /** Id of the load balancer's pool that it is in. */
  readonly pool?: string;
  readonly availabilitySet?: string;
  readonly stopped?: true;
  /** The address of the firewall that everything it sends goes through, and the range of its own network. */
  readonly routed?: { readonly through: string; readonly inside: string };
  /** Id of the security group of its subnet. */
  readonly guard: string;
}

/** A machine with its interface and disks, and what is in force for the interface while it runs. */
export function machine(home: Home, of: Machine): Piece {
  const { name, size, zone, system, data = [], availabilitySet, stopped } = of;
  const compute = (path: string): string => idIn(home, `Microsoft.Compute/${path}`);
  const nic = networkId(home, `networkInterfaces/nic-${name}`);
  const place = availabilitySet === undefined ? { zones: [zone] } : {};
  const disks = [`disk-${name}-os`, ...data.map((_, lun) => `disk-${name}-data-${lun}`)];
  const image =
    system === 'Linux'
      ? { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' }
      : { publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2022-datacenter-g2', version: 'latest' };
  return {
    resources: [
      made(
        home,
        `Microsoft.Compute/virtualMachines/${name}`,
        {
          vmId: guid(`machine ${name}`),
          hardwareProfile: { vmSize: size },
          ...(availabilitySet === undefined
            ? {}
            : { availabilitySet: { id: compute(`availabilitySets/${availabilitySet}`).toUpperCase() } }),
          storageProfile: {
            imageReference: image,
            osDisk: {
              name: disks[0],
              osType: system,
              createOption: 'FromImage',
              managedDisk: { id: shouted(compute(`disks/${disks[0]}`)), storageAccountType: 'Premium_LRS' },
            },
            dataDisks: data.map((diskSizeGB, lun) => ({
              lun,
              diskSizeGB,
              name: disks[lun + 1],
              managedDisk: { id: compute(`disks/${disks[lun + 1]}`), storageAccountType: 'Premium_LRS' },
            })),
          },
          osProfile: { computerName: name, adminUsername: 'operator' },
          networkProfile: { networkInterfaces: [{ id: nic, properties: { primary: true } }] },
          diagnosticsProfile: { bootDiagnostics: { enabled: true } },
          extended: { instanceView: { powerState: powerState(stopped) } },
          instanceView: {
            statuses: [
              { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded' },
              { level: 'Info', ...powerState(stopped) },
            ],
          },
        },
        { ...place, identity: ownIdentity(name) },
      ),
      ...disks.map((disk, n) =>
        made(
          home,
          `Microsoft.Compute/disks/${disk}`,
          {
            diskState: stopped ? 'Reserved' : 'Attached',
            diskSizeGB: n === 0 ? 64 : data[n - 1],
            encryption: { type: 'EncryptionAtRestWithPlatformKey' },
          },
          {
            ...place,
            managedBy: shouted(compute(`virtualMachines/${name}`)),
            sku: { name: 'Premium_LRS', tier: 'Premium' },
          },
        ),
      ),
      made(home, `Microsoft.Compute/virtualMachines/${name}/extensions/AzureMonitor${system}Agent`, {
        publisher: 'Microsoft.Azure.Monitor',
        type: `AzureMonitor${system}Agent`,
        typeHandlerVersion: '1.33',
      }),
      networkInterface(home, of, compute(`virtualMachines/${name}`)),
    ],
    ...(stopped ? {} : inForce(of, nic)),
  };
}

function powerState(stopped: true | undefined): Record<string, string> {
  return stopped
    ? { code: 'PowerState/deallocated', displayStatus: 'VM deallocated' }
    : { code: 'PowerState/running', displayStatus: 'VM running' };
}

function networkInterface(home: Home, { name, subnet, address, groups = [], pool }: Machine, machineId: string) {
  const path = `networkInterfaces/nic-${name}`;
  return made(home, `Microsoft.Network/${path}`, {
    primary: true,
    enableAcceleratedNetworking: true,
    virtualMachine: { id: machineId },
    ipConfigurations: [
      part(networkId(home, `${path}/ipConfigurations/ipconfig1`), {
        primary: true,
        privateIPAddress: address,
        privateIPAllocationMethod: 'Static',
        subnet: { id: subnet },
        ...(groups.length === 0
          ? {}
          : {
              applicationSecurityGroups: groups.map((group) => ({
                id: networkId(home, `applicationSecurityGroups/${group}`),
              })),
            }),
        ...(pool === undefined ? {} : { loadBalancerBackendAddressPools: [{ id: pool }] }),
      }),
    ],
  });
}

/** As the documented answers of both operations: what Azure makes of routes and rules. */
function inForce({ routed, guard }: Machine, nic: string): Piece {
  if (routed === undefined) return {};
  const route = (source: string, addressPrefix: string, nextHopType: string, next: readonly string[] = []) => ({
    source,
    state: 'Active',
    addressPrefix: [addressPrefix],
    nextHopType,
    nextHopIpAddress: next,
  });
  return {
    effectiveRoutes: {
      [nic]: [
        route('Default', routed.inside, 'VnetLocal'),
        route('Default', '10.200.0.0/16', 'VNetPeering'),
        route('User', '0.0.0.0/0', 'VirtualAppliance', [routed.through]),
      ],
    },
    effectiveNetworkSecurityGroups: {
      [nic]: [
        {
          networkSecurityGroup: { id: guard },
          association: { networkInterface: { id: nic } },
          effectiveSecurityRules: [
            {
              name: 'defaultSecurityRules/AllowVnetInBound',
              protocol: 'All',
              sourcePortRange: '0-65535',
              destinationPortRange: '0-65535',
              sourceAddressPrefix: 'VirtualNetwork',
              destinationAddressPrefix: 'VirtualNetwork',
              access: 'Allow',
              priority: 65000,
              direction: 'Inbound',
            },
          ],
        },
      ],
    },
  };
}
