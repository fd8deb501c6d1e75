import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { Inventory } from '../inventory/inventory.ts';
import type { Profile } from '../model/profile.ts';
import { plainLabel, plainLine } from './plainText.ts';

/** Signs a profile in: in the browser where that can be done here, else by its own command line. Answers whether it ended well. */
export function signIn(inventory: Inventory, profile: Profile): Promise<boolean> {
  return signsInHere(profile) ? signInToSession(inventory, profile) : signInByCommand(inventory, profile);
}

/** SSO sessions, accounts of VS Code, and what a code leads to. */
function signsInHere({ signIn, azure }: Profile): boolean {
  const kind = signIn?.kind ?? azure?.credential;
  return kind === 'sso-session' || kind === 'vscode' || kind === 'device-code';
}

/** Waits, where it can be cancelled, while the person confirms the code in the browser. */
async function signInToSession(inventory: Inventory, profile: Profile): Promise<boolean> {
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Signing in to {0}: go on in the browser.', plainLine(profile.name)),
    cancellable: true,
  };
  return vscode.window.withProgress(progress, (_, cancellation) => {
    const abort = new AbortController();
    cancellation.onCancellationRequested(() => abort.abort());
    return inventory.signIn({ profile: profile.id }, abort.signal);
  });
}

/** Runs the command in a terminal, where the person sees the address and the code that it prints. */
async function signInByCommand(inventory: Inventory, profile: Profile): Promise<boolean> {
  const [program, ...words] = await inventory.signInCommand({ profile: profile.id });
  if (program === undefined) throw new Error(`No command signs ${profile.id} in.`);
  const task = new vscode.Task(
    { type: 'orrery' },
    vscode.TaskScope.Workspace,
    vscode.l10n.t('Sign in to {0}', plainLine(profile.name)),
    'Orrery',
    // Word by word, without a shell that could read a profile's name as code; at home, where no workspace has a say.
    new vscode.ProcessExecution(onThisSystem(program), words, { cwd: homedir() }),
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, focus: true, showReuseMessage: false };
  const execution = await vscode.tasks.executeTask(task);
  return (await exitCodeOf(execution)) === 0;
}

/** On Windows, the Azure CLI is a command file. */
function onThisSystem(program: string): string {
  return program === 'az' && process.platform === 'win32' ? 'az.cmd' : program;
}

/** Asks which profile to sign in: those that need it, or any when none says so. Nobody signs in to a recording. */
export async function pickProfileToSignIn(profiles: readonly Profile[]): Promise<Profile | undefined> {
  const live = profiles.filter(({ recording }) => recording === undefined);
  const needing = live.filter(({ problem }) => problem?.nextStep === 'sign-in');
  if (needing.length === 1) return needing[0];
  const items = (needing.length > 0 ? needing : live).map((profile) => ({
    label: plainLabel(profile.name),
    description: plainLabel(profile.method),
    profile,
  }));
  const placeHolder = vscode.l10n.t('Choose the profile to sign in');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.profile;
}

/** Undefined when the terminal was closed before the program ended. */
function exitCodeOf(execution: vscode.TaskExecution): Promise<number | undefined> {
  return new Promise((resolve) => {
    const listeners = [
      vscode.tasks.onDidEndTaskProcess((end) => end.execution === execution && finish(end.exitCode)),
      vscode.tasks.onDidEndTask((end) => end.execution === execution && finish(undefined)),
    ];
    function finish(exitCode: number | undefined): void {
      for (const listener of listeners) listener.dispose();
      resolve(exitCode);
    }
  });
}
