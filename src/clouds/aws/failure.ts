import type { Operation } from '../../model/cloud.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import { causes, codeOf, type FailedCall, retryAfter as standardRetryAfter } from '../network/failedCalls.ts';
import { actionOf, CallError } from './callError.ts';

/** What an error of the SDK, the network or this code says, with everything about where it happened. */
export interface Failure extends FailedCall {
  readonly text: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Milliseconds the service asked to wait. */
  readonly retryAfter?: number;
  /** Whether there was an answer that the SDK could not read. */
  readonly unreadable: boolean;
  readonly operation?: Operation;
  /** `ec2:DescribeVpcs` */
  readonly action?: string;
  /** A problem that was told already, further down the chain of causes. */
  readonly problem?: Problem;
}

/** Takes an error apart, down its chain of causes. */
export function failureOf(error: unknown): Failure {
  const chain = causes(error);
  const operation = chain.find((one) => one instanceof CallError)?.operation;
  const problem = chain.find((one) => one instanceof ProblemError)?.problem;
  const told = chain.find((one) => !(one instanceof CallError));
  const response = responseOf(told);
  const status = response?.statusCode ?? statusOf(told);
  const retryAfter = response && retryAfterOf(response.headers);
  const named = codeOf(told);
  const unreadable = response !== undefined && (named === 'SyntaxError' || named === 'Unknown' || named === 'Error');
  return {
    code: unreadable ? 'MalformedAnswer' : named,
    unreadable,
    text: told instanceof Error ? told.message : String(told ?? error),
    call: operation === undefined ? 'A call to AWS' : callIn(operation),
    ...(status === undefined ? {} : { status }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(operation === undefined ? {} : { operation, action: actionOf(operation) }),
    ...(problem === undefined ? {} : { problem }),
  };
}

function callIn({ service, name, region, account }: Operation): string {
  const call = `${service}:${name}`;
  const place = [region, account && `account ${account}`].filter(Boolean).join(' of ');
  return place === '' ? call : `${call} in ${place}`;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The SDK hides the answer it could not use, or that told the error, in `$response`. */
function responseOf(error: unknown): Response | undefined {
  if (!(error instanceof Error) || !('$response' in error)) return undefined;
  const response = error.$response;
  const isResponse =
    typeof response === 'object' && response !== null && 'statusCode' in response && 'headers' in response;
  return isResponse ? (response as Response) : undefined;
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  return (error.$metadata as { httpStatusCode?: number } | undefined)?.httpStatusCode;
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), or AWS's own header in milliseconds. */
function retryAfterOf(headers: Readonly<Record<string, string>>): number | undefined {
  const header = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  const own = Number(header('x-amz-retry-after') ?? Number.NaN);
  if (Number.isFinite(own)) return Math.max(0, own);
  return standardRetryAfter(header('retry-after'));
}
