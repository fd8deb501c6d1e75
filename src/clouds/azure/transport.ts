import type { Agent, ClientRequest } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import {
  createDefaultHttpClient,
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { ProblemError } from '../../model/problem.ts';
import { createReplay, type Exchange, type Recorder, type Target } from '../exchange.ts';
import type { Agents } from '../network/agents.ts';
import { withDeadline } from '../network/deadline.ts';
import { proxyWantsCredentials } from '../network/proxyProblems.ts';
import { currentCall, heard } from './answers.ts';
import { recordedRequest, recordedResponse } from './recorded.ts';
import { createReplayedQueries } from './resourcegraph/replayedQueries.ts';
import { answerWithoutSettings } from './web/settingsAnswer.ts';

/** How requests reach Azure, or what stands in for it. One for each profile. */
export interface AzureTransport {
  /** For the resource manager: sends nothing to any other host, and keeps values of settings to itself. */
  readonly client: HttpClient;
}

/** How long to wait, in milliseconds. */
export interface AzurePatience {
  /** For a whole call, to the last byte of its answer. A minute and a half. */
  readonly callTimeout?: number;
}

export interface LiveOptions extends AzurePatience {
  readonly agents: Pick<Agents, 'http' | 'https'>;
  /** Addresses that stand in for hosts: `management.azure.com` answered by `http://127.0.0.1:8080`. */
  readonly instead?: Readonly<Record<string, string>>;
}

/** Sends over the network, whatever the host. Connections are made as VS Code's settings say. */
export function liveClient({ agents, instead = {}, callTimeout = 90_000 }: LiveOptions): HttpClient {
  const inner = createDefaultHttpClient();
  return {
    sendRequest: (request) =>
      withDeadline(callTimeout, request.abortSignal, async (abortSignal) => {
        const url = addressed(request.url, instead);
        const isPlain = url.startsWith('http:');
        const { agent, problem } = tellingAgent(isPlain ? agents.http : agents.https);
        const sent = inner.sendRequest({
          ...request,
          url,
          agent,
          allowInsecureConnection: isPlain || request.allowInsecureConnection === true,
          abortSignal,
        });
        const response = await sent.catch((error: unknown) => {
          throw problem() ?? error;
        });
        if (response.status === 407) throw proxyWantsCredentials();
        return { ...response, request };
      }),
  };
}

/**
 * The agent, for one request, with the problem that it failed the request with: what is wrong with a proxy, for example. The
 * SDK only keeps the message of such an error.
 */
function tellingAgent(agent: Agent): { readonly agent: Agent; readonly problem: () => ProblemError | undefined } {
  let problem: ProblemError | undefined;
  const taker = agent as Agent & { addRequest(request: ClientRequest, ...options: unknown[]): void };
  const telling: Agent = Object.create(agent, {
    addRequest: {
      value: (request: ClientRequest, ...options: unknown[]): void => {
        request.once('error', (error) => {
          if (error instanceof ProblemError) problem = error;
        });
        taker.addRequest(request, ...options);
      },
    },
  });
  return { agent: telling, problem: () => problem };
}

/** For the resource manager at an address, by a client that sends. */
export function resourceManagerTransport(address: string, client: HttpClient): AzureTransport {
  const { host } = new URL(address);
  return {
    client: heard({
      async sendRequest(request) {
        const asked = new URL(request.url);
        // A link to the next page, or to where a result will be, comes from an answer; the token must not follow it.
        if (asked.host !== host && !asked.host.endsWith(`.${host}`)) throw foreignHost(asked.host, host);
        return answerWithoutSettings(await client.sendRequest(request));
      },
    }),
  };
}

/** Keeps what is said, free of secrets. */
export function recordingClient(inner: HttpClient, recorder: Recorder): HttpClient {
  return {
    async sendRequest(request) {
      const response = answerWithoutSettings(await inner.sendRequest(request));
      recorder.add({
        target: targetOfCall(),
        request: recordedRequest(request),
        response: recordedResponse(response),
      });
      return response;
    },
  };
}

/** Answers from a recording. What is not in it fails as `NotInRecording`. */
export function replayClient(recording: readonly Exchange[]): HttpClient {
  const replay = createReplay(recording);
  const inOtherPortions = createReplayedQueries(recording);
  return {
    async sendRequest(request): Promise<PipelineResponse> {
      // Gives others their turn, as a network would, and rejects with an AbortError once aborted.
      const { abortSignal } = request;
      await setImmediate(undefined, abortSignal instanceof AbortSignal ? { signal: abortSignal } : {});
      const [target, asked] = [targetOfCall(), recordedRequest(request)];
      const answer = replay.answer(target, asked) ?? inOtherPortions(target, asked);
      if (answer === undefined) throw notInRecording(request);
      return {
        request,
        status: answer.status,
        headers: createHttpHeaders({ ...answer.headers }),
        bodyAsText: answer.body,
      };
    },
  };
}

/** Tenants are told apart: each answers the same addresses. */
function targetOfCall(): Target {
  const tenant = currentCall()?.tenant;
  return { service: 'arm', region: '', ...(tenant === undefined ? {} : { account: tenant }) };
}

function addressed(url: string, instead: Readonly<Record<string, string>>): string {
  const asked = new URL(url);
  const other = instead[asked.host];
  if (other === undefined) return url;
  const base = other.endsWith('/') ? other.slice(0, -1) : other;
  return `${base}${asked.pathname}${asked.search}`;
}

function foreignHost(host: string, expected: string): ProblemError {
  return new ProblemError({
    code: 'ForeignHost',
    message: `An answer pointed to ${host}, which is not ${expected}: nothing was sent there.`,
    advice: 'What came before it is shown. If it happens again, a proxy or endpoint in between may be at fault.',
    nextStep: 'check-network',
  });
}

function notInRecording({ method, url }: PipelineRequest): ProblemError {
  return new ProblemError({
    code: 'NotInRecording',
    message: `The recording holds no such call: ${method} ${new URL(url).pathname}.`,
    advice: 'What was not recorded cannot be shown. Record again with a wider scope to have it.',
    nextStep: 'none',
  });
}
