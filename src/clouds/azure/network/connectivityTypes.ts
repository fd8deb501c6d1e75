import type { AzureType } from '../azureType.ts';
import { dnsForwardingRule } from './dnsForwardingRule.ts';
import { dnsForwardingRuleset } from './dnsForwardingRuleset.ts';
import { dnsForwardingRulesetLink } from './dnsForwardingRulesetLink.ts';
import { dnsInboundEndpoint } from './dnsInboundEndpoint.ts';
import { dnsOutboundEndpoint } from './dnsOutboundEndpoint.ts';
import { dnsRecordSet } from './dnsRecordSet.ts';
import { dnsResolver } from './dnsResolver.ts';
import { dnsZone } from './dnsZone.ts';
import { expressRouteCircuit } from './expressRouteCircuit.ts';
import { expressRouteGateway } from './expressRouteGateway.ts';
import { expressRoutePort } from './expressRoutePort.ts';
import { frontDoor } from './frontDoor.ts';
import { frontDoorWebApplicationFirewallPolicy } from './frontDoorWebApplicationFirewallPolicy.ts';
import { hubBgpConnection } from './hubBgpConnection.ts';
import { hubIpConfiguration } from './hubIpConfiguration.ts';
import { hubVirtualNetworkConnection } from './hubVirtualNetworkConnection.ts';
import { localNetworkGateway } from './localNetworkGateway.ts';
import { networkManager } from './networkManager.ts';
import { p2sVpnGateway } from './p2sVpnGateway.ts';
import { privateDnsRecordSet } from './privateDnsRecordSet.ts';
import { privateDnsZone } from './privateDnsZone.ts';
import { privateDnsZoneLink } from './privateDnsZoneLink.ts';
import { routeServer } from './routeServer.ts';
import { trafficManagerProfile } from './trafficManagerProfile.ts';
import { virtualHub } from './virtualHub.ts';
import { virtualNetworkGateway } from './virtualNetworkGateway.ts';
import { virtualWan } from './virtualWan.ts';
import { vpnConnection } from './vpnConnection.ts';
import { vpnGateway } from './vpnGateway.ts';
import { vpnServerConfiguration } from './vpnServerConfiguration.ts';
import { vpnSite } from './vpnSite.ts';

/** How networks are connected to each other and to the rest of the world, and by which names they are found. */
export const connectivityTypes: readonly AzureType[] = [
  virtualNetworkGateway,
  localNetworkGateway,
  vpnConnection,
  expressRouteCircuit,
  expressRoutePort,
  virtualWan,
  virtualHub,
  hubVirtualNetworkConnection,
  routeServer,
  hubIpConfiguration,
  hubBgpConnection,
  vpnGateway,
  vpnSite,
  expressRouteGateway,
  p2sVpnGateway,
  vpnServerConfiguration,
  dnsZone,
  dnsRecordSet,
  privateDnsZone,
  privateDnsZoneLink,
  privateDnsRecordSet,
  dnsResolver,
  dnsInboundEndpoint,
  dnsOutboundEndpoint,
  dnsForwardingRuleset,
  dnsForwardingRulesetLink,
  dnsForwardingRule,
  trafficManagerProfile,
  frontDoor,
  frontDoorWebApplicationFirewallPolicy,
  networkManager,
];
