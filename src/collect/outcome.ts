import type { Connection, Diagnosis } from '../model/cloud.ts';
import { unlessAborted } from './abortable.ts';

/** What came of sending a call once. */
export type Outcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: Diagnosis['kind']; readonly diagnosis: Diagnosis; readonly error: unknown };

/** Sends once. An aborted call ends at once, whether or not `send` listens. */
export async function outcomeOf<Answer>(
  connection: Pick<Connection, 'diagnose'>,
  signal: AbortSignal,
  send: (signal: AbortSignal) => Promise<Answer>,
): Promise<Outcome<Answer>> {
  try {
    signal.throwIfAborted();
    return { kind: 'answered', answer: await unlessAborted(signal, send(signal)) };
  } catch (error) {
    const diagnosis = connection.diagnose(error);
    return { kind: signal.aborted ? 'cancelled' : diagnosis.kind, diagnosis, error };
  }
}
