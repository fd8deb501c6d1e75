import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { ProblemError } from '../../model/problem.ts';
import { createReplay, type Exchange, type Recorder, type Target } from '../exchange.ts';
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

/**
 * Calls AWS. Connections are kept and shared by all clients: a large organization needs thousands of them.
 * `answerTimeout`: milliseconds to wait for an answer to begin, and then for each of its next bytes.
 */
export function liveTransport({ answerTimeout = 60_000 } = {}): AwsTransport {
  const shared = new NodeHttpHandler({
    connectionTimeout: 10_000,
    requestTimeout: answerTimeout,
    throwOnRequestTimeout: true,
    socketTimeout: answerTimeout,
  });
  return {
    handler: () => requestHandler((request, options) => shared.handle(request, options)),
    close: async () => shared.destroy(),
  };
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
