import type { RoleByAccount } from '../model/cloud.ts';

/** Where a command's answer goes. */
export interface OutputOptions {
  readonly json?: true;
  readonly output?: string;
}

/** The options of every command that needs a profile and what is known of it. */
export interface ProfileOptions extends OutputOptions {
  readonly profile?: string;
  readonly role?: string;
  readonly externalId?: string;
  readonly sessionName?: string;
  /** Patterns of role names, for SSO sessions. */
  readonly ssoRoles?: string[];
  readonly roleFor?: RoleByAccount;
  /** Folder of the store; false: nothing is kept. */
  readonly store?: string | false;
  /** Only for commands that read: the sample. */
  readonly sample?: true;
  readonly replay?: string;
}

/** The options of every command that reads. */
export interface SourceOptions extends ProfileOptions {
  readonly record?: string;
  readonly regions?: string[];
  /** Resource types, or the beginnings of their ids. */
  readonly types?: string[];
  readonly concurrency?: number;
  /** Minutes by resource type, or the beginning of one. */
  readonly freshFor?: Readonly<Record<string, number>>;
  readonly refresh?: true;
  /** False: everything is listed. */
  readonly config?: boolean;
  /** Azure tenants, by id. */
  readonly tenants?: string[];
  /** Azure subscriptions, by id or name. */
  readonly subscriptions?: string[];
  readonly appSettings?: true;
  readonly log?: string;
}

export interface ScopeOptions extends SourceOptions {
  readonly onDemand?: true;
  readonly scope?: string;
  readonly depth: 'accounts' | 'everything';
}
