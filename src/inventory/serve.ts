import type { MessagePort } from 'node:worker_threads';
import {
  type CancellationToken,
  createMessageConnection,
  PortMessageReader,
  PortMessageWriter,
  ResponseError,
} from 'vscode-jsonrpc/node';
import type { ExportProgress } from './exportRequest.ts';
import type { InventoryHost } from './host.ts';
import type { Inventory, ReadProgress } from './inventory.ts';
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
  plainMethods,
  problemCode,
  problemOf,
  read,
  readProgress,
  signIn,
  signInCode,
} from './protocol.ts';

/** Serves an inventory over a worker's port until the port closes. */
export function serveInventory(port: MessagePort, open: (host: InventoryHost) => Inventory): void {
  const connection = createMessageConnection(new PortMessageReader(port), new PortMessageWriter(port));
  const inventory = open({
    changed: (event) => void connection.sendNotification(changed, event),
    notice: (problem) => void connection.sendNotification(notice, problem),
    log: (record) => void connection.sendNotification(log, record),
    mfaCode: async (request) => (await connection.sendRequest(mfaCode, request)) ?? undefined,
    signInCode: (request) => connection.sendRequest(signInCode, request),
    microsoftAccounts: () => connection.sendRequest(microsoftAccounts),
    microsoftToken: async (request) => (await connection.sendRequest(microsoftToken, request)) ?? undefined,
    microsoftSignIn: (request) => connection.sendRequest(microsoftSignIn, request),
  });

  for (const method of plainMethods) {
    // The client is typed by the same interface, so what arrives under a name is what that function takes.
    const serve = inventory[method].bind(inventory) as (request: unknown) => Promise<unknown>;
    connection.onRequest(method, (request: unknown) => answer(serve(request)));
  }
  connection.onRequest(read, ({ request, progress }, cancellation) => {
    const report = (value: ReadProgress): void => void connection.sendProgress(readProgress, progress, value);
    return answer(inventory.read(request, signalOf(cancellation), report));
  });
  connection.onRequest(exportMethod, ({ request, progress }, cancellation) => {
    const report = (value: ExportProgress): void => void connection.sendProgress(exportProgress, progress, value);
    return answer(inventory.export(request, signalOf(cancellation), report));
  });
  connection.onRequest(signIn, (request, cancellation) => answer(inventory.signIn(request, signalOf(cancellation))));
  connection.listen();
}

function signalOf(cancellation: CancellationToken): AbortSignal {
  const abort = new AbortController();
  cancellation.onCancellationRequested(() => abort.abort());
  return abort.signal;
}

async function answer<Answer>(result: Promise<Answer>): Promise<Answer> {
  try {
    return await result;
  } catch (error) {
    const problem = problemOf(error);
    throw new ResponseError(problemCode, problem.message, problem);
  }
}
