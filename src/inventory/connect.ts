import { randomUUID } from 'node:crypto';
import type { MessagePort, Worker } from 'node:worker_threads';
import {
  type CancellationToken,
  CancellationTokenSource,
  ConnectionError,
  createMessageConnection,
  PortMessageReader,
  PortMessageWriter,
  ResponseError,
} from 'vscode-jsonrpc/node';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { InventoryHost } from './host.ts';
import type { Inventory } from './inventory.ts';
import {
  changed,
  exportMethod,
  exportProgress,
  log,
  mfaCode,
  microsoftAccounts,
  microsoftSignIn,
  microsoftToken,
  notice,
  type PlainMethod,
  read,
  readProgress,
  signIn,
  signInCode,
} from './protocol.ts';

/** An inventory that lives in a worker. `dispose` fails what is pending; it does not stop the worker. */
export interface ConnectedInventory extends Inventory {
  dispose(): void;
}

/** Connects to the inventory that a worker serves. Its failures arrive as ProblemErrors. */
export function connectInventory(port: MessagePort | Worker, host: InventoryHost): ConnectedInventory {
  const connection = createMessageConnection(new PortMessageReader(port), new PortMessageWriter(port));
  connection.onNotification(changed, (event) => host.changed(event));
  connection.onNotification(notice, (problem) => host.notice(problem));
  connection.onNotification(log, (record) => host.log(record));
  connection.onRequest(mfaCode, async (request) => (await host.mfaCode(request)) ?? null);
  connection.onRequest(signInCode, (request) => host.signInCode(request));
  connection.onRequest(microsoftAccounts, () => host.microsoftAccounts());
  connection.onRequest(microsoftToken, async (request) => (await host.microsoftToken(request)) ?? null);
  connection.onRequest(microsoftSignIn, (request) => host.microsoftSignIn(request));
  connection.listen();

  const ask = <Method extends PlainMethod>(
    method: Method,
    request?: Parameters<Inventory[Method]>[0],
  ): ReturnType<Inventory[Method]> =>
    connection.sendRequest(method, request).catch(throwProblem) as ReturnType<Inventory[Method]>;

  return {
    configure: (settings) => ask('configure', settings),
    profiles: () => ask('profiles'),
    rows: (request) => ask('rows', request),
    rowPath: (request) => ask('rowPath', request),
    row: (request) => ask('row', request).then((row) => row ?? undefined),
    resource: (request) => ask('resource', request),
    search: (request) => ask('search', request),
    picture: (request) => ask('picture', request),
    offers: (request) => ask('offers', request),
    scans: (request) => ask('scans', request),
    changes: (request) => ask('changes', request),
    history: (request) => ask('history', request),
    estimate: (request) => ask('estimate', request),
    scanReport: (request) => ask('scanReport', request).then((report) => report ?? undefined),
    access: (request) => ask('access', request),
    policy: (request) => ask('policy', request),
    signInCommand: (request) => ask('signInCommand', request),
    close: () => ask('close'),
    async read(request, signal, onProgress) {
      const progress = randomUUID();
      const listener = onProgress && connection.onProgress(readProgress, progress, onProgress);
      try {
        return await untilAborted(signal, (token) =>
          connection.sendRequest(read, { request, progress }, token).catch(throwProblem),
        );
      } finally {
        listener?.dispose();
      }
    },
    async export(request, signal, onProgress) {
      const progress = randomUUID();
      const listener = onProgress && connection.onProgress(exportProgress, progress, onProgress);
      try {
        return await untilAborted(signal, (token) =>
          connection.sendRequest(exportMethod, { request, progress }, token).catch(throwProblem),
        );
      } finally {
        listener?.dispose();
      }
    },
    signIn: (request, signal) =>
      untilAborted(signal, (token) => connection.sendRequest(signIn, request, token).catch(throwProblem)),
    dispose: () => connection.dispose(),
  };
}

/** Sends a request that is cancelled when the signal says so, before or after it was sent. */
async function untilAborted<Answer>(
  signal: AbortSignal | undefined,
  send: (token: CancellationToken) => Promise<Answer>,
): Promise<Answer> {
  const cancellation = new CancellationTokenSource();
  const cancel = (): void => cancellation.cancel();
  signal?.addEventListener('abort', cancel);
  try {
    if (signal?.aborted) cancel();
    return await send(cancellation.token);
  } finally {
    signal?.removeEventListener('abort', cancel);
    cancellation.dispose();
  }
}

function throwProblem(error: unknown): never {
  if (error instanceof ResponseError && isProblem(error.data)) throw new ProblemError(error.data, error);
  if (error instanceof ConnectionError || error instanceof ResponseError) throw new ProblemError(stopped, error);
  throw error;
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'code' in data && 'advice' in data;
}

const stopped: Problem = {
  code: 'WorkerStopped',
  message: 'The inventory worker stopped before it answered.',
  advice: 'What was read is kept. Try again.',
  nextStep: 'retry',
};
