import { AsyncLocalStorage } from 'node:async_hooks';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { isObject, type Json } from '../../model/json.ts';

/** What came back over the wire, before the SDK made something else of it. */
export interface WireAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A call that was answered, but not with what it asked for. The SDK's own error, which may say less, is the cause. */
export class RefusedAnswer extends Error {
  /** Out of sight of whatever writes errors down. */
  readonly #answer: WireAnswer;

  constructor(answer: WireAnswer, cause: unknown) {
    super(`Answered with HTTP status ${answer.status}`, { cause });
    this.name = 'RefusedAnswer';
    this.#answer = answer;
  }

  get answer(): WireAnswer {
    return this.#answer;
  }
}

/** What a call is about, for whoever sends its requests. */
export interface CallContext {
  readonly tenant: string | undefined;
  readonly signal: AbortSignal;
}

interface Listening extends CallContext {
  answer: WireAnswer | undefined;
}

const listening = new AsyncLocalStorage<Listening>();

/** The call on whose behalf something is sent; undefined outside of any. */
export function currentCall(): CallContext | undefined {
  return listening.getStore();
}

/**
 * Sends with the SDK, and answers the last thing that came back meanwhile. The SDK's clients leave out what they do not
 * know, and do not hand on how to cancel the pages after the first. A good answer in which only the SDK saw a mistake
 * counts. Rejects with a RefusedAnswer where there was another answer, else as `send` does.
 */
export async function answerOf(context: CallContext, send: () => Promise<unknown>): Promise<WireAnswer> {
  const own: Listening = { ...context, answer: undefined };
  let failure: unknown;
  try {
    await listening.run(own, send);
  } catch (error) {
    failure = error;
  }
  const { answer } = own;
  if (answer === undefined) throw failure ?? new Error('The SDK sent nothing');
  if (answer.status !== 200 || (failure !== undefined && isFailedOperation(answer))) {
    throw new RefusedAnswer(answer, failure);
  }
  return answer;
}

/**
 * Whether it tells, as a good answer, that a long-running operation failed.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
 */
function isFailedOperation({ body }: WireAnswer): boolean {
  let value: Json;
  try {
    value = JSON.parse(body);
  } catch {
    return false; // Whoever reads the answer says that it is none.
  }
  return isObject(value) && (value.status === 'Failed' || value.status === 'Canceled') && isObject(value.error);
}

/** An http client whose answers are heard by the calls that they are for. */
export function heard(inner: HttpClient): HttpClient {
  return {
    async sendRequest(request) {
      const call = listening.getStore();
      if (call !== undefined) {
        request.abortSignal ??= call.signal;
        // What came before is not the answer to this.
        call.answer = undefined;
      }
      const response = await inner.sendRequest(request);
      if (call !== undefined) {
        const { status, headers, bodyAsText } = response;
        call.answer = { status, headers: headers.toJSON(), body: bodyAsText ?? '' };
      }
      return response;
    },
  };
}
