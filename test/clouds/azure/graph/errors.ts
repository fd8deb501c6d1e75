import { randomUUID } from 'node:crypto';
import type { Answer } from '../answer.ts';
import type { KqlError } from './kqlTokens.ts';

interface Detail {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly characterPositionInLine?: number;
  readonly token?: string;
}

/**
 * A refusal of Resource Graph: what it is about stands in the details.
 * https://github.com/Azure/azure-sdk-for-java/issues/29924 and https://github.com/Azure/aztfexport/issues/410 show 403s,
 * https://github.com/Azure/azure-cli-extensions/issues/3325 a 429, https://github.com/Azure/aztfexport/issues/485 a 400.
 */
function graphError(status: number, code: string, details: readonly Detail[], headers = {}): Answer {
  const message = `Please provide below info when asking for support: timestamp = ${new Date().toISOString()}, correlationId = ${randomUUID()}.`;
  return { status, headers, body: { error: { code, message, details } } };
}

export function accessDenied(): Answer {
  const message = 'Access is denied to the requested resource. The user might not have enough permission.';
  return graphError(403, 'AccessDenied', [{ code: 'AccessDenied', message }]);
}

export function tooManyQueries(seconds: number): Answer {
  const message =
    'Client application has been throttled and should not attempt to repeat the request until an amount of time has ' +
    'elapsed. Please see https://aka.ms/resourcegraph-throttling for help.';
  return graphError(429, 'RateLimiting', [{ code: 'RateLimiting', message }], { 'Retry-After': String(seconds) });
}

/** Azure says only `ParserFailure`; the sentence here says also why. */
export function invalidQuery({ message, token }: KqlError): Answer {
  const sentence =
    'Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.';
  const { line, column, value } = token;
  return graphError(400, 'BadRequest', [
    { code: 'InvalidQuery', message: sentence },
    {
      code: 'ParserFailure',
      message: `ParserFailure: ${message}`,
      line,
      characterPositionInLine: column,
      token: value,
    },
  ]);
}

/** https://github.com/microsoft/ARI/issues/201 shows it. */
export function skipTokenNotDecoded(): Answer {
  const message = 'Skip token could not be decoded.';
  return graphError(400, 'BadRequest', [{ code: 'CouldNotDecodeSkipToken', message }]);
}

export function badOption(message: string): Answer {
  return graphError(400, 'BadRequest', [{ code: 'InvalidRequest', message }]);
}
