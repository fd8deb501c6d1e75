import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './faultAnswers.ts';

// How an answer goes, or does not go, over the wire. Each function ends when the caller can expect nothing more of it.

export function deliver(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}

/** TCP reset: `before` anything is sent, or `during` the answer, after half of its body. */
export async function reset(response: ServerResponse, answer?: Answer): Promise<void> {
  if (answer !== undefined) await sendHalf(response, answer, { 'content-length': String(answer.body.length) });
  response.socket?.resetAndDestroy();
}

/** Closes as if it were the end, after half of the body: less than `declared`, or without the last chunk. */
export async function truncate(
  response: ServerResponse,
  answer: Answer,
  length: 'declared' | 'chunked',
): Promise<void> {
  const declared = { 'content-length': String(answer.body.length) };
  await sendHalf(response, answer, length === 'declared' ? declared : { 'transfer-encoding': 'chunked' });
  response.socket?.end();
}

/** The whole answer, its last `bytes` one by one, with so many milliseconds before each. */
export async function drip(
  response: ServerResponse,
  { status, headers, body }: Answer,
  { bytes, every }: { bytes: number; every: number },
  gone: AbortSignal,
): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.flushHeaders();
  const start = Math.max(0, body.length - bytes);
  response.write(body.subarray(0, start));
  for (let at = start; at < body.length; at++) {
    await wait(every, undefined, { signal: gone });
    response.write(body.subarray(at, at + 1));
  }
  response.end();
}

/** One byte of nothing after the other, for as long as somebody listens: white space is a proper beginning of any answer. */
export async function trickle(response: ServerResponse, every: number, gone: AbortSignal): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/plain' });
  for (;;) {
    response.write(' ');
    await wait(every, undefined, { signal: gone });
  }
}

async function sendHalf(
  response: ServerResponse,
  { status, headers, body }: Answer,
  length: Readonly<Record<string, string>>,
): Promise<void> {
  response.writeHead(status, { ...headers, ...length });
  const half = body.subarray(0, Math.ceil(body.length / 2));
  await new Promise<void>((resolve) => response.write(half, () => resolve()));
}
