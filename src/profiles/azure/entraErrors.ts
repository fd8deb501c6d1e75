/** What a refusal by Microsoft Entra means for whoever asked. */
export type EntraMeaning =
  | 'expired'
  | 'challenge'
  | 'policy'
  | 'no tenant'
  | 'not in tenant'
  | 'no application'
  | 'wrong secret'
  | 'expired secret'
  | 'certificate'
  | 'federation'
  | 'clock'
  | 'consent'
  | 'no resource manager'
  | 'disabled'
  | 'declined'
  | 'code expired'
  | 'busy';

/**
 * Numbers of Microsoft Entra's errors (`AADSTS50076`).
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const byNumber: Readonly<Record<EntraMeaning, readonly number[]>> = {
  expired: [50058, 50089, 50132, 50133, 50173, 54005, 70000, 70008, 70043, 70044, 700081, 700082, 700084],
  challenge: [16000, 50072, 50074, 50076, 50078, 50079, 50097, 50127, 50129, 50158],
  // Every number that begins with 530 is one of conditional access or protection from risk.
  policy: [50053, 50105, 50131],
  'no tenant': [50059, 50128, 90002, 90019, 900023],
  'not in tenant': [50020, 50034, 90072],
  'no application': [700016],
  'wrong secret': [7000215, 7000218],
  'expired secret': [7000222],
  certificate: [50012, 700027],
  federation: [70021, 700211, 700212, 700213],
  clock: [500133, 700024],
  consent: [65001, 65004, 65005, 90094],
  'no resource manager': [50001, 500011, 650052],
  disabled: [50057, 7000112],
  declined: [],
  'code expired': [70019],
  busy: [50000, 50196, 90012, 90033],
};

/** Names of OAuth's and MSAL's errors, for what comes without a number. RFC 6749, 5.2; RFC 8628, 3.5; OpenID Connect Core, 3.1.2.6. */
const byName: Readonly<Record<string, EntraMeaning>> = {
  access_denied: 'declined',
  authorization_declined: 'declined',
  expired_token: 'code expired',
  code_expired: 'code expired',
  device_code_expired: 'code expired',
  interaction_required: 'challenge',
  consent_required: 'consent',
  login_required: 'expired',
  invalid_grant: 'expired',
  bad_token: 'expired',
  no_tokens_found: 'expired',
  refresh_token_expired: 'expired',
  no_account_found: 'expired',
  temporarily_unavailable: 'busy',
  server_error: 'busy',
};

/** A refusal, by its number and name. */
export interface EntraRefusal {
  /** `AADSTS50076`, or OAuth's name where there is no number. */
  readonly code: string;
  /** Undefined for what is not in the tables. */
  readonly meaning?: EntraMeaning;
}

/** Looks through an error and its causes for what Entra said; undefined where Entra said nothing. */
export function entraRefusal(chain: readonly unknown[]): EntraRefusal | undefined {
  for (const error of chain) {
    const number = numberIn(error);
    if (number === undefined) continue;
    const meaning = meaningOf(number);
    return { code: `AADSTS${number}`, ...(meaning && { meaning }) };
  }
  for (const error of chain) {
    for (const name of namesIn(error)) {
      const meaning = Object.hasOwn(byName, name) ? byName[name] : undefined;
      if (meaning !== undefined) return { code: name, meaning };
    }
  }
  return undefined;
}

function meaningOf(number: number): EntraMeaning | undefined {
  if (/^530\d/.test(String(number))) return 'policy';
  const found = Object.entries(byNumber).find(([, numbers]) => numbers.includes(number));
  return found?.[0] as EntraMeaning | undefined;
}

function numberIn(error: unknown): number | undefined {
  const { message, errorNo } = fields(error);
  const stated = /AADSTS(\d{4,8})/.exec(typeof message === 'string' ? message : '')?.[1] ?? errorNo;
  const number = Number(stated);
  return stated !== undefined && stated !== '' && Number.isInteger(number) ? number : undefined;
}

function namesIn(error: unknown): string[] {
  const { errorCode, subError, errorMessage } = fields(error);
  // Where a question about a device code is refused, MSAL puts the name in the message.
  return [subError, errorMessage, errorCode].filter((name) => typeof name === 'string');
}

function fields(error: unknown): Readonly<Record<string, unknown>> {
  return typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
}
