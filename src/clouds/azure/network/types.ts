import type { AzureType } from '../azureType.ts';
import { applicationGateway } from './applicationGateway.ts';
import { applicationGatewayWebApplicationFirewallPolicy } from './applicationGatewayWebApplicationFirewallPolicy.ts';
import { applicationSecurityGroup } from './applicationSecurityGroup.ts';
import { azureFirewall } from './azureFirewall.ts';
import { bastionHost } from './bastionHost.ts';
import { customIpPrefix } from './customIpPrefix.ts';
import { ddosProtectionPlan } from './ddosProtectionPlan.ts';
import { effectiveRoutes } from './effectiveRoutes.ts';
import { effectiveSecurityRules } from './effectiveSecurityRules.ts';
import { firewallPolicy } from './firewallPolicy.ts';
import { firewallPolicyRuleCollectionGroup } from './firewallPolicyRuleCollectionGroup.ts';
import { flowLog } from './flowLog.ts';
import { ipGroup } from './ipGroup.ts';
import { loadBalancer } from './loadBalancer.ts';
import { natGateway } from './natGateway.ts';
import { networkInterface } from './networkInterface.ts';
import { networkSecurityGroup } from './networkSecurityGroup.ts';
import { networkWatcher } from './networkWatcher.ts';
import { privateDnsZoneGroup } from './privateDnsZoneGroup.ts';
import { privateEndpoint } from './privateEndpoint.ts';
import { privateLinkService } from './privateLinkService.ts';
import { publicIpAddress } from './publicIpAddress.ts';
import { publicIpPrefix } from './publicIpPrefix.ts';
import { routeTable } from './routeTable.ts';
import { serviceEndpointPolicy } from './serviceEndpointPolicy.ts';
import { subnet } from './subnet.ts';
import { virtualNetwork } from './virtualNetwork.ts';

/** What is read of virtual networks and what stands in them, structure before content. */
export const networkTypes: readonly AzureType[] = [
  virtualNetwork,
  subnet,
  routeTable,
  networkSecurityGroup,
  applicationSecurityGroup,
  serviceEndpointPolicy,
  natGateway,
  publicIpAddress,
  publicIpPrefix,
  customIpPrefix,
  loadBalancer,
  applicationGateway,
  applicationGatewayWebApplicationFirewallPolicy,
  azureFirewall,
  firewallPolicy,
  firewallPolicyRuleCollectionGroup,
  ipGroup,
  bastionHost,
  ddosProtectionPlan,
  privateEndpoint,
  privateDnsZoneGroup,
  privateLinkService,
  networkInterface,
  effectiveRoutes,
  effectiveSecurityRules,
  networkWatcher,
  flowLog,
];
