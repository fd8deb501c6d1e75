import type { Operation } from '../../model/cloud.ts';
import { isObject, type Json, type JsonObject, objectsIn } from '../../model/json.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import { causes, codeOf, type FailedCall, retryAfter as standardRetryAfter } from '../network/failedCalls.ts';
import { RefusedAnswer, type WireAnswer } from './answers.ts';
import { AzureCallError } from './callError.ts';
import { quotaIn } from './quota.ts';

/** What an error of the SDK, the network, Azure or this code says, with everything about where it happened. */
export interface Failure extends FailedCall {
  readonly text: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Milliseconds that Azure asked to wait. */
  readonly retryAfter?: number;
  /** Whether there was an answer that is not in the format of Azure's refusals. */
  readonly unreadable: boolean;
  /** `WWW-Authenticate`: what kind of token is wanted, where the one that was sent is not enough. */
  readonly challenge: string;
  readonly operation?: Operation;
  /** `Microsoft.Compute/virtualMachines/read` */
  readonly action?: string;
  /** A problem that was told already, further down the chain of causes. */
  readonly problem?: Problem;
}

/** Takes an error apart, down its chain of causes. */
export function failureOf(error: unknown): Failure {
  const chain = causes(error);
  const operation = chain.find((one) => one instanceof AzureCallError)?.operation;
  const problem = chain.find((one) => one instanceof ProblemError)?.problem;
  const told = chain.find((one) => !(one instanceof AzureCallError));
  return {
    ...(told instanceof RefusedAnswer ? ofAnswer(told.answer) : ofError(told)),
    call: operation === undefined ? 'A call to Azure' : callIn(operation),
    ...(operation === undefined ? {} : { operation }),
    ...(operation?.name.includes('/') ? { action: operation.name } : {}),
    ...(problem === undefined ? {} : { problem }),
  };
}

type Said = Pick<Failure, 'code' | 'text' | 'status' | 'retryAfter' | 'unreadable' | 'challenge'>;

function ofError(error: unknown): Said {
  const text = error instanceof Error ? error.message : String(error);
  return { code: codeOf(error), text, unreadable: false, challenge: '' };
}

function ofAnswer({ status, headers, body }: WireAnswer): Said {
  const error = errorIn(body);
  const retryAfter = retryAfterIn(headers);
  const unreadable = error === undefined && body !== '';
  return {
    code: (error && codeIn(error)) ?? (unreadable ? 'MalformedAnswer' : `HttpStatus${status}`),
    text: error === undefined ? '' : textIn(error),
    unreadable,
    challenge: headers['www-authenticate'] ?? '',
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

/**
 * `{ error: { code, message, details } }`, or the same without `error`, or in capitals as App Service has it.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/common-api-error-responses
 */
function errorIn(body: string): JsonObject | undefined {
  let value: Json;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined; // That it is no JSON is what is told of it.
  }
  if (!isObject(value)) return undefined;
  return isObject(value.error) ? value.error : value;
}

/** Codes that only say that there is more to say: Resource Graph tells the rest in the details. */
const saysNothing = /^(BadRequest|MultipleErrorsOccurred)$/;
/** Whatever else stands in the place of a code is none. */
const wellFormed = /^[A-Za-z][\w.-]{0,99}$/;

function codeIn(error: JsonObject): string | undefined {
  const own = [error.code, error.Code].find((code) => typeof code === 'string' && wellFormed.test(code));
  if (typeof own !== 'string' || !saysNothing.test(own)) return own as string | undefined;
  const [detail] = objectsIn(error.details);
  return (detail && codeIn(detail)) ?? own;
}

/** What it says in words, the most telling first. */
function textIn(error: JsonObject): string {
  const own = [error.message, error.Message, error.error_description].find((text) => typeof text === 'string');
  const inner = objectsIn(error.details).flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
  return [...inner, own ?? ''].join(' ').trim();
}

/**
 * Azure's SDKs heed the names in milliseconds, too
 * (https://github.com/Azure/azure-sdk-for-js/blob/main/sdk/core/ts-http-runtime/src/retryStrategies/throttlingRetryStrategy.ts);
 * Resource Graph tells when its quota is full again.
 */
function retryAfterIn(headers: WireAnswer['headers']): number | undefined {
  const exact = headers['retry-after-ms'] ?? headers['x-ms-retry-after-ms'] ?? '';
  if (/^\d+$/.test(exact)) return Number(exact);
  const quota = quotaIn(headers);
  return standardRetryAfter(headers['retry-after']) ?? (quota?.calls === 0 ? quota.resetsIn : undefined);
}

function callIn({ service, name, account, region }: Operation): string {
  if (service === 'entra') return 'Getting a token';
  if (account !== undefined) return `${name} in subscription ${account}`;
  return region === undefined ? name : `${name} in tenant ${region}`;
}
