import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { ProblemError } from '../../model/problem.ts';
import { createReplay, type Exchange, type Recorder, type Target } from '../exchange.ts';
import type { Agents } from '../network/agents.ts';
import { withDeadline } from '../network/deadline.ts';
import { proxyWantsCredentials } from '../network/proxyProblems.ts';
import { recordedRequest, recordedResponse } from './recorded.ts';

/** What the SDK's clients send requests with. */
export type AwsRequestHandler = Pick<
  NodeHttpHandler,
  'handle' | 'destroy' | 'metadata' | 'updateHttpClientConfig' | 'httpHandlerConfigs'
>;
type Handle = NodeHttpHandler['handle'];

/** How requests reach AWS, or what stands in for it. One for each profile, shared by all its clients. */
export interface AwsTransport {
  /** The request handler for one client. `account` is undefined for calls in the profile's own account. */
  handler(client: { service: string; region: string; account: string | undefined }): AwsRequestHandler;
  close(): Promise<void>;
}

/** How long to wait, in milliseconds. */
export interface TransportPatience {
  /** For an answer to begin, and then for each of its next bytes. A minute, where nothing else is said. */
  readonly answerTimeout?: number;
  /** For a whole call, to the last byte of its answer. A minute and a half. */
  readonly callTimeout?: number;
}

export interface LiveOptions extends TransportPatience {
  /** What connections are made with. They outlive the transport: others share them. */
  readonly agents: Pick<Agents, 'http' | 'https'>;
}

/** Calls AWS. An answer is handed on when it is there as a whole, so that none can hang or break off later. */
export function liveTransport({ agents, answerTimeout = 60_000, callTimeout = 90_000 }: LiveOptions): AwsTransport {
  const shared = new NodeHttpHandler({
    httpAgent: agents.http,
    httpsAgent: agents.https,
    connectionTimeout: 10_000,
    requestTimeout: answerTimeout,
    throwOnRequestTimeout: true,
    socketTimeout: answerTimeout,
  });
  const handler = requestHandler((request, options) =>
    withDeadline(callTimeout, options?.abortSignal, async (abortSignal) => {
      const { response } = await shared.handle(request, { ...options, abortSignal });
      if (response.statusCode === 407) throw proxyWantsCredentials();
      return { response: { ...response, body: await wholeBody(response.body) } };
    }),
  );
  return { handler: () => handler, close: async () => {} };
}

/** Calls through another transport and keeps what was said, free of secrets. */
export function recordingTransport(inner: AwsTransport, recorder: Recorder): AwsTransport {
  return {
    handler(client) {
      const handler = inner.handler(client);
      return requestHandler(async (request, options) => {
        const { response } = await handler.handle(request, options);
        const body = await bytesOf(response.body);
        recorder.add({
          target: targetOf(client),
          request: recordedRequest(client, request),
          response: recordedResponse({ ...response, body }),
        });
        return { response: { ...response, body } };
      });
    },
    close: () => inner.close(),
  };
}

/** Answers from a recording. What is not in it fails as `NotInRecording`. */
export function replayTransport(recording: readonly Exchange[]): AwsTransport {
  const replay = createReplay(recording);
  return {
    handler(client) {
      return requestHandler(async (request, options) => {
        // Gives others their turn, as a network would, and rejects with an AbortError once aborted.
        await setImmediate(
          undefined,
          options?.abortSignal instanceof AbortSignal ? { signal: options.abortSignal } : {},
        );
        const answer = replay.answer(targetOf(client), recordedRequest(client, request));
        if (answer === undefined) throw notInRecording(client);
        const { status, headers, body } = answer;
        return { response: { statusCode: status, headers: { ...headers }, body: Buffer.from(body) } };
      });
    },
    close: async () => {},
  };
}

/** Clients destroy their handler when they go; what they share stays until the transport is closed. */
function requestHandler(handle: Handle): AwsRequestHandler {
  return {
    handle,
    destroy: () => {},
    metadata: { handlerProtocol: 'http/1.1' },
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  };
}

function targetOf(client: { service: string; region: string; account: string | undefined }): Target {
  const { service, region, account } = client;
  return { service, region, ...(account === undefined ? {} : { account }) };
}

/** The bytes of an answer. What ends them early is told apart by code: for parsers, half an answer is a wrong one. */
async function wholeBody(body: unknown): Promise<Uint8Array> {
  try {
    return await bytesOf(body);
  } catch (error) {
    // A time-out of the handler, which destroys the answer with it.
    if (error instanceof Error && error.name === 'TimeoutError') throw error;
    throw Object.assign(new Error('The answer broke off', { cause: error }), { code: 'AnswerCutShort' });
  }
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  return body === undefined ? new Uint8Array() : buffer(body as AsyncIterable<Uint8Array>);
}

function notInRecording({
  service,
  region,
  account,
}: {
  service: string;
  region: string;
  account: string | undefined;
}) {
  const where = account === undefined ? region : `${region} of account ${account}`;
  return new ProblemError({
    code: 'NotInRecording',
    message: `The recording holds no such call to ${service} in ${where}.`,
    advice: 'What was not recorded cannot be shown. Record again with a wider scope to have it.',
    nextStep: 'none',
  });
}
