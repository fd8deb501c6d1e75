import type { AzureSettings, RoleSettings } from '../model/cloud.ts';
import type { LogLevel } from '../model/log.ts';
import { environmentNetwork, type NetworkSettings } from '../model/network.ts';
import type { Budget } from '../picture/budget.ts';
import { usualSsoRoles } from '../profiles/aws/roleChoice.ts';

/** What people chose about reading and showing. */
export interface Settings extends RoleSettings, AzureSettings {
  /** Whether code named in configuration files, such as `credential_process`, may run. */
  readonly trusted: boolean;
  /** Resource types to read, or the beginnings of their ids (`aws.ec2`); absent or empty: all. */
  readonly types?: readonly string[];
  /** Regions to read; empty: every region that is enabled in the account. */
  readonly regions: readonly string[];
  /** Whether AWS Config may answer in place of lists where many accounts are read. Absent: where it can. */
  readonly awsConfig?: 'auto' | 'off';
  /** Which kinds of sign-in to Azure are looked for, in this order; absent or empty: all. */
  readonly azureCredentials?: readonly string[];
  /** Ids of Azure tenants to read; absent or empty: those that each identity can enter. */
  readonly azureTenants?: readonly string[];
  /** Calls under way at once. */
  readonly concurrency: number;
  /** Minutes for which a complete reading is served from the store, by resource type or the beginning of one: `aws.ec2`. */
  readonly freshFor: Readonly<Record<string, number>>;
  readonly network: NetworkSettings;
  readonly logLevel: LogLevel;
  /** A file that log records are appended to as lines of JSON. */
  readonly logFile?: string;
  /** How much pictures show at most. Absent: {@link usualBudget}. */
  readonly budget?: Budget;
}

/** Before anybody chose anything. */
export const defaultSettings: Settings = {
  trusted: false,
  memberRoleName: 'OrganizationAccountAccessRole',
  ssoRoles: usualSsoRoles,
  regions: [],
  concurrency: 8,
  freshFor: {},
  network: environmentNetwork,
  logLevel: 'info',
};

/** What of the settings a reading depends on: it differs when what is under way cannot go on with others. */
export function readingDependsOn({
  concurrency: _,
  logLevel: __,
  logFile: ___,
  budget: ____,
  ...rest
}: Settings): string {
  return JSON.stringify(rest);
}
