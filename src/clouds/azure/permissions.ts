import { compareText } from '../../model/order.ts';
import { queryAction } from './resourcegraph/query.ts';

/** A permission that the role Reader does not include. */
export interface ExtraPermission {
  readonly action: string;
  /** What it is for, in a sentence for whoever is to grant it. */
  readonly why: string;
}

/** What permissions come to, in the words of roles. */
export interface NeededPermissions {
  /** Those that only read, in order: what the role Reader includes. {@link readEverything} alone where all of them are needed. */
  readonly reads: readonly string[];
  /** Those beyond, in order. */
  readonly extras: readonly ExtraPermission[];
}

/** Everything that there is to read, as the role Reader has it. */
export const readEverything = '*/read';

/**
 * Operations that read by POST and are therefore not in the role Reader, nor in any other that only reads.
 * https://learn.microsoft.com/azure/role-based-access-control/permissions/networking
 * https://learn.microsoft.com/azure/role-based-access-control/permissions/web-and-mobile
 * https://learn.microsoft.com/azure/role-based-access-control/permissions/management-and-governance
 */
const readingActions: readonly ExtraPermission[] = [
  {
    action: 'Microsoft.Management/getEntities/action',
    why: 'Tells which management group each subscription is in; usually everybody may ask that.',
  },
  {
    action: 'Microsoft.Network/networkInterfaces/effectiveNetworkSecurityGroups/action',
    why: 'Tells which security rules really apply to a network interface.',
  },
  {
    action: 'Microsoft.Network/networkInterfaces/effectiveRouteTable/action',
    why: 'Tells which routes a network interface really has, those of peerings and gateways included.',
  },
  {
    action: 'Microsoft.Web/sites/config/list/action',
    why: 'Tells what application settings name. It shows their values, secrets included: Orrery keeps only references.',
  },
  {
    action: 'Microsoft.Web/sites/slots/config/list/action',
    why: 'The same for the settings of deployment slots.',
  },
];

const extraByName = new Map(readingActions.map((extra) => [extra.action.toLowerCase(), extra]));

const reading = /^[A-Za-z][\w.-]*(?:\/[\w.-]+)+\/read$/;

/** Whoever may read whatever there is needs no list: the permission of the type that is none of the others. */
const anyResource = 'Microsoft.Resources/resources/read';

/** Another spelling of `Microsoft.Resources/subscriptions/resourceGroups/read`, of which role definitions do not know. */
const noPermission = 'Microsoft.Resources/resourceGroups/read';

/**
 * What roles must hold to give these permissions, each once.
 *
 * Permissions are also taken from what a provider refused, in words that it chose itself, and people paste what they get.
 * So whatever is not known to only read is left out, whoever named it.
 */
export function neededPermissions(permissions: readonly string[]): NeededPermissions {
  // A permission to ask Resource Graph is not granted by itself: it shows what else may be read.
  const named = [...new Map(permissions.map((permission) => [permission.toLowerCase(), permission])).values()];
  const reads = named.filter((one) => reading.test(one) && one !== queryAction && one !== noPermission);
  const extras = named.flatMap((one) => extraByName.get(one.toLowerCase()) ?? []);
  const everything = reads.includes(anyResource) || (reads.length === 0 && named.includes(queryAction));
  return {
    reads: everything ? [readEverything] : reads.sort(compareText),
    extras: extras.sort((one, other) => compareText(one.action, other.action)),
  };
}
