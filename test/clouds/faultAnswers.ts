import { randomUUID } from 'node:crypto';

/** A whole answer, before anything happens to it on the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * What services answer when there are too many calls. Organizations: `TooManyRequestsException` in the API reference of
 * each operation. EC2: `RequestLimitExceeded` in "Request throttling for the Amazon EC2 API". STS: the query protocol's
 * common error.
 */
const throttling: Readonly<Record<string, Refusal>> = {
  organizations: {
    status: 400,
    code: 'TooManyRequestsException',
    message: 'You have sent too many requests in too short a period of time.',
  },
  ec2: { status: 503, code: 'RequestLimitExceeded', message: 'Request limit exceeded.' },
  sts: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
};

/** Names of failures on the service's side, by status: each service's own list of common errors. */
const failures: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  organizations: { 500: 'ServiceException', 503: 'ServiceUnavailableException' },
  ec2: { 500: 'InternalError', 503: 'Unavailable' },
  sts: { 500: 'InternalFailure', 503: 'ServiceUnavailable' },
};

/** `retryAfter`: whole seconds. `code`: another one that the service knows for the same, such as `ThrottlingException`. */
export function throttled(service: string, { retryAfter, code }: { retryAfter?: number; code?: string } = {}): Answer {
  const usual = throttling[service];
  if (usual === undefined) throw new Error(`How ${service} throttles is not known here.`);
  const answer = refusal(service, { ...usual, ...(code === undefined ? {} : { code }) });
  return retryAfter === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

export function serverError(service: string, status: 500 | 503): Answer {
  const code = failures[service]?.[status];
  if (code === undefined) throw new Error(`How ${service} fails is not known here.`);
  return refusal(service, { status, code, message: 'An internal error has occurred.' });
}

/** What a proxy, a load balancer or a sign-in page says in place of the service. */
export function htmlPage(status: number): Answer {
  const page = `<!DOCTYPE html>\n<html><head><title>Gateway</title></head><body><h1>${status}</h1><p>Sign in &amp; retry<br></body></html>`;
  return { status, headers: { 'content-type': 'text/html' }, body: Buffer.from(page) };
}

/** An error in the service's own protocol: AWS JSON 1.1, EC2's XML, or the query protocol's XML. */
function refusal(service: string, { status, code, message }: Refusal): Answer {
  const request = randomUUID();
  if (service === 'organizations') {
    return {
      status,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-errortype': code,
        'x-amzn-requestid': request,
      },
      body: Buffer.from(JSON.stringify({ __type: code, Message: message })),
    };
  }
  const error = `<Code>${code}</Code><Message>${message}</Message>`;
  const sender = status < 500 ? 'Sender' : 'Receiver';
  const xml =
    service === 'ec2'
      ? `<Response><Errors><Error>${error}</Error></Errors><RequestID>${request}</RequestID></Response>`
      : `<ErrorResponse><Error><Type>${sender}</Type>${error}</Error><RequestId>${request}</RequestId></ErrorResponse>`;
  return {
    status,
    headers: { 'content-type': 'text/xml;charset=UTF-8', 'x-amzn-requestid': request },
    body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`),
  };
}
