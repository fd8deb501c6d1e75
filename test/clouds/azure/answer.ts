export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; absent for none. */
  readonly body?: unknown;
}

export function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, body, headers };
}

/**
 * A refusal in the shape of ARM.
 * https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/common-api-error-responses
 */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, body: { error: { code, message } }, headers };
}
