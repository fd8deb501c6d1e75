import type { LogRecord } from '../model/log.ts';
import type { Problem } from '../model/problem.ts';
import type { MicrosoftAccount } from '../profiles/azure/findProfiles.ts';
import type { MicrosoftTokenRequest } from '../profiles/azure/tokens.ts';
import type { InventoryEvents } from './inventory.ts';

/** What a sign-in shows, to be compared with what the browser shows. */
export interface SignInCode {
  readonly profile: string;
  /** `PDTX-LQRB` */
  readonly code: string;
  /** The page on which it is confirmed; a web address. */
  readonly address: string;
}

/** What the inventory asks of whoever holds it. */
export interface InventoryHost {
  changed(event: InventoryEvents['changed']): void;
  /** Something a person should know that no request of theirs caused. */
  notice(problem: Problem): void;
  log(record: LogRecord): void;
  /** The six digits of an MFA device, or undefined when the person declined. */
  mfaCode(request: { profile: string; device: string }): Promise<string | undefined>;
  /**
   * Shows the code that a person confirms in the browser, and opens its address there; false when the person declined.
   * Nothing but this may hold the code.
   */
  signInCode(request: SignInCode): Promise<boolean>;
  /** Microsoft accounts that whoever holds the inventory is signed in to. */
  microsoftAccounts(): Promise<readonly MicrosoftAccount[]>;
  /** A token of such an account, without asking the person; undefined where that takes a sign-in. */
  microsoftToken(request: MicrosoftTokenRequest): Promise<{ readonly token: string } | undefined>;
  /** Lets the person sign in to such an account anew; false when they declined. */
  microsoftSignIn(request: MicrosoftSignIn): Promise<boolean>;
}

export type { MicrosoftAccount, MicrosoftTokenRequest };

export interface MicrosoftSignIn {
  readonly account: string;
  readonly cloud: string;
  readonly scopes: readonly string[];
}
