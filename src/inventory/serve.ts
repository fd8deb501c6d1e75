import type { MessagePort } from 'node:worker_threads';
import { createMessageConnection, PortMessageReader, PortMessageWriter, ResponseError } from 'vscode-jsonrpc/node';
import type { Inventory, InventoryHost } from './inventory.ts';
import { changed, log, mfaCode, notice, plainMethods, problemCode, problemOf, read, readProgress } from './protocol.ts';

/** Serves an inventory over a worker's port until the port closes. */
export function serveInventory(port: MessagePort, open: (host: InventoryHost) => Inventory): void {
  const connection = createMessageConnection(new PortMessageReader(port), new PortMessageWriter(port));
  const inventory = open({
    changed: (event) => void connection.sendNotification(changed, event),
    notice: (problem) => void connection.sendNotification(notice, problem),
    log: (record) => void connection.sendNotification(log, record),
    mfaCode: async (request) => (await connection.sendRequest(mfaCode, request)) ?? undefined,
  });

  for (const method of plainMethods) {
    // The client is typed by the same interface, so what arrives under a name is what that function takes.
    const serve = inventory[method].bind(inventory) as (request: unknown) => Promise<unknown>;
    connection.onRequest(method, (request: unknown) => answer(serve(request)));
  }
  connection.onRequest(read, ({ request, progress }, cancellation) => {
    const abort = new AbortController();
    cancellation.onCancellationRequested(() => abort.abort());
    return answer(
      inventory.read(request, abort.signal, (value) => void connection.sendProgress(readProgress, progress, value)),
    );
  });
  connection.listen();
}

async function answer<Answer>(result: Promise<Answer>): Promise<Answer> {
  try {
    return await result;
  } catch (error) {
    const problem = problemOf(error);
    throw new ResponseError(problemCode, problem.message, problem);
  }
}
