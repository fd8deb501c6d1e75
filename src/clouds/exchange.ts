/** Where a call was made. With the request itself, this is what a replay matches by: never hosts or credentials. */
export interface Target {
  readonly service: string;
  readonly region: string;
  /** Absent for calls in the profile's own account. */
  readonly account?: string;
}

export interface RecordedRequest {
  readonly method: string;
  /** The provider's public address, whatever was really called. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RecordedResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One request and its answer, free of secrets. */
export interface Exchange {
  readonly target: Target;
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
}

/** Exchanges in the order in which they ended. */
export interface Recorder {
  add(exchange: Exchange): void;
  exchanges(): readonly Exchange[];
}

export function createRecorder(): Recorder {
  const exchanges: Exchange[] = [];
  return { add: (exchange) => exchanges.push(exchange), exchanges: () => exchanges };
}

/** Answers requests from a recording: equal requests in recorded order, the last answer again from then on. */
export interface Replay {
  /** Undefined when the recording holds no such request. */
  answer(target: Target, request: RecordedRequest): RecordedResponse | undefined;
}

export function createReplay(exchanges: readonly Exchange[]): Replay {
  const answers = Map.groupBy(exchanges, ({ target, request }) => exchangeKey(target, request));
  const given = new Map<string, number>();
  return {
    answer(target, request) {
      const key = exchangeKey(target, request);
      const sequence = given.get(key) ?? 0;
      given.set(key, sequence + 1);
      const recorded = answers.get(key);
      return (recorded?.[sequence] ?? recorded?.at(-1))?.response;
    },
  };
}

/** The same for requests that ask the same thing at the same place. Also the order of a recording's entries. */
export function exchangeKey({ service, region, account }: Target, request: RecordedRequest): string {
  const { pathname, searchParams } = new URL(request.url);
  // AWS's JSON services name the operation in this header only.
  const operation = request.headers['x-amz-target'] ?? '';
  const query = sortedParameters(searchParams);
  return JSON.stringify([
    service,
    region,
    account ?? '',
    request.method,
    pathname,
    query,
    operation,
    normalisedBody(request),
  ]);
}

function normalisedBody({ headers, body }: RecordedRequest): string {
  const type = headers['content-type'] ?? '';
  if (type.includes('x-www-form-urlencoded')) return sortedParameters(new URLSearchParams(body));
  return type.includes('json') ? sortedJson(body) : body;
}

function sortedParameters(parameters: URLSearchParams): string {
  const sorted = new URLSearchParams(parameters);
  sorted.sort();
  return sorted.toString();
}

function sortedJson(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text; // What is not JSON is compared as it stands.
  }
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
