import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { connectInventory } from '../inventory/connect.ts';
import type { Inventory, InventoryEvents } from '../inventory/inventory.ts';
import type { WorkerData } from '../worker.ts';
import { askMfaCode } from './askMfaCode.ts';
import { writeRecord } from './logRecords.ts';
import type { MicrosoftAccounts } from './microsoftAccounts.ts';
import { onSettingsChange, readSettings } from './settings.ts';
import { createNotices } from './showNotice.ts';
import { logProblem, registerCommand } from './showProblem.ts';
import { showSignInCode } from './showSignInCode.ts';
import { type Death, type RunningInventory, superviseInventory } from './supervisedInventory.ts';
import { workerStopped } from './workerStopped.ts';

export interface InventoryWorker {
  /** Starts the worker when first asked and outlives its deaths. */
  readonly inventory: Inventory;
  readonly onDidChange: vscode.Event<InventoryEvents['changed']>;
  /** It runs anew or with other settings, or stopped for good: everything shown may be out of date. */
  readonly onDidReset: vscode.Event<void>;
  close(): Promise<void>;
}

/** Milliseconds that VS Code can spare for an extension while it closes. */
const patienceAtClose = 2_000;

/** The inventory in its own thread: nothing runs before the first request. */
export function createInventoryWorker(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  microsoft: MicrosoftAccounts,
): InventoryWorker {
  const changed = new vscode.EventEmitter<InventoryEvents['changed']>();
  const reset = new vscode.EventEmitter<void>();
  const mfaCode = oneAtATime(askMfaCode);
  const signInCode = oneAtATime(showSignInCode);
  const notice = createNotices(log);
  const supervised = superviseInventory({
    start: () =>
      startWorker(context, log, {
        changed: (event) => changed.fire(event),
        notice,
        log: (record) => writeRecord(log, record),
        mfaCode: ({ profile, device }) => mfaCode(profile, device),
        signInCode: ({ profile, code, address }) => signInCode(profile, code, address),
        microsoftAccounts: () => microsoft.list(),
        microsoftToken: (request) => microsoft.token(request),
        microsoftSignIn: (request) => microsoft.signIn({ ...request, anew: true }),
      }),
    settings: () => readSettings(log),
    died: (death) => {
      log.error(`The inventory worker stopped. ${death.error instanceof Error ? death.error.stack : ''}`);
      setStopped(!death.restarted);
      reset.fire();
      void sayDeath(death, log, restart);
    },
    problems: problems(),
  });

  function restart(): void {
    supervised.restart();
    setStopped(false);
    reset.fire();
  }

  context.subscriptions.push(
    changed,
    reset,
    // Who is signed in decides which profiles there are.
    microsoft.onDidChange(() => reset.fire()),
    onSettingsChange(log, () => {
      supervised.configure().then(
        () => reset.fire(),
        (error: unknown) => logProblem(log, error),
      );
    }),
    registerCommand(log, 'orrery.restartWorker', restart),
    registerCommand(log, 'orrery.developer.stopWorker', () => supervised.kill()),
    registerCommand(log, 'orrery.showLog', () => log.show()),
  );
  return {
    inventory: supervised.inventory,
    onDidChange: changed.event,
    onDidReset: reset.event,
    close: () => supervised.close(patienceAtClose),
  };
}

function startWorker(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  host: Parameters<typeof connectInventory>[1],
): RunningInventory {
  const workerData: WorkerData = {
    storage: context.globalStorageUri.fsPath,
    sample: {
      aws: vscode.Uri.joinPath(context.extensionUri, 'media', 'sample', 'estate.har.gz').fsPath,
      azure: vscode.Uri.joinPath(context.extensionUri, 'media', 'sample', 'tenant.har.gz').fsPath,
    },
  };
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath, {
    name: 'Orrery inventory',
    workerData,
    env: process.env,
    // The flags of the extension host are its own: some of them no worker accepts.
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  worker.stdout.setEncoding('utf8').on('data', (text: string) => log.debug(text.trimEnd()));
  worker.stderr.setEncoding('utf8').on('data', (text: string) => log.warn(text.trimEnd()));
  log.info('Started the inventory worker.');

  const inventory = connectInventory(worker, host);
  const ended = new Promise<unknown>((resolve) => {
    worker.on('error', resolve);
    worker.on('exit', (code) => resolve(new Error(`Exit code ${code}`)));
  }).finally(() => inventory.dispose());
  return { inventory, ended, kill: () => void worker.terminate() };
}

function setStopped(stopped: boolean): void {
  void vscode.commands.executeCommand('setContext', 'orrery.workerStopped', stopped);
}

async function sayDeath(death: Death, log: vscode.LogOutputChannel, restart: () => void): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  const restartLabel = vscode.l10n.t('Restart');
  const chosen = death.restarted
    ? await vscode.window.showWarningMessage(
        vscode.l10n.t('The inventory worker stopped; it was restarted. What was read is kept.'),
        showLog,
      )
    : await vscode.window.showErrorMessage(
        vscode.l10n.t('The inventory worker stopped three times within a minute and was not restarted.'),
        restartLabel,
        showLog,
      );
  if (chosen === showLog) log.show();
  if (chosen === restartLabel) restart();
}

function problems() {
  return {
    restarted: {
      code: workerStopped,
      message: vscode.l10n.t('The inventory worker stopped; it was restarted.'),
      advice: vscode.l10n.t('Try again.'),
      nextStep: 'retry',
    },
    stopped: {
      code: workerStopped,
      message: vscode.l10n.t('The inventory worker does not run: it stopped too often.'),
      advice: vscode.l10n.t('Restart it. The log says why it stopped.'),
      nextStep: 'retry',
    },
  } as const;
}

/** Questions wait for each other: a second input box would close the first. */
function oneAtATime<Question extends unknown[], Answer>(
  ask: (...question: Question) => Promise<Answer>,
): (...question: Question) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (...question) => {
    const answer = last.then(() => ask(...question));
    last = answer.catch(() => undefined);
    return answer;
  };
}
