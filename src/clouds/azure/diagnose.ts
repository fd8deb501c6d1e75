import type { Diagnosis } from '../../model/cloud.ts';
import type { Problem } from '../../model/problem.ts';
import { problemWithoutSecrets } from '../../model/secrets.ts';
import { type FailureRow, firstSentence, networkFailures, overloaded, type Told } from '../network/failedCalls.ts';
import { passingProxyCodes } from '../network/proxyProblems.ts';
import { denial, deniedByAssignment, deniedByPolicy, nothingReadable } from './denial.ts';
import { type Failure, failureOf } from './failure.ts';

type Meaning = Pick<FailureRow<Failure>, 'kind' | 'tell'>;

/**
 * What codes mean. The first row that matches counts; what none of them knows is told in Azure's own words.
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 * https://learn.microsoft.com/azure/governance/resource-graph/troubleshoot/general
 */
const table: readonly FailureRow<Failure>[] = [
  {
    codes: /^(.*Throttled|TooManyRequests|RateLimiting)$/,
    kind: 'throttled',
    tell: tooMany,
  },
  { codes: /^DenyAssignmentAuthorizationFailed$/, kind: 'denied', tell: deniedByAssignment },
  { codes: /^RequestDisallowedByPolicy$/, kind: 'denied', tell: deniedByPolicy },
  { codes: /^NoValidSubscriptionsInQueryRequest$/, kind: 'denied', tell: nothingReadable },
  {
    codes: /^(AuthorizationFailed|LinkedAuthorizationFailed|AccessDenied|Forbidden)$/,
    kind: 'denied',
    tell: (failure) => {
      if (/deny assignment/.test(failure.text)) return deniedByAssignment(failure);
      return failure.operation?.service === 'resourcegraph' ? nothingReadable(failure) : denial(failure);
    },
  },
  {
    codes: /^InvalidAuthenticationTokenTenant$/,
    kind: 'failed',
    tell: ({ call, text }) => {
      const [from, to] = Array.from(text.matchAll(/sts\.windows\.net\/([0-9a-f-]{36})\//gi), ([, tenant]) => tenant);
      return {
        message: `${call} was refused: the sign-in is to tenant ${from ?? 'of another subscription'}, and the subscription is in ${to === undefined ? 'another one' : `tenant ${to}`}.`,
        advice: `Sign in to ${to === undefined ? "the subscription's tenant" : `tenant ${to}`} with this profile, as a guest where it is not its own.`,
        nextStep: 'sign-in',
      };
    },
  },
  {
    codes: /^ExpiredAuthenticationToken$/,
    kind: 'failed',
    tell: ({ call }) => ({
      message: `${call} was refused: the sign-in has expired.`,
      advice: 'Sign in again with this profile; if that does not help, set the clock of this machine.',
      nextStep: 'sign-in',
    }),
  },
  {
    codes: /^(InvalidAuthenticationToken.*|AuthenticationFailed.*)$/,
    kind: 'failed',
    tell: tokenRefused,
  },
  {
    codes: /^(ReadOnlyDisabledSubscription|DisabledSubscription|SubscriptionDisabled)$/,
    kind: 'unavailable',
    tell: ({ call }) => ({
      message: `${call} was refused: the subscription is disabled.`,
      advice: 'Enable the subscription again to have this read, too.',
      nextStep: 'none',
    }),
  },
  {
    codes:
      /^(MissingSubscriptionRegistration|SubscriptionNotRegistered|NoRegisteredProviderFound|InvalidResourceNamespace|InvalidResourceType)$/,
    kind: 'unavailable',
    tell: ({ call, code }) => ({
      message: `${call} was refused (${code}): the subscription or this cloud does not offer it.`,
      advice: 'Where its resource provider is not registered in the subscription there is nothing of it to read.',
      nextStep: 'none',
    }),
  },
  {
    codes: /^(InvalidApiVersionParameter|UnsupportedApiVersion)$/,
    kind: 'unavailable',
    tell: ({ call }) => ({
      message: `${call} was refused: this cloud does not know the version of the interface that was asked for.`,
      advice: 'What else it offers is read. Check whether a custom cloud answers in place of Azure.',
      nextStep: 'none',
    }),
  },
  {
    codes: /^(SubscriptionNotFound|InvalidSubscriptionId)$/,
    kind: 'failed',
    tell: ({ call }) => ({
      message: `${call} found no such subscription.`,
      advice: 'It was removed, or moved to another tenant, since it was read: refresh what contains it.',
      nextStep: 'retry',
    }),
  },
  {
    codes: /^((Parent)?Resource(Group)?NotFound|NotFound)$/,
    kind: 'failed',
    tell: gone,
  },
  {
    codes:
      /^(ServerTimeout|GatewayTimeout|ServiceUnavailable|ServerBusy|InternalServerError|AnotherOperationInProgress)$/,
    kind: 'transient',
    tell: ({ call, code }) => ({
      message: `${call} failed: the service could not answer (${code}).`,
      advice: 'This usually passes. Try again in a minute.',
      nextStep: 'retry',
    }),
  },
  {
    codes: /^(Invalid(Query|Request)|ParserFailure|ResponsePayloadTooLarge|CouldNotDecodeSkipToken|QueryTimeout)$/,
    kind: 'failed',
    tell: ({ call, code, text }) => ({
      message: `${call} was refused (${code}): ${firstSentence(text)}.`,
      advice: 'Try again. If it fails again, choose fewer subscriptions or types in the settings.',
      nextStep: 'retry',
    }),
  },
  {
    // The SDK's own words for an answer that broke off, and for whatever else went wrong with sending.
    codes: /^(PARSE_ERROR|REQUEST_SEND_ERROR)$/,
    kind: 'transient',
    tell: ({ call, code }) => ({
      message: `${call} failed: the connection broke off before the answer was complete (${code}).`,
      advice: 'Try again. If it happens often, check the network and the proxy.',
      nextStep: 'check-network',
    }),
  },
  ...networkFailures,
];

/** What an error means for the call that met it, in words. Errors that were told already keep their problem. */
export function diagnose(error: unknown): Diagnosis {
  const failure = failureOf(error);
  const { problem, action, retryAfter } = failure;
  if (problem !== undefined) {
    const operation = problem.operation ?? action;
    return { kind: kindOf(problem), problem: { ...problem, ...(operation === undefined ? {} : { operation }) } };
  }
  const { kind, tell, code = failure.code } = byChallenge(failure) ?? byCode(failure) ?? byAnswer(failure);
  return {
    kind,
    ...(retryAfter === undefined || (kind !== 'throttled' && kind !== 'transient') ? {} : { retryAfter }),
    // Azure's own words may repeat what it was sent.
    problem: problemWithoutSecrets({ code, ...(action === undefined ? {} : { operation: action }), ...tell(failure) }),
  };
}

/** Problems of our own that say that something cannot be read there. */
const unavailable = new Set(['NotInRecording', 'OtherTenant']);

/** Codes of tokens that were not fetched, which may pass: of the network, of Microsoft Entra, of the Azure CLI. */
const passing = /^(AADSTS\d+|AzNetwork|MalformedAnswer|temporarily_unavailable|server_error|[a-z]+(_[a-z]+)*_error)$/;

function kindOf({ code, nextStep }: Problem): Diagnosis['kind'] {
  if (unavailable.has(code)) return 'unavailable';
  if (passingProxyCodes.has(code)) return 'transient';
  if (nextStep === 'grant-permission') return 'denied';
  if (nextStep !== 'retry' && nextStep !== 'check-network') return 'failed';
  const known = table.find(({ codes }) => codes.test(code));
  return known?.kind === 'transient' || passing.test(code) ? 'transient' : 'failed';
}

/**
 * A good token that is not good enough, as after a change of password or place.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
function byChallenge({ challenge }: Failure): (Meaning & { readonly code: string }) | undefined {
  if (!/error="?insufficient_claims/.test(challenge)) return undefined;
  return {
    code: 'ClaimsChallenge',
    kind: 'failed',
    tell: ({ call }) => ({
      message: `${call} was refused: a newer sign-in, or one with a second factor, is wanted.`,
      advice: 'Sign in again with this profile.',
      nextStep: 'sign-in',
    }),
  };
}

function byCode({ code, status }: Failure): (Meaning & { readonly code?: string }) | undefined {
  // Compute calls its throttling `OperationNotAllowed`, which it says of quotas of machines, too.
  return status === 429 ? { kind: 'throttled', tell: tooMany } : table.find(({ codes }) => codes.test(code));
}

/** For codes that say nothing: what the HTTP status says, and whether there was a readable answer at all. */
function byAnswer({ status = 0, unreadable }: Failure): Meaning & { readonly code?: string } {
  if (status === 502 || status === 503 || status === 504) return { kind: 'transient', tell: overloaded };
  // A proxy's or a sign-in's page may be there once.
  if (unreadable) return { kind: 'transient', tell: unreadableAnswer };
  if (status === 401) return { kind: 'failed', tell: tokenRefused };
  if (status === 403) return { kind: 'denied', tell: denial };
  if (status === 404) return { kind: 'failed', tell: gone };
  if (status === 408 || status >= 500) return { kind: 'transient', tell: overloaded };
  return { kind: 'failed', tell: inItsOwnWords };
}

function tooMany({ call }: Failure): Told {
  return {
    message: `${call} was refused because of too many calls.`,
    advice: 'Try again in a minute. Other tools of the same identity share its limits.',
    nextStep: 'retry',
  };
}

function tokenRefused({ call, code }: Failure): Told {
  return {
    message: `${call} was refused: Azure does not accept the sign-in (${code}).`,
    advice: 'Sign in again with this profile, and check which cloud it is of.',
    nextStep: 'sign-in',
  };
}

function gone({ call }: Failure): Told {
  return {
    message: `${call} found nothing there any more.`,
    advice: 'It was removed since it was read. Refresh what contains it.',
    nextStep: 'retry',
  };
}

function unreadableAnswer({ call, status }: Failure): Told {
  return {
    message: `${call} was answered with something that is not the service's format (HTTP status ${status}).`,
    advice: 'Check whether a proxy, a sign-in page or a custom cloud answers in place of Azure.',
    nextStep: 'check-network',
  };
}

function inItsOwnWords({ call, code, text }: Failure): Told {
  return {
    message: text === '' ? `${call} failed (${code}).` : `${call} failed (${code}): ${firstSentence(text)}.`,
    advice: 'Try again. If it fails again, this is how Azure or its SDK explains it.',
    nextStep: 'retry',
  };
}
