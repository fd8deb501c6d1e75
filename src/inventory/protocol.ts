import { NotificationType, ProgressType, RequestType, RequestType0 } from 'vscode-jsonrpc';
import type { LogRecord } from '../model/log.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import { problemWithoutSecrets } from '../model/secrets.ts';
import type { ExportedFile, ExportProgress, ExportRequest } from './exportRequest.ts';
import type { MicrosoftAccount, MicrosoftSignIn, MicrosoftTokenRequest, SignInCode } from './host.ts';
import type { Inventory, InventoryEvents, ReadProgress, ReadRequest, ReadSummary } from './inventory.ts';

/** Requests that take one plain value and answer one: their method names are the names of the Inventory's functions. */
export type PlainMethod = Exclude<keyof Inventory, 'read' | 'signIn' | 'export'>;

const everyPlainMethod: Record<PlainMethod, true> = {
  configure: true,
  profiles: true,
  rows: true,
  rowPath: true,
  row: true,
  resource: true,
  search: true,
  picture: true,
  offers: true,
  scans: true,
  changes: true,
  history: true,
  estimate: true,
  scanReport: true,
  access: true,
  policy: true,
  signInCommand: true,
  close: true,
};
export const plainMethods = Object.keys(everyPlainMethod) as readonly PlainMethod[];

/** Reading takes long: it can be cancelled, and reports progress under the token it was sent with. */
export const read = new RequestType<{ request: ReadRequest; progress: string }, ReadSummary, Problem>('read');
export const readProgress = new ProgressType<ReadProgress>();

/** Large exports take long: they can be cancelled, and report progress under the token they were sent with. */
export const exportMethod = new RequestType<
  { request: ExportRequest; progress: string },
  readonly ExportedFile[],
  Problem
>('export');
export const exportProgress = new ProgressType<ExportProgress>();

/** Takes as long as a person does in the browser, and can be cancelled. */
export const signIn = new RequestType<{ profile: string }, boolean, Problem>('signIn');

export const changed = new NotificationType<InventoryEvents['changed']>('changed');
export const notice = new NotificationType<Problem>('notice');
export const log = new NotificationType<LogRecord>('log');
export const mfaCode = new RequestType<{ profile: string; device: string }, string | null, void>('mfaCode');
export const signInCode = new RequestType<SignInCode, boolean, void>('signInCode');
export const microsoftAccounts = new RequestType0<readonly MicrosoftAccount[], void>('microsoftAccounts');
export const microsoftToken = new RequestType<MicrosoftTokenRequest, { token: string } | null, void>('microsoftToken');
export const microsoftSignIn = new RequestType<MicrosoftSignIn, boolean, void>('microsoftSignIn');

/** Stands for any failure: what it was is in the data, a {@link Problem}. */
export const problemCode = -32_000;

/** What any error is to the other side. An error that is no ProblemError is a mistake of ours and says so. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return problemWithoutSecrets(error.problem);
  return problemWithoutSecrets({
    code: 'Unexpected',
    message: `Something went wrong in Orrery: ${error instanceof Error ? error.message : String(error)}`,
    advice: 'Try again. If it happens again, report it with the log.',
    nextStep: 'retry',
  });
}
